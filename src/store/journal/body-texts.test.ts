import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTexts } from '../../audit/field-texts.ts';
import { leafBytes, leafOfFields, saltLength } from '../../audit/leaf.ts';
import { saltBytes } from '../../audit/opened-field.ts';
import type { Entry } from '../../kernel/entry.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { bodyTexts } from './body-texts.ts';
import { entryBody } from './entry-body.ts';
import type { EntryRow } from './recorded-entry.ts';
import { recordedEntryOf } from './recorded-entry.ts';
import { recordedFields } from './recorded-fields.ts';

const plain: Entry = {
  instance: '019b8a52-0000-7000-8000-000000000001',
  revision: 2,
  organisation: '610114099201',
  flow: 'f'.repeat(64),
  type: 'meeting.held',
  data: { body: 'branchCommittee', note: '样例“\\"}],{', votes: { for: 3, against: 0, abstain: null } },
  actor: { person: '00000000-0000-7000-8000-000000000009', roles: ['clerk'], organisation: '610114099201' },
  occurredAt: '2026-01-05T01:00:00.000Z' as Instant,
  recordedAt: '2026-01-05T02:00:00.000Z' as Instant,
  from: ['procedure.branchDeliberation.convened'],
  to: [],
  verdicts: [{ rule: 'G07', ok: true, code: 'quorum', needed: 3, got: 3, short: 0, citations: ['PBR'] }],
  facts: { isHoliday: false, share: -1.5e-7 },
};

function rowOf(entry: Entry, body = entryBody(entry)): EntryRow {
  const { instance: id, organisation, flow: hash, revision, type, actor, occurredAt: occurred_at, recordedAt: recorded_at } = entry;
  const beside = { sequence: 1, late: 0, leaf: new Uint8Array(32), salts: new Uint8Array() };
  return { ...beside, id, organisation, hash, revision, type, person: actor.person, occurred_at, recorded_at, body };
}

const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((found) => found.isWellFormed());
const hostile = fc.oneof(text, fc.constantFrom('"', '\\', '\\"', '{', '}]', ',"facts":', '","roles":[', '__proto__', '甲'));
const value = fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }).filter((found) => JSON.stringify(found).isWellFormed());
const object = fc.dictionary(hostile, fc.oneof(hostile, value)) as fc.Arbitrary<JsonObject>;
const entries = fc.record({ data: object, facts: object, role: hostile, organisation: hostile, from: fc.array(hostile) });

function entryOf({ data, facts, role, organisation, from }: typeof entries extends fc.Arbitrary<infer T> ? T : never): Entry {
  return { ...plain, data, facts, from, actor: { ...plain.actor, roles: [role], organisation } };
}

describe('recordedFields()', () => {
  it('cuts out of a row the very texts that were written into it', () => {
    fc.assert(
      fc.property(entries, (found) => {
        const entry = entryOf(found);
        expect(recordedFields(rowOf(entry))).toEqual(fieldTexts(entry));
      }),
    );
  });

  it('never takes for what was recorded a body that reads as something else', () => {
    let changed = 0;
    fc.assert(
      fc.property(entries, fc.nat(), hostile, fc.nat(3), (found, at, inserted, removed) => {
        const entry = entryOf(found);
        const body = entryBody(entry);
        const place = at % body.length;
        const other = body.slice(0, place) + inserted + body.slice(place + removed);
        const fields = recordedFields(rowOf(entry, other));
        if (!isDeepStrictEqual(fields, fieldTexts(entry))) return;
        changed += Number(other !== body);
        expect(recordedEntryOf(rowOf(entry, other)).entry).toEqual(recordedEntryOf(rowOf(entry)).entry);
      }),
      { numRuns: 2000 },
    );
    expect(changed).toBe(0);
  });
});

describe('the leaf of a row with a register', () => {
  const rows = fc.array(fc.dictionary(fc.constantFrom('name', 'amountFen', 'group'), fc.oneof(hostile, fc.nat())), {
    minLength: 1,
    maxLength: 3,
  });
  const place = { instance: plain.instance, revision: plain.revision, previous: null };

  it('is the recorded one only for what reads as what was recorded', () => {
    fc.assert(
      fc.property(rows, fc.nat(), hostile, fc.nat(3), (register, at, inserted, removed) => {
        const entry: Entry = { ...plain, data: { ...plain.data, register: register } };
        const salts = new Uint8Array(saltLength(entry)).fill(5);
        const body = entryBody(entry);
        const start = at % body.length;
        const other = body.slice(0, start) + inserted + body.slice(start + removed);
        const leaf = leafOf(entry, other, salts);
        if (leaf !== leafBytes(entry, salts, null)) return;
        expect(recordedEntryOf(rowOf(entry, other)).entry).toEqual(recordedEntryOf(rowOf(entry)).entry);
      }),
      { numRuns: 2000 },
    );
    const entry: Entry = { ...plain, data: { ...plain.data, register: [{ amountFen: 10 }] as never } };
    const salts = new Uint8Array(saltLength(entry)).fill(5);
    expect(leafOf(entry, entryBody(entry), salts)).toBe(leafBytes(entry, salts, null));
    // A register is read before it is hashed: other words may say the same, and do.
    expect(leafOf(entry, entryBody(entry).replace('"amountFen":10', '"amountFen":1e1'), salts)).toBe(leafBytes(entry, salts, null));
    expect(leafOf(entry, entryBody(entry).replace('"amountFen":10', '"amountFen":11'), salts)).not.toBe(leafBytes(entry, salts, null));
    expect(leafOf(entry, entryBody(entry).replace('"register"', '"\\u0072egister"'), salts)).toBeNull();
  });

  /** The leaf of a body, as the ledger computes it; null where it cannot be read. */
  function leafOf(entry: Entry, body: string, salts: Uint8Array): string | null {
    try {
      const fields = recordedFields(rowOf(entry, body));
      return fields?.length === salts.length / saltBytes ? leafOfFields(place, fields, salts) : null;
    } catch {
      return null;
    }
  }
});

describe('bodyTexts()', () => {
  const body = entryBody(plain);

  it.each([
    ['another order', body.replace(/,"from":(.*?),"to":\[\]/, ',"to":[],"from":$1')],
    ['a further member', body.replace(',"facts"', ',"extra":1,"facts"')],
    ['a member of the data twice', body.replace('"data":{', '"data":{"body":"other",')],
    ['names out of order', body.replace('"data":{', '"data":{"z":1,')],
    ['a name that is none', body.replace('"data":{', '"data":{1:1,')],
    ['spaces', body.replace('"data":', '"data": ')],
    ['something behind it', `${body} `],
    ['no end', body.slice(0, -1)],
    ['a string without an end', body.slice(0, body.indexOf('样例') + 2)],
    ['a bracket less', body.replace('}},', '},')],
    ['nothing', ''],
    ['a list', '[]'],
  ])('finds nothing in %s', (_name, other) => {
    expect(other).not.toBe(body);
    expect(bodyTexts(other)).toBeNull();
  });
});
