import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256, sha256Hex } from '../kernel/digest.ts';
import type { Entry } from '../kernel/entry.ts';
import type { Instant } from '../kernel/instant.ts';
import { fieldsOf } from './fields.ts';
import { commitment, leafBytes, leafHash, saltLength } from './leaf.ts';
import { saltBytes } from './opened-field.ts';

const entry: Entry = {
  instance: '019b8a52-0000-7000-8000-000000000001',
  revision: 2,
  organisation: '610114099201',
  flow: 'f'.repeat(64),
  type: 'meeting.held',
  data: { body: 'branchCommittee', outcome: 'adopted', votes: { for: 3, against: 0, abstain: 0 } },
  actor: { person: '00000000-0000-7000-8000-000000000009', roles: ['clerk'], organisation: '610114099201' },
  occurredAt: '2026-01-05T01:00:00.000Z' as Instant,
  recordedAt: '2026-01-05T02:00:00.000Z' as Instant,
  from: ['procedure.branchDeliberation.convened'],
  to: ['procedure.committeeConsultation.convening'],
  verdicts: [{ rule: 'G07', ok: true, code: 'quorum', needed: 3, got: 3, short: 0, citations: ['PBR'] }],
  facts: { recordedAt: '2026-01-05T02:00:00.000Z' },
};
const previous = 'e'.repeat(64);
const salts = Buffer.from(Array.from({ length: saltLength(entry) }, (_, at) => (at * 7) % 256));

function hashOf(changed: Partial<Entry> = {}, salt: Uint8Array = salts, before: string | null = previous): string {
  return leafHash(leafBytes({ ...entry, ...changed }, salt, before)).toString('hex');
}

describe('fieldsOf()', () => {
  it('names every part of an entry once, in code unit order, the data member by member', () => {
    const names = fieldsOf(entry).map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual([
      'actor',
      'data.body',
      'data.outcome',
      'data.votes',
      'facts',
      'flow',
      'from',
      'occurredAt',
      'organisation',
      'recordedAt',
      'to',
      'type',
      'verdicts',
    ]);
    const parts = Object.keys(entry).filter((key) => key !== 'instance' && key !== 'revision' && key !== 'data');
    expect(names.filter((name) => !name.startsWith('data.'))).toEqual(parts.sort());
  });

  it('commits to the actor’s known members alone, and leaves nothing else to slip in', () => {
    const told = { ...entry.actor, name: '样例' };
    expect(fieldsOf({ ...entry, actor: told })[0]?.value).toEqual(entry.actor);
  });
});

describe('saltLength()', () => {
  it('is sixteen bytes for each field', () => {
    expect(saltBytes).toBe(16);
    expect(saltLength(entry)).toBe(13 * 16);
    expect(saltLength({ ...entry, data: {} })).toBe(10 * 16);
  });
});

describe('commitment()', () => {
  it('is SHA-256 over the salt and the canonical [name, value], in base64', () => {
    const salt = Buffer.alloc(16, 1);
    expect(commitment({ name: 'data.a', value: { b: 1, a: 2 } }, salt)).toBe(sha256(salt, '["data.a",{"a":2,"b":1}]').toString('base64'));
  });

  it('binds name and value together', () => {
    const salt = Buffer.alloc(16);
    const all = [
      { name: 'data.a', value: 1 },
      { name: 'data.b', value: 1 },
      { name: 'data.a', value: '1' },
      { name: 'data.a', value: null },
    ];
    expect(new Set(all.map((field) => commitment(field, salt))).size).toBe(all.length);
  });
});

describe('leafHash()', () => {
  it('knows the leaves of RFC 9162 §2.1.1: SHA-256 over 0x00 and the bytes', () => {
    expect(leafHash('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(leafHash('x').toString('hex')).toBe(sha256Hex(Buffer.from([0, 0x78])));
  });
});

describe('leafBytes()', () => {
  it('changes its hash with any single part of the entry, with the place in the chain and with what came before', () => {
    const changed: Partial<Entry>[] = [
      { instance: '019b8a52-0000-7000-8000-000000000002' },
      { revision: 3 },
      { organisation: '610114099202' },
      { flow: '0'.repeat(64) },
      { type: 'meeting.helt' },
      { data: { ...entry.data, outcome: 'rejected' } },
      { data: { body: 'branchCommittee', outcame: 'adopted', votes: { for: 3, against: 0, abstain: 0 } } },
      { data: { ...entry.data, votes: { for: 2, against: 0, abstain: 1 } } },
      { actor: { ...entry.actor, person: '00000000-0000-7000-8000-000000000008' } },
      { actor: { ...entry.actor, roles: [] } },
      { actor: { ...entry.actor, organisation: '610114099202' } },
      { occurredAt: '2026-01-05T01:00:00.001Z' as Instant },
      { recordedAt: '2026-01-05T02:00:00.001Z' as Instant },
      { from: [] },
      { to: entry.from },
      { verdicts: [] },
      { verdicts: entry.verdicts.map((verdict) => ({ ...verdict, ok: false })) },
      { facts: {} },
    ];
    const hashes = [hashOf(), hashOf({}, salts, null), hashOf({}, salts, 'd'.repeat(64)), ...changed.map((part) => hashOf(part))];
    expect(new Set(hashes).size).toBe(changed.length + 3);
  });

  it('changes its hash with any byte of any salt', () => {
    const seen = new Set([hashOf()]);
    for (let at = 0; at < salts.length; at += 1) {
      const turned = Buffer.from(salts);
      turned[at] = (turned[at] ?? 0) ^ 1;
      seen.add(hashOf({}, turned));
    }
    expect(seen.size).toBe(salts.length + 1);
  });

  it('does not depend on the order in which members were given', () => {
    const turned = JSON.parse(canonicalJson(entry as never)) as Entry;
    const backwards = Object.fromEntries(Object.entries(turned).reverse()) as unknown as Entry;
    const data = Object.fromEntries(Object.entries(entry.data).reverse());
    expect(leafBytes({ ...backwards, data }, salts, previous)).toBe(leafBytes(entry, salts, previous));
  });

  it('says its form, its place and what came before, and nothing else in the open', () => {
    const leaf = JSON.parse(leafBytes(entry, salts, previous)) as Record<string, unknown>;
    expect(leaf).toMatchObject({ form: 'siyi-leaf/1', instance: entry.instance, revision: 2, previous });
    expect(Object.keys(leaf)).toEqual(['commitments', 'form', 'instance', 'previous', 'revision']);
    const commitments = Object.values(leaf['commitments'] as Record<string, string>);
    expect(commitments.every((text) => Buffer.from(text, 'base64').length === 32)).toBe(true);
  });

  it.each([0, 16, saltLength(entry) - 1, saltLength(entry) + 16])('refuses %d bytes of salt', (length) => {
    expect(() => leafBytes(entry, Buffer.alloc(length), previous)).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
  });

  it('never carries the value of any field', () => {
    // Long enough not to turn up in a commitment by chance, and of a letter that base64 and the form do not have.
    const canary = fc.stringMatching(/^[0-9a-f]{8,24}$/).map((text) => `样${text}#`);
    fc.assert(
      fc.property(fc.array(canary, { minLength: 9, maxLength: 9 }), (words) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = ''] = words;
        const told: Entry = {
          ...entry,
          organisation: a,
          flow: b,
          type: c,
          data: { text: d, list: [e], deep: { text: f } },
          actor: { person: g, roles: [h], organisation: i },
          from: [a],
          to: [b],
          facts: { text: c },
        };
        const leaf = leafBytes(told, Buffer.alloc(saltLength(told), 3), previous);
        for (const word of words) expect(leaf).not.toContain(word);
      }),
      { numRuns: 50 },
    );
  });
});
