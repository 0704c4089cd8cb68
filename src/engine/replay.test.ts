import { describe, expect, it } from 'vitest';
import { asked, noon, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import type { Entry } from '../kernel/entry.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { define } from './define.ts';
import { replay, replayEntry } from './replay.ts';
import type { Snapshot } from './snapshot.ts';
import { start } from './start.ts';
import { step, type Accepted } from './step.ts';

const rules = smallRules();
const definition = define(smallFlow, rules);
const definitionOf = () => definition;

function entryOf(revision: number, event: ReturnType<typeof asked>, done: Accepted): Entry {
  const actor = { person: 'p', roles: ['clerk'], organisation: '610114099201' };
  const { from, to, verdicts, facts } = done;
  return { instance: 'i', revision, organisation: '610114099201', flow: definition.hash, ...event, actor, from, to, verdicts, facts };
}

function recorded(): { readonly journal: readonly Entry[]; readonly snapshot: Snapshot } {
  const opening = asked('matter.opened');
  const opened = start(definition, opening);
  const journal = [entryOf(1, opening, opened)];
  let { snapshot } = opened;
  const asks: readonly (readonly [string, JsonObject])[] = [
    ['note.made', {}],
    ['matter.split', { papers: 4 }],
    ['vote.held', { outcome: 'lapsed', present: 1 }],
    ['papers.given', { papers: 1, kin: 0 }],
    ['watch.raised', {}],
    ['vote.held', { outcome: 'lost', present: 3, inFavour: 1 }],
  ];
  for (const [type, data] of asks) {
    const done = step(definition, snapshot, asked(type, data), { due: 3 });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    journal.push(entryOf(journal.length + 1, asked(type, data), done.value));
    snapshot = done.value.snapshot;
  }
  return { journal, snapshot };
}

const { journal, snapshot } = recorded();
const at = (place: number): Entry => journal[place] as Entry;
const changed = (place: number, part: Partial<Entry>) => journal.map((entry, n) => (n === place ? { ...entry, ...part } : entry));
const differs = (revision: number, what: string): unknown =>
  expect.objectContaining({ code: 'REPLAY_DIFFERS', facts: expect.objectContaining({ instance: 'i', revision, what }) });

describe('replay()', () => {
  it('rebuilds the snapshot from the entries alone, judging nothing', () => {
    rules.judgedBy.clear();
    expect(replay(journal, definitionOf)).toEqual(snapshot);
    expect(rules.judgedBy.size).toBe(0);
    expect(snapshot.status).toBe('done');
  });

  it('does the same after a way through JSON, from any iterable', () => {
    const stored = JSON.parse(JSON.stringify(journal)) as Entry[];
    expect(replay(stored.values(), definitionOf)).toEqual(snapshot);
  });

  it('asks for the flow by the hash that each entry names', () => {
    const hashes: string[] = [];
    replay(journal, (hash) => (hashes.push(hash), definition));
    expect(new Set(hashes)).toEqual(new Set([definition.hash]));
    expect(hashes).toHaveLength(journal.length);
  });

  it('needs one entry', () => {
    expect(() => replay([], definitionOf)).toThrow(expect.objectContaining({ code: 'INVARIANT_BROKEN' }));
  });

  const verdicts = (place: number, change: (verdict: Verdict) => Verdict) => changed(place, { verdicts: at(place).verdicts.map(change) });

  it.each<readonly [string, readonly Entry[], number, string]>([
    ['a changed from', changed(2, { from: ['procedure.voting', 'watch.idle'] }), 3, 'from'],
    ['a changed to', changed(2, { to: ['procedure.ended', 'watch.idle'] }), 3, 'to'],
    ['states in another order', changed(2, { from: [...at(2).from].reverse() }), 3, 'from'],
    ['a verdict turned', verdicts(2, (verdict) => ({ ...verdict, ok: false })), 3, 'event'],
    ['a verdict that was not met, said to be met', verdicts(3, (verdict) => ({ ...verdict, ok: true })), 4, 'event'],
    ['a verdict not given', verdicts(3, (verdict) => ({ ...verdict, got: null })), 4, 'event'],
    ['verdicts taken away', changed(4, { verdicts: [] }), 5, 'event'],
    ['a warning taken away', verdicts(4, ({ warning: _, ...verdict }) => verdict), 5, 'event'],
    ['another rule’s name', verdicts(3, (verdict) => ({ ...verdict, rule: 'majority' })), 4, 'event'],
    ['another use of the rule', verdicts(2, (verdict) => ({ ...verdict, as: 'papers.other' })), 3, 'event'],
    ['another type', changed(1, { type: 'note.unmade' }), 2, 'event'],
    ['another case', changed(3, { data: { outcome: 'adopted', present: 1 } }), 4, 'event'],
    ['another first event', changed(0, { type: 'note.made' }), 1, 'event'],
    ['a first entry from somewhere', changed(0, { from: ['procedure.asking'] }), 1, 'from'],
    ['a first entry to elsewhere', changed(0, { to: ['procedure.voting', 'watch.idle'] }), 1, 'to'],
    ['a revision changed', changed(2, { revision: 4 }), 4, 'revision'],
    ['an entry missing', journal.filter((_, n) => n !== 3), 5, 'revision'],
    ['an entry twice', [...journal.slice(0, 2), ...journal.slice(1)], 2, 'revision'],
    ['two entries exchanged', [at(0), { ...at(2), revision: 2 }, { ...at(1), revision: 3 }], 3, 'from'],
    ['an entry after the opening again', [at(0), { ...at(0), revision: 2 }], 2, 'event'],
    ['a beginning in the middle', journal.slice(1), 2, 'revision'],
  ])('tells %s', (_name, entries, revision, what) => {
    expect(() => replay(entries, definitionOf)).toThrow(differs(revision, what));
  });

  it('refuses an entry that names another flow', () => {
    const other = define({ ...smallFlow, description: 'another' }, rules);
    const flows = new Map([definition, other].map((flow) => [flow.hash, flow]));
    const pick = (hash: string) => flows.get(hash) ?? definition;
    expect(() => replay(changed(3, { flow: other.hash }), pick)).toThrow(expect.objectContaining({ code: 'SNAPSHOT_FOREIGN' }));
  });
});

describe('replayEntry()', () => {
  it('tells where one further entry leads', () => {
    const before = replay(journal.slice(0, 2), definitionOf);
    expect(replayEntry(before, at(2), definition)).toEqual(replay(journal.slice(0, 3), definitionOf));
    expect(at(2).occurredAt).toBe(noon);
  });
});
