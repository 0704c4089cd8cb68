import type { JsonObject } from '../../src/kernel/json.ts';
import { currentFlow } from '../../src/store/flow/current-flow.ts';
import { listItems } from '../../src/store/flow/list-items.ts';
import { putFlow } from '../../src/store/flow/put-flow.ts';
import { addTailoring } from '../../src/store/tailoring/add-tailoring.ts';
import { listTailorings } from '../../src/store/tailoring/list-tailorings.ts';
import { listTailors } from '../../src/store/tailoring/list-tailors.ts';
import { readTailoring } from '../../src/store/tailoring/read-tailoring.ts';
import { describe, expect, it } from 'vitest';
import { sha256, sha256Hex } from '../../src/kernel/digest.ts';
import { addAttachment } from '../../src/store/attachment/add-attachment.ts';
import { eraseAttachment } from '../../src/store/attachment/erase-attachment.ts';
import { missingAttachment } from '../../src/store/attachment/missing-attachment.ts';
import { readAttachment } from '../../src/store/attachment/read-attachment.ts';
import { addDelegation } from '../../src/store/delegation/add-delegation.ts';
import { findDelegation } from '../../src/store/delegation/find-delegation.ts';
import { listFlows } from '../../src/store/flow/list-flows.ts';
import { readFlow } from '../../src/store/flow/read-flow.ts';
import { listLayerValues } from '../../src/store/layer/list-layer-values.ts';
import { putLayerValue, type LayerValue } from '../../src/store/layer/put-layer-value.ts';
import { addOrganisation } from '../../src/store/organisation/add-organisation.ts';
import { readOrganisation } from '../../src/store/organisation/read-organisation.ts';
import { addPerson } from '../../src/store/person/add-person.ts';
import { readPerson } from '../../src/store/person/read-person.ts';
import { statement } from '../../src/store/statement.ts';
import { run } from '../../src/store/run.ts';
import type { Store } from '../../src/store/store.ts';
import { addToken } from '../../src/store/token/add-token.ts';
import { findToken } from '../../src/store/token/find-token.ts';
import { listTokens } from '../../src/store/token/list-tokens.ts';
import { revokeToken } from '../../src/store/token/revoke-token.ts';
import { district, flowHash, idOf, minute, otherVillage, sampleDistrict, samplePeople, village } from './samples.ts';

/** Places, people, flows, configured numbers, delegations, tokens, attachments. */
export function authorityConformance(store: () => Store): void {
  describe('places and authority', () => {
    it('addOrganisation() and addPerson() refuse a second one of the same name, and give back what was put in', async () => {
      await store().write(sampleDistrict);
      await store().write(() => samplePeople(1));
      const organisation = await store().read(() => readOrganisation(village));
      expect(organisation).toEqual({
        code: village,
        name: `样例村${village}`,
        tier: 'village',
        parent: district,
        hasCollective: true,
        addedAt: minute(0),
      });
      const person = await store().read(() => readPerson(idOf(1, 1)));
      expect(person).toEqual({ id: idOf(1, 1), name: '样例村民1', sex: 'female', organisation: village, addedAt: minute(0) });
      if (organisation === null || person === null) throw new Error('unreachable');
      await expect(store().write(() => addOrganisation(organisation))).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
      await expect(store().write(() => addPerson(person))).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
      expect(await store().read(() => readOrganisation('990000000000'))).toBeNull();
      expect(await store().read(() => readPerson(idOf(1, 9)))).toBeNull();
    });

    it('refuses a reference that leads nowhere', async () => {
      const orphan = { code: village, name: '样例', tier: 'village', parent: district, hasCollective: false, addedAt: minute(0) } as const;
      await expect(store().write(() => addOrganisation(orphan))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
    });

    it('putFlow() numbers the versions of an item and is idempotent by hash; currentFlow() goes by the day', async () => {
      await store().write(sampleDistrict);
      const put = (name: string, item: string, inForceFrom: string) =>
        store().write(() => putFlow({ hash: sha256Hex(name), item, config: { name }, meta: { item }, inForceFrom, addedAt: minute(1) }));
      expect(await put('second', 'A01', '2026-06-01')).toEqual({ version: 2, added: true });
      expect(await put('third', 'A01', '2026-06-01')).toEqual({ version: 3, added: true });
      expect(await put('other', 'B01', '2026-03-01')).toEqual({ version: 1, added: true });
      expect(await put('second', 'A01', '2026-06-01')).toEqual({ version: 2, added: false });
      expect((await store().read(() => currentFlow('A01', '2026-05-31')))?.hash).toBe(flowHash);
      expect((await store().read(() => currentFlow('A01', '2026-06-01')))?.version).toBe(3);
      expect(await store().read(() => currentFlow('A01', '2025-12-31'))).toBeNull();
      expect((await store().read(() => readFlow(sha256Hex('second'))))?.config).toEqual({ name: 'second' });
      expect(await store().read(() => readFlow(sha256Hex('none')))).toBeNull();
      expect((await store().read(() => listFlows('A01'))).map((flow) => flow.version)).toEqual([1, 2, 3]);
      const items = await store().read(() => listItems('2026-06-01'));
      expect(items.map((item) => [item.item, item.version])).toEqual([
        ['A01', 3],
        ['B01', 1],
      ]);
      expect((await store().read(() => listItems('2026-02-01'))).map((item) => item.item)).toEqual(['A01']);
    });

    it('a flow can neither be changed nor deleted', async () => {
      await store().write(sampleDistrict);
      const change = statement((db) => db.updateTable('flow').set({ config: '{}' }));
      const remove = statement((db) => db.deleteFrom('flow'));
      for (const attack of [change, remove]) {
        await expect(store().write(() => run(attack, {}))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      }
      expect((await store().read(() => readFlow(flowHash)))?.config).toEqual({ id: 'A01' });
    });

    it('listLayerValues() answers for each organisation and key the value that is in force on the day', async () => {
      await store().write(sampleDistrict);
      const put = (organisation: string, from: string, to: string | null, value: LayerValue['value']) =>
        store().write(() =>
          putLayerValue({
            organisation,
            key: 'display.days',
            from,
            to,
            value,
            source: '样例文件',
            addedBy: idOf(2, 1),
            addedAt: minute(1),
          }),
        );
      await put(district, '2026-01-01', null, 7);
      await put(district, '2026-05-01', '2026-05-31', 10);
      await put(village, '2026-03-01', null, 15);
      await put(otherVillage, '2026-03-01', null, 99);
      const on = async (day: string) =>
        (await store().read(() => listLayerValues([district, village], day))).map((found) => [found.organisation, found.value]);
      expect(await on('2025-12-31')).toEqual([]);
      expect(await on('2026-02-01')).toEqual([[district, 7]]);
      expect(await on('2026-05-31')).toEqual([
        [district, 10],
        [village, 15],
      ]);
      expect(await on('2026-06-01')).toEqual([
        [district, 7],
        [village, 15],
      ]);
      await put(village, '2026-03-01', null, { nested: ['2/3', true, null] });
      expect((await on('2026-06-01'))[1]).toEqual([village, { nested: ['2/3', true, null] }]);
      await expect(store().read(() => listLayerValues([], '2026-06-01'))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
    });

    it('findDelegation() goes by body, class and day, and prefers a filed one', async () => {
      await store().write(sampleDistrict);
      const add = (from: string, to: string, instrument: string, filed: boolean) =>
        store().write(() =>
          addDelegation({
            ...{ organisation: village, body: 'representativesAssembly', matterClass: 'C', from, to, instrument, filed },
            addedAt: minute(1),
          }),
        );
      await add('2026-01-01', '2026-12-31', '样例一', false);
      await add('2026-02-01', '2026-06-30', '样例二', true);
      const on = async (day: string, matterClass = 'C') =>
        (await store().read(() => findDelegation(village, 'representativesAssembly', matterClass, day)))?.instrument ?? null;
      expect(await on('2026-01-01')).toBe('样例一');
      expect(await on('2026-02-01')).toBe('样例二');
      expect(await on('2026-07-01')).toBe('样例一');
      expect(await on('2027-01-01')).toBeNull();
      expect(await on('2026-02-01', 'D')).toBeNull();
    });

    it('tokens are found by hash alone, revoked once, and never shown with their hash', async () => {
      await store().write(sampleDistrict);
      const hash = sha256('样例口令');
      const token = { id: idOf(3, 1), person: idOf(2, 1), roles: ['clerk', 'supervisor'], organisation: village, label: '样例' };
      const times = { createdAt: minute(0), expiresAt: minute(60) };
      await store().write(() => addToken({ ...token, ...times }, hash));
      await expect(store().write(() => addToken({ ...token, ...times, id: idOf(3, 2) }, hash))).rejects.toMatchObject({
        code: 'ALREADY_EXISTS',
      });
      expect(await store().read(() => findToken(hash))).toEqual({ ...token, ...times, revokedAt: null });
      expect(await store().read(() => findToken(sha256('another')))).toBeNull();
      expect(await store().write(() => revokeToken(token.id, minute(5)))).toBe(true);
      expect(await store().write(() => revokeToken(token.id, minute(9)))).toBe(true);
      expect(await store().write(() => revokeToken(idOf(3, 9), minute(9)))).toBe(false);
      const listed = await store().read(() => listTokens(district.slice(0, 6), { limit: 10 }));
      expect(listed).toEqual({ rows: [{ ...token, ...times, revokedAt: minute(5) }], next: null });
      expect((await store().read(() => listTokens(otherVillage, { limit: 10 }))).rows).toEqual([]);
    });

    it('a tailored flow is kept once for each organisation, and is never the program’s own flow of its item', async () => {
      await store().write(sampleDistrict);
      const config = (id: string): JsonObject => ({ id, note: '样例' });
      const put = (hash: string, item: string) =>
        store().write(() => putFlow({ hash, item, config: config(hash), meta: {}, inForceFrom: '2026-01-01', addedAt: minute(1) }));
      const [base, own, special] = ['样例一', '样例二', '样例三'].map((text) => sha256Hex(text)) as [string, string, string];
      await put(base, 'YY-01');
      await put(own, 'YY-01');
      await put(special, 'TS-01');
      const tailoring = {
        organisation: district,
        flow: own,
        base,
        item: 'YY-01',
        operations: { operations: [] },
        difference: [{ kind: 'equal' }],
      };
      const add = (flow: string, organisation = district, at = minute(2)) =>
        store().write(() => addTailoring({ ...tailoring, flow, organisation, addedBy: idOf(2, 1), addedAt: at }));
      await add(own);
      await add(special);
      await add(own, village, minute(3));
      await add(own, district, minute(9));
      expect(await store().read(() => currentFlow('YY-01', '2026-06-01'))).toMatchObject({ hash: base });
      expect(await store().read(() => currentFlow('TS-01', '2026-06-01'))).toBeNull();
      expect((await store().read(() => listItems('2026-06-01'))).map(({ hash }) => hash)).toContain(base);
      expect((await store().read(() => listItems('2026-06-01'))).map(({ item }) => item)).not.toContain('TS-01');
      expect(await store().read(() => readTailoring(district, own))).toEqual({ ...tailoring, addedBy: idOf(2, 1), addedAt: minute(2) });
      expect(await store().read(() => readTailoring(otherVillage, own))).toBeNull();
      expect((await store().read(() => listTailorings(district, 'YY-01'))).map(({ flow }) => flow)).toEqual([special, own]);
      expect(await store().read(() => listTailors(own))).toEqual([district, village].sort());
      expect(await store().read(() => listTailors(base))).toEqual([]);
      await expect(add(sha256Hex('nothing'))).rejects.toThrow();
    });

    it('missingAttachment() names the first that an organisation has not, of any number', async () => {
      await store().write(sampleDistrict);
      const hashes = Array.from({ length: 20 }, (_, at) => sha256Hex(`样例文件 ${at}`));
      const missing = (asked: readonly string[], organisation = village) => store().read(() => missingAttachment(asked, organisation));
      expect(await missing([])).toBeNull();
      expect(await missing(hashes)).toBe(hashes[0]);
      for (const hash of hashes) {
        const about = { hash, organisation: village, name: '样例.pdf', mediaType: 'application/pdf', size: 9 };
        await store().write(() => addAttachment({ ...about, addedBy: idOf(2, 1), addedAt: minute(1) }));
      }
      for (const count of [1, 7, 8, 9, 16, 20]) expect(await missing(hashes.slice(0, count))).toBeNull();
      for (const at of [0, 7, 8, 16]) {
        const other = sha256Hex('样例别的');
        expect(await missing([...hashes.slice(0, at), other, ...hashes.slice(at)])).toBe(other);
      }
      expect(await missing(hashes, otherVillage)).toBe(hashes[0]);
      await store().write(() => eraseAttachment(hashes[17] ?? '', village, minute(2)));
      expect(await missing(hashes)).toBe(hashes[17]);
    });

    it('readAttachment() shows an organisation only its own files', async () => {
      await store().write(sampleDistrict);
      const attachment = {
        ...{ hash: sha256Hex('样例文件'), organisation: village, name: '会议记录.pdf', mediaType: 'application/pdf', size: 9 },
        ...{ addedBy: idOf(2, 1), addedAt: minute(1) },
      };
      await store().write(() => addAttachment(attachment));
      await store().write(() => addAttachment({ ...attachment, name: 'again.pdf' }));
      expect(await store().read(() => readAttachment(attachment.hash, village))).toEqual(attachment);
      expect(await store().read(() => readAttachment(attachment.hash, otherVillage))).toBeNull();
      await store().write(() => addAttachment({ ...attachment, organisation: otherVillage }));
      expect((await store().read(() => readAttachment(attachment.hash, otherVillage)))?.organisation).toBe(otherVillage);
    });
  });
}
