import { createActor, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { isMeant } from '../../src/engine/lawful.ts';
import type { LawfulParams } from '../../src/engine/definition.ts';
import type { Context, Recording } from '../../src/engine/recording.ts';
import { step as stepOf } from '../../src/engine/step.ts';
import { interleave } from '../measure/interleave.ts';
import { micros } from '../measure/micros.ts';
import type { Row } from '../measure/row.ts';
import { playMatter } from '../matter/play-matter.ts';
import { stepCases, type StepCase } from '../matter/step-cases.ts';
import { openVillage } from '../matter/village.ts';

/** A step with its rules, from the stored snapshot and gathered facts to the next one, against XState alone on the same machine, states and assigns. */
export async function step(folder: string, quick: boolean): Promise<readonly Row[]> {
  const village = await openVillage(`${folder}/step.db`);
  const cases = await stepCases(village, await playMatter(village, () => undefined));
  await village.siyi.close();
  const bare = cases.map(bareCase);
  const each = (of: () => void) => () => micros(quick ? 50 : 200, of) / cases.length;
  const measured = await interleave(quick ? 5 : 15, {
    step: each(() => {
      for (const { definition, before, requested, facts } of cases) stepOf(definition, { ...before }, requested, facts);
    }),
    transition: each(() => {
      for (const { machine, live, event } of bare) transition(machine, live, event);
    }),
    resolved: each(() => {
      for (const { machine, stored, event } of bare) transition(machine, machine.resolveState(stored), event);
    }),
    kept: each(() => {
      for (const { machine, stored, event, scope } of bare) machine.transition(machine.resolveState(stored), event, scope);
    }),
  });
  const unit = 'µs';
  return [
    {
      what: 'step against XState `transition()` from a live snapshot',
      unit,
      siyi: measured.step,
      raw: measured.transition,
      aim: { most: 2 },
    },
    { what: 'step against `resolveState` and `transition()`', unit, siyi: measured.step, raw: measured.resolved },
    { what: 'step against `resolveState` and `machine.transition` with a kept scope', unit, siyi: measured.step, raw: measured.kept },
  ];
}

/** The same machine whose guard asks for the case alone, every verdict taken as met; the event carries the verdicts that the assigns read. */
function bareCase({ definition, before, entry }: StepCase) {
  const isCase = ({ context, event }: { context: Context; event: Recording }, params: unknown) =>
    isMeant(params as LawfulParams, context, event);
  const machine = definition.machine.provide({ guards: { lawful: isCase } } as never) as AnyStateMachine;
  const judged = Object.fromEntries(entry.verdicts.map((verdict) => [verdict.as ?? verdict.rule, verdict]));
  const stored = { value: before.value, context: before.context };
  const self = createActor(machine);
  const nothing = () => undefined;
  const scope = {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  return {
    machine,
    stored,
    live: machine.resolveState(stored) as AnyMachineSnapshot,
    event: { type: entry.type, data: entry.data, occurredAt: entry.occurredAt, recordedAt: entry.recordedAt, judged },
    scope: scope as unknown as Parameters<AnyStateMachine['transition']>[2],
  };
}
