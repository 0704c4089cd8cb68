import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { eventData } from '../../src/contract/events/event-data.ts';
import { define } from '../../src/engine/define.ts';
import { wake } from '../../src/engine/live.ts';
import { replay } from '../../src/engine/replay.ts';
import { step } from '../../src/engine/step.ts';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { Failure } from '../../src/kernel/failure.ts';
import { instantOf, epochMillisOf, type Instant } from '../../src/kernel/instant.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { lawfulAttempt } from '../machines/lawful-run.ts';
import { movesHere, openWalk, walkOn, type Walk } from './lawful-walk.ts';

const from = '2026-01-05T01:00:00.000Z' as Instant;
const definitions = powerItems.map(({ flow }) => define(flow, ruleBook));
const types = Object.keys(eventData);

/** What a walk is held against: only how many entries it must have, and whether supervision holds it. */
interface Model {
  entries: number;
  held: boolean;
}

/** The matter under test, moved on in place. */
interface Real {
  walk: Walk;
}

type Command = fc.Command<Model, Real>;

/** Whatever happens, what came in is not written to. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

function check(model: Model, { walk }: Real): void {
  expect(walk.journal).toHaveLength(model.entries);
  const flags = walk.snapshot.context['flags'] as Record<string, boolean>;
  expect(flags['held'] === true).toBe(model.held);
  // Whoever holds the snapshot of a step goes on from what was made there, everybody else from what was stored: it must be the same.
  const stored = JSON.parse(JSON.stringify(walk.snapshot)) as typeof walk.snapshot;
  expect(stored).toStrictEqual(walk.snapshot);
  expect(placeOf(wake(walk.definition, stored))).toEqual(placeOf(wake(walk.definition, walk.snapshot)));
}

function placeOf(live: ReturnType<typeof wake>) {
  const { value, context, status, historyValue, tags } = live;
  return { value, context, status, historyValue, tags: [...tags].sort(), nodes: live._nodes.map(({ id }) => id).sort() };
}

/** A move that the machine has here, made as a lawful village makes it. */
class LawfulMove implements Command {
  private readonly turn: number;

  constructor(turn: number) {
    this.turn = turn;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    const moves = movesHere(real.walk);
    const move = moves[this.turn % moves.length];
    if (move === undefined) return;
    frozen(real.walk.snapshot);
    const after = walkOn(real.walk, move);
    if (after !== null) {
      const isProcedure = move.candidate.params.rules.some(({ rule }) => rule === 'S01');
      expect(model.held && isProcedure).toBe(false);
      model.entries += 1;
      if (move.event === 'rectification.ordered') model.held = true;
      if (move.event === 'rectification.confirmed') model.held = false;
      real.walk = after;
    }
    check(model, real);
  }

  toString(): string {
    return `lawful ${this.turn}`;
  }
}

/** An event of any type with any data, or a lawful one with one part of its data changed. It may be refused, or fail; it leaves no trace unless accepted. */
class WildEvent implements Command {
  private readonly type: string;
  private readonly data: JsonObject;
  private readonly turn: number;
  private readonly hours: number;

  constructor(type: string, data: JsonObject, turn: number, hours: number) {
    this.type = type;
    this.data = data;
    this.turn = turn;
    this.hours = hours;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    const { walk } = real;
    const moves = movesHere(walk);
    const move = moves[this.turn % moves.length];
    if (move === undefined) return;
    const { event, facts } = lawfulAttempt(walk, move, walk.path);
    const spoilt = Object.fromEntries(
      Object.entries(event.data).map(([name, value], at) => [name, at === this.turn % 7 ? wild(this.data) : value]),
    );
    const occurredAt = instantOf(epochMillisOf(event.occurredAt) + this.hours * 3_600_000);
    const asked = this.type === '' ? { ...event, data: spoilt } : { ...event, occurredAt, type: this.type, data: this.data };
    const before = canonicalJson(walk.snapshot as never);
    try {
      const outcome = step(walk.definition, frozen(walk.snapshot), frozen(asked), frozen(facts));
      if (!outcome.ok) {
        expect(['EVENT_NOT_EXPECTED', 'RULES_NOT_MET', 'INSTANCE_ENDED']).toContain(outcome.refusal.reason);
        expect(outcome.refusal.verdicts.length > 0).toBe(outcome.refusal.reason === 'RULES_NOT_MET');
        expect(outcome.refusal.verdicts.filter(({ ok }) => ok)).toEqual([]);
      }
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
    }
    expect(canonicalJson(walk.snapshot as never)).toBe(before);
    check(model, real);
  }

  toString(): string {
    return `wild ${this.type} ${this.turn} ${JSON.stringify(this.data)}`;
  }
}

function wild(data: JsonObject): Json {
  return Object.values(data)[0] ?? null;
}

const names = [
  'body',
  'outcome',
  'ref',
  'planHash',
  'attendance',
  'votes',
  'documents',
  'deadline',
  'step',
  'result',
  'days',
  'boards',
  'meetingAt',
];
const leaf = fc.oneof(
  fc.constantFrom<Json>(null, true, '', 0, -1, 1e9, 'representativesAssembly', 'adopted', '2026-02-30', '2026-03-01T00:00:00.000Z', '1'),
  fc.integer(),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const data: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(fc.constantFrom('present', 'for', 'against', 'abstain', 'minutes'), leaf)),
  { minKeys: 1, maxKeys: 6 },
);
const commands = fc.commands(
  [
    fc.nat(1000).map((turn) => new LawfulMove(turn)),
    fc.nat(1000).map((turn) => new LawfulMove(turn)),
    fc.tuple(fc.constantFrom('', ...types), data, fc.nat(1000), fc.integer({ min: -200, max: 0 })).map((all) => new WildEvent(...all)),
    fc.tuple(data, fc.nat(1000)).map(([spoil, turn]) => new WildEvent('', spoil, turn, 0)),
  ],
  { maxCommands: 40, size: '+1' },
);

describe.each(definitions)('$id under random events', (definition) => {
  it('changes only by what it accepts, throws nothing but failures, and replays', () => {
    let entries = 0;
    fc.assert(
      fc.property(commands, (chosen) => {
        const real: Real = { walk: openWalk(definition, from) };
        fc.modelRun(() => ({ model: { entries: 1, held: false }, real }), chosen);
        const { journal, snapshot } = real.walk;
        entries += journal.length;
        expect(replay(journal, () => definition)).toEqual(snapshot);
      }),
      { numRuns: 15 },
    );
    expect(entries).toBeGreaterThan(60);
  });
});
