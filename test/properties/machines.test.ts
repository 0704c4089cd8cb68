import fc from 'fast-check';
import { transition } from 'xstate';
import { describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { define } from '../../src/engine/define.ts';
import type { Definition } from '../../src/engine/definition.ts';
import { useOf } from '../../src/engine/definition.ts';
import { explain } from '../../src/engine/explain.ts';
import { next } from '../../src/engine/next.ts';
import { replay } from '../../src/engine/replay.ts';
import { step } from '../../src/engine/step.ts';
import { settle, take, wake } from '../../src/engine/live.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { explore, type Edge, type MachineMap } from '../machines/explore.ts';
import { lawfulAttempt, lawfulWalker } from '../machines/lawful-run.ts';
import { movesHere, openWalk, walkOn, type Walk } from './lawful-walk.ts';

const from = '2026-01-05T01:00:00.000Z' as Instant;

/** Supervision is the same in every flow and multiplies the places: the long flows are explored without it, the short ones with it. */
const beside = /^(inquiry|observation|rectification|disclosure)\./;
const maps = powerItems.map((item) => {
  const definition = define(item.flow, ruleBook);
  const isShort = !JSON.stringify(item.flow).includes('committeeConsultation');
  return { code: item.code, definition, map: explore(definition, isShort ? undefined : (event) => beside.test(event)) };
});

/** One edge for each transition of the config out of each set of states. */
function distinct({ edges }: MachineMap): readonly Edge[] {
  const found = new Map<string, Edge>();
  for (const edge of edges) {
    const { event, candidate } = edge.move;
    found.set(JSON.stringify([edge.from.states, event, candidate.params, candidate.targets]), edge);
  }
  return [...found.values()];
}

function recordingFor({ move }: Edge) {
  const { params } = move.candidate;
  const judged = Object.fromEntries(
    params.rules.map((reference) => {
      const ok = params.unmet?.includes(useOf(reference)) !== true;
      return [useOf(reference), { rule: reference.rule, ok, code: 'c', needed: 1, got: 1, short: 0, citations: [], due: from }];
    }),
  );
  return { type: move.event, data: move.data, occurredAt: from, recordedAt: from, judged };
}

/** A walk of a lawful village whose turns are chosen by numbers; what the rules refuse is passed over. */
function randomWalk(definition: Definition, turns: readonly number[]): Walk {
  let walk = openWalk(definition, from);
  for (const turn of turns) {
    const moves = movesHere(walk);
    const move = moves[turn % moves.length];
    if (move === undefined) break;
    walk = walkOn(walk, move) ?? walk;
  }
  return walk;
}

const turns = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });

describe.each(maps)('$code', ({ definition, map }) => {
  it('is taken through the kept scope just as by XState’s own transition(), on every transition', () => {
    const edges = distinct(map);
    expect(edges.length).toBeGreaterThan(40);
    for (const edge of edges) {
      const live = wake(definition, edge.from.snapshot);
      const recording = recordingFor(edge);
      const [own, effects] = transition(definition.machine, live, recording);
      expect(settle(definition, take(definition, live, recording))).toEqual(settle(definition, own));
      expect(effects).toEqual([]);
    }
  });

  it('is explained just as it would step, from every kind of place', () => {
    const walker = lawfulWalker(definition, from);
    let accepted = 0;
    fc.assert(
      fc.property(fc.nat(map.edges.length - 1), fc.boolean(), (at, spoilt) => {
        const edge = map.edges[at] as Edge;
        const here = walker.to(edge.from);
        fc.pre(here.ok);
        const { event, facts } = lawfulAttempt(here, edge.move, [...edge.from.path, edge.move]);
        const asked = spoilt ? { ...event, data: { ...event.data, attendance: { present: 0 }, documents: {} } } : event;
        const told = explain(definition, here.snapshot, asked, facts);
        const done = step(definition, here.snapshot, asked, facts);
        expect(told.accepted).toBe(done.ok);
        expect(told.to).toEqual(done.ok ? done.value.to : told.state);
        const failed = (verdicts: readonly { readonly ok: boolean }[]) => verdicts.filter(({ ok }) => !ok);
        if (!done.ok) {
          expect(told.expected).toEqual(done.refusal.expected);
          expect(new Set(done.refusal.verdicts.map(useName))).toEqual(
            new Set(failed(done.refusal.verdicts).map((verdict) => useName(verdict as never))),
          );
          for (const verdict of done.refusal.verdicts)
            expect(told.ways.some(({ verdicts }) => verdicts.some((each) => useName(each) === useName(verdict)))).toBe(true);
        } else accepted += 1;
      }),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(5);
  });

  it('replays every lawful walk to the very same snapshot, also after a way through JSON', () => {
    let longest = 0;
    fc.assert(
      fc.property(turns, (chosen) => {
        const { journal, snapshot } = randomWalk(definition, chosen);
        longest = Math.max(longest, journal.length);
        expect(replay(JSON.parse(JSON.stringify(journal)) as Entry[], () => definition)).toEqual(snapshot);
        expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
      }),
      { numRuns: 25 },
    );
    expect(longest).toBeGreaterThan(8);
  });

  it('does not replay a walk in which any entry was changed', () => {
    const changes: readonly ((entry: Entry) => Partial<Entry>)[] = [
      ({ from: states }) => ({ from: [...states, 'procedure.elsewhere'] }),
      ({ to }) => ({ to: to.map((state) => `${state}x`) }),
      ({ revision }) => ({ revision: revision + 1 }),
      () => ({ type: 'nothing.happened' }),
      ({ verdicts }) => ({ verdicts: verdicts.slice(1) }),
      ({ verdicts }) => ({ verdicts: verdicts.map(({ warning: _, ...verdict }) => ({ ...verdict, ok: !verdict.ok })) }),
    ];
    fc.assert(
      fc.property(turns, fc.nat(), fc.constantFrom(...changes), (chosen, place, change) => {
        const { journal } = randomWalk(definition, chosen);
        fc.pre(journal.length > 1);
        const at = 1 + (place % (journal.length - 1));
        fc.pre((journal[at]?.verdicts.length ?? 0) > 0);
        const changed = journal.map((entry, n) => (n === at ? { ...entry, ...change(entry) } : entry));
        expect(() => replay(changed, () => definition)).toThrow(expect.objectContaining({ code: 'REPLAY_DIFFERS' }));
      }),
      { numRuns: 25 },
    );
  });

  it('answers what can happen next from wherever a walk stands: every move of the machine is among it', () => {
    fc.assert(
      fc.property(turns, (chosen) => {
        const walk = randomWalk(definition, chosen);
        const moves = movesHere(walk);
        fc.pre(moves[0] !== undefined);
        const { facts } = lawfulAttempt(walk, moves[0], walk.path);
        const possible = next(definition, walk.snapshot, facts['recordedAt'] as Instant, facts);
        const told = possible.map(({ event, when, targets }) => JSON.stringify([event, when, targets]));
        for (const { event, candidate } of moves)
          expect(told).toContain(JSON.stringify([event, candidate.params.when ?? {}, candidate.targets]));
        for (const { blocked, missing, verdicts } of possible)
          expect([...blocked, ...missing].filter((open) => !verdicts.includes(open))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

function useName({ rule, as = rule }: { readonly rule: string; readonly as?: string }): string {
  return as;
}
