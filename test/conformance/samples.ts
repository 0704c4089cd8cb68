import { leafBytes, leafHash, saltLength } from '../../src/audit/leaf.ts';
import type { Snapshot } from '../../src/engine/snapshot.ts';
import { sha256, sha256Hex } from '../../src/kernel/digest.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import { putFlow } from '../../src/store/flow/put-flow.ts';
import { createInstance } from '../../src/store/instance/create-instance.ts';
import { readInstance } from '../../src/store/instance/read-instance.ts';
import { appendEntry } from '../../src/store/journal/append-entry.ts';
import type { Append } from '../../src/store/journal/append-row.ts';
import { addOrganisation } from '../../src/store/organisation/add-organisation.ts';
import { addPerson } from '../../src/store/person/add-person.ts';
import type { Work } from '../../src/store/work.ts';

/** 样例: places and people that do not exist, for tests only. Code 990000000000 belongs to no province. */
export const district = '990101000000';
export const village = '990101001001';
export const otherVillage = '990101002001';
export const flowHash = sha256Hex('样例流程');

/** A moment so many minutes after 2026-03-02T01:00:00Z. */
export function minute(count: number): Instant {
  return new Date(Date.UTC(2026, 2, 2, 1, count)).toISOString() as Instant;
}

/** A UUID that looks like one and says which. */
export function idOf(kind: number, number: number): string {
  return `${String(kind).padStart(8, '0')}-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A district, two villages below it, and a flow. */
export function* sampleDistrict(): Work<void> {
  const addedAt = minute(0);
  yield* addOrganisation({ code: district, name: '样例区', tier: 'district', parent: null, hasCollective: false, addedAt });
  for (const code of [village, otherVillage]) {
    yield* addOrganisation({ code, name: `样例村${code}`, tier: 'village', parent: district, hasCollective: true, addedAt });
  }
  yield* putFlow({ hash: flowHash, item: 'A01', config: { id: 'A01' }, meta: { name: '样例事项' }, inForceFrom: '2026-01-01', addedAt });
}

/** People 1 to `count` of the sample village; the odd ones are women. */
export function* samplePeople(count: number): Work<void> {
  for (let number = 1; number <= count; number += 1) {
    const sex = number % 2 === 1 ? 'female' : 'male';
    yield* addPerson({ id: idOf(1, number), name: `样例村民${number}`, sex, organisation: village, addedAt: minute(0) });
  }
}

/** Where a sample matter stands after `revision` entries. */
export function snapshotAt(revision: number): Snapshot {
  return { machine: 'A01', hash: flowHash, status: 'active', value: { procedure: 'proposal' }, context: { revision } };
}

/** A matter without entries. */
export function* startSample(id: string, organisation = village, createdAt = minute(1)): Work<void> {
  const where = { stage: 'proposal', state: ['procedure.proposal'], snapshot: snapshotAt(0) };
  yield* createInstance({ id, organisation, item: 'A01', flow: flowHash, title: '样例办件', createdAt, ...where });
}

/** An entry of a sample matter. */
export function sampleEntry(instance: string, revision: number, changes: Partial<Entry> = {}): Entry {
  return {
    instance,
    revision,
    organisation: village,
    flow: flowHash,
    type: 'proposal.submitted',
    data: { title: '样例', amountFen: 12_345 },
    actor: { person: idOf(2, 1), roles: ['clerk'], organisation: village },
    occurredAt: minute(revision),
    recordedAt: minute(revision),
    from: ['procedure.proposal'],
    to: ['procedure.proposal'],
    verdicts: [{ rule: 'G01', ok: true, code: 'class.known', needed: 'A', got: 'A', short: null, citations: ['VCL25:30'] }],
    facts: { recordedAt: minute(revision) },
    ...changes,
  };
}

/** What appending an entry takes, with a true leaf over made-up salts. */
export function appendOf(entry: Entry, previousLeaf: Uint8Array | null, changes: Partial<Append> = {}): Append {
  const salts = Buffer.alloc(saltLength(entry), sha256(entry.instance, String(entry.revision)));
  const previous = previousLeaf === null ? null : Buffer.from(previousLeaf).toString('hex');
  const leaf = leafHash(leafBytes(entry, salts, previous));
  const after = { snapshot: snapshotAt(entry.revision), stage: 'proposal', overdue: false, deadlines: {} };
  return { entry, late: false, salts, leaf, previousLeaf, ...after, ...changes };
}

/** Appends the next entry to a sample matter, wherever it stands, and answers its sequence. */
export function* appendNext(instance: string, changes: Partial<Entry> = {}, appendChanges: Partial<Append> = {}): Work<number> {
  const found = yield* readInstance(instance);
  if (found === null) throw new Error(`no sample matter ${instance}`);
  const entry = sampleEntry(instance, found.revision + 1, { organisation: found.organisation, ...changes });
  return yield* appendEntry(appendOf(entry, found.leaf, appendChanges));
}
