import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { define } from '../../src/engine/define.ts';
import type { Definition } from '../../src/engine/definition.ts';
import { flowGraph } from '../../src/engine/flow-graph.ts';
import { activeStates, wake } from '../../src/engine/live.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { canBeTakenOut, stepPaths, withoutStep, withStateRenamed, withStepBefore } from '../samples/other-version.ts';
import { migrateWalk, movesHere, openWalk, walkOn, type Walk } from './lawful-walk.ts';
import type { Move } from '../machines/explore.ts';
import { walkToArchive } from './walk-to-archive.ts';

const from = '2026-01-05T01:00:00.000Z' as Instant;

/** The stages in their order, as the law has them and whatever a flow's structure says. */
const stages = [
  ...['proposal', 'branchDeliberation', 'committeeConsultation', 'partyMemberReview', 'representativeResolution', 'resolutionDisclosure'],
  ...['implementation', 'outcomeDisclosure', 'application', 'handling', 'posting', 'settling', 'archived'],
];
const stageOf = (state: string): number => stages.indexOf(state.split('.')[1] ?? '');

/** The flow of an item with one change to a step of its own. */
function versionsOf(flow: JsonObject): readonly Definition[] {
  const [first, ...others] = stepPaths(flow);
  if (first === undefined) return [define(flow, ruleBook)];
  const last = others.at(-1) ?? first;
  const renamed = withStateRenamed(flow, first, 'renamedFirst');
  const texts = [
    flow,
    withStepBefore(flow, first, 'addedFirst'),
    withStepBefore(flow, last, 'addedLast'),
    renamed,
    withStepBefore(renamed, others.at(-1) ?? `${first.slice(0, first.lastIndexOf('.'))}.renamedFirst`, 'addedLast'),
    ...[last, first].filter((path) => canBeTakenOut(flow, path)).map((path) => withoutStep(flow, path)),
  ];
  // A version from which a step is gone that a later rule looks for has no way to its archive, and is none that would be put in force.
  return texts
    .map((text) => define(text, ruleBook))
    .filter((version) => version.config === flow || walkToArchive(openWalk(version, from)) !== null);
}

/** A turn of a walk: a move by its number, or a migration to a version by a map that is drawn by chance. */
type Turn =
  | { readonly kind: 'move'; readonly number: number }
  | { readonly kind: 'migration'; readonly version: number; readonly targets: readonly number[]; readonly mapped: number };

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('move' as const), number: fc.nat(1000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('migration' as const),
      version: fc.nat(100),
      targets: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
      mapped: fc.nat(3),
    }),
  },
);

/** Targets for some of the states where the matter stands and of those around; any leaf state, however foolish. */
function drawnMap(walk: Walk, to: Definition, { targets, mapped }: Extract<Turn, { kind: 'migration' }>): Record<string, string> {
  const [old, now] = [[...flowGraph(walk.definition).leaves.keys()], [...flowGraph(to).leaves.keys()]];
  const [here = ''] = activeStates(wake(walk.definition, walk.snapshot));
  const sources = [here, ...targets.map((number) => old[number % old.length] ?? '')].slice(0, mapped);
  return Object.fromEntries(sources.map((source, at) => [source, now[(targets[at] ?? 0) % now.length] ?? '']));
}

/** What came of all migrations that were tried: that the chance was fair is a test of its own. */
const seen = { moved: 0, refused: 0, back: 0, later: 0, archived: 0 };

/** A matter that has come some way to its archive, and then goes on by chance. No term runs out: the body would have to be elected anew. */
function walked(versions: readonly Definition[], way: readonly Move[], turns: readonly Turn[]): Walk {
  let walk = way.reduce((before, move) => walkOn(before, move) ?? before, openWalk(versions[0] as Definition, from));
  for (const each of turns) {
    if (each.kind === 'move') {
      const moves = movesHere(walk).filter(({ data }) => data['deadline'] !== 'term');
      const move = moves[each.number % Math.max(1, moves.length)];
      if (move !== undefined) walk = walkOn(walk, move) ?? walk;
      continue;
    }
    if (walk.snapshot.status === 'done') return walk;
    const to = versions[each.version % versions.length] as Definition;
    const moved = migrateWalk(walk, to, drawnMap(walk, to, each)).walk;
    if (moved === null) seen.refused += 1;
    else {
      const { from: left, to: entered } = moved.journal.at(-1) as Entry;
      expect(stageOf(entered[0] ?? '')).toBeLessThanOrEqual(stageOf(left[0] ?? ''));
      seen.moved += 1;
      if (left[0] !== entered[0]) seen.back += 1;
      if (stageOf(left[0] ?? '') > 5) seen.later += 1;
      walk = moved;
    }
  }
  return walk;
}

describe.each(powerItems.map(({ code, flow }) => ({ code, versions: versionsOf(flow) })))(
  '$code with migrations between',
  ({ versions }) => {
    const definitionOf = (hash: string) => versions.find((each) => each.hash === hash) as Definition;
    const whole = walkToArchive(openWalk(versions[0] as Definition, from))?.path ?? [];
    const journey = fc.record({ come: fc.nat(whole.length - 1), turns: fc.array(turn, { minLength: 4, maxLength: 25 }) });
    const walkFor = ({ come, turns }: { come: number; turns: readonly Turn[] }) => walked(versions, whole.slice(0, come), turns);

    it('has an order of its states without a circle, and the stages in it as the law has them', () => {
      for (const version of versions) {
        const { leaves, beyond } = flowGraph(version);
        const procedure = [...leaves.keys()].filter((path) => path.startsWith('procedure.'));
        for (const path of procedure) {
          const onward = [...beyond(path)].filter((other) => other !== path);
          expect(onward.filter((other) => beyond(other).has(path))).toEqual([]);
          expect(onward.filter((other) => stageOf(other) >= 0 && stageOf(other) < stageOf(path))).toEqual([]);
        }
      }
    });

    it('never arrives later than it was, and always replays to the very same snapshot', () => {
      fc.assert(
        fc.property(journey, (chosen) => {
          const { journal, snapshot } = walkFor(chosen);
          expect(replay(JSON.parse(JSON.stringify(journal)) as Entry[], definitionOf)).toEqual(snapshot);
          expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
        }),
        { numRuns: 15 },
      );
    });

    it('still finds its way to the archive, and past nothing that the flow it ends under asks for', () => {
      fc.assert(
        fc.property(journey, (chosen) => {
          const walk = walkFor(chosen);
          if (walk.snapshot.status === 'done') return;
          const archived = walkToArchive(walk);
          expect(archived).not.toBeNull();
          if (archived === null) return;
          seen.archived += 1;
          expect(replay(archived.journal, definitionOf)).toEqual(archived.snapshot);
          assertComplete(archived);
        }),
        { numRuns: 4 },
      );
    });
  },
);

/** Every step that lies before the archive is in the record, and every decision stands on the plan in hand. */
function assertComplete({ definition, snapshot }: Walk): void {
  const { record, plan } = snapshot.context as unknown as {
    readonly record: Readonly<Record<string, { readonly planHash: string }>>;
    readonly plan: { readonly hash: string };
  };
  const nameOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);
  const asked = new Set([...flowGraph(definition).before('procedure.archived')].map(nameOf));
  const steps = stepPaths(definition.config).map(nameOf);
  // An objection found right leads back and lets the steps fall that are done again; those before them are not.
  const isWhole = !Object.keys(record).some((slot) => slot.startsWith('upheld.'));
  for (const step of steps) if (asked.has(step) && isWhole) expect(Object.keys(record)).toContain(`step.${step}`);
  if (!asked.has('screening')) return;
  for (const slot of ['held.branchCommittee', 'held.twoCommittees', 'held.partyMembersAssembly', 'resolved'])
    expect(record[slot]?.planHash, slot).toBe(plan.hash);
  for (const slot of ['closed.resolutionDisclosure', 'closed.outcomeDisclosure']) expect(record[slot], slot).toBeDefined();
}

it('the chance was fair: matters moved, stayed, were put back, and had come far', () => {
  const { length } = powerItems;
  expect(seen.moved).toBeGreaterThan(3 * length);
  expect(seen.refused).toBeGreaterThan(3 * length);
  expect(seen.back).toBeGreaterThan(length);
  expect(seen.later).toBeGreaterThan(length);
  expect(seen.archived).toBeGreaterThan(length);
});
