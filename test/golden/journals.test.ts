import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { define } from '../../src/engine/define.ts';
import type { Definition } from '../../src/engine/definition.ts';
import { replay } from '../../src/engine/replay.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { leavesOf, snapshotHash, type GoldenJournal } from './journal.ts';
import { scenarios } from './scenarios.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const listed = (folder: string) => readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.json'));

const flows = new Map<string, Definition>();
for (const name of listed('flows/')) flows.set(name.replace('.json', ''), define(read(`flows/${name}`) as JsonObject, ruleBook));
const journals = listed('journals/').map((name) => ({ name, ...(read(`journals/${name}`) as GoldenJournal) }));

function flowOf(hash: string): Definition {
  const flow = flows.get(hash);
  if (flow === undefined) throw new Error(`no golden flow ${hash}`);
  return flow;
}

describe('golden flows', () => {
  it.each([...flows])('%s still defines, and still has its hash', (hash, definition) => {
    expect(definition.hash).toBe(hash);
  });
});

describe('golden journals', () => {
  it('go from start to archive, for the present flow of every power item and every scenario', () => {
    const recorded = new Set(journals.map(({ flow }) => flow));
    const current = powerItems.map(({ code, flow }) => ({ code, hash: define(flow, ruleBook).hash }));
    expect(current.filter(({ hash }) => !recorded.has(hash)).map(({ code }) => code)).toEqual([]);
    const names = journals.map(({ name }) => name);
    expect(scenarios.map(({ item, name }) => `${item.toLowerCase()}-${name}.json`).filter((name) => !names.includes(name))).toEqual([]);
    for (const { entries } of journals) expect(entries.at(-1)?.to).toContain('procedure.archived');
  });

  it.each(journals)('$name replays to the very snapshot that was recorded', ({ entries, snapshot, flow }) => {
    expect(new Set(entries.map((entry) => entry.flow))).toEqual(new Set([flow]));
    const replayed = replay(entries, flowOf);
    expect(snapshotHash(replayed)).toBe(snapshot);
    expect(replayed.status).toBe('done');
  });

  it.each(journals)('$name has the very leaves that were recorded', ({ entries, leaves }) => {
    expect(leavesOf(entries)).toEqual(leaves);
  });

  it('record what is out of the ordinary as well', () => {
    const all = journals.flatMap(({ entries }) => entries);
    const types = new Set(all.map(({ type }) => type));
    const outcomes = new Set(all.map(({ data }) => data['outcome']));
    for (const type of ['plan.amended', 'objection.upheld', 'rectification.confirmed', 'deadline.passed', 'disclosure.supplied'])
      expect(types).toContain(type);
    for (const outcome of ['noQuorum', 'returned', 'split', 'failed']) expect(outcomes).toContain(outcome);
    expect(all.some(({ verdicts }) => verdicts.some(({ code }) => code === 'late.entry'))).toBe(true);
  });
});
