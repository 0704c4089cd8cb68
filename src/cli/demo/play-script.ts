import type { JsonObject } from '../../kernel/json.ts';
import { epochMillisOf, instantOf, parseInstant, type Instant } from '../../kernel/instant.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { Siyi } from '../../service/siyi.ts';
import type { Output } from '../output.ts';
import type { StepNames } from '../tell-state.ts';
import type { Act } from './act.ts';
import type { DemoClock } from './demo-clock.ts';
import type { SampleProps } from './sample-props.ts';
import { sampleVillageCode, type SampleParts } from './sample-village.ts';
import { tellAccepted, tellRefused } from './tell-step.ts';

/** On what, and with whom, a script is played. */
export interface Stage {
  readonly siyi: Siyi;
  readonly clock: DemoClock;
  readonly parts: SampleParts;
  readonly props: SampleProps;
  readonly output: Output;
  readonly language: Language;
  /** What the steps of the matter's flow are called. */
  readonly names: StepNames;
  /** A rest between two steps, so that a reader can follow. */
  readonly pause: () => Promise<void>;
}

/** How it went: the matter, and each step that went otherwise than the script says, in words. */
export interface Played {
  readonly instance: string;
  readonly surprises: readonly string[];
}

/** Opens a matter and plays the script on it, step by step, each told as it happens. Due times are fired on their way, at their time. */
export async function playScript(stage: Stage, item: string, title: string, script: readonly Act[]): Promise<Played> {
  const { siyi, parts, output, language } = stage;
  const opened = await siyi.as(parts.clerk).start({ item, organisation: sampleVillageCode, title });
  invariant(opened.ok, 'no list is in force in the sample district');
  const { entry } = opened.value;
  const opening = { number: 1, occurredAt: entry.occurredAt, role: 'clerk', type: entry.type, data: entry.data, note: title };
  tellAccepted(output, language, opening, entry, stage.names);
  const surprises: string[] = [];
  let number = 1;
  for (const act of script) {
    await stage.pause();
    number += await fireDue(stage, entry.instance, number, recordedAt(act));
    number += 1;
    const surprise = await play(stage, entry.instance, number, act);
    if (surprise !== null) surprises.push(surprise);
  }
  return { instance: entry.instance, surprises };
}

/** Plays one step; answers what was surprising about it, or null. */
async function play(stage: Stage, instance: string, number: number, act: Act): Promise<string | null> {
  const { siyi, clock, parts, props, output, language, names } = stage;
  clock.moveTo(recordedAt(act));
  const clerk = siyi.as(parts.clerk);
  await Promise.all(props.takeFiles().map((file) => clerk.attach({ ...file, organisation: sampleVillageCode })));
  const session = siyi.as(parts[act.who]);
  const { revision } = await session.read(instance);
  const occurredAt = occurring(act);
  const outcome = await session.record(instance, { type: act.type, occurredAt, data: { ...act.data } as never }, { revision });
  const heading = { number, occurredAt, role: act.who, type: act.type, data: act.data, note: act.note };
  if (outcome.ok) tellAccepted(output, language, heading, outcome.value.entry, names);
  else tellRefused(output, language, heading, outcome.refusal);
  return outcome.ok === (act.refused !== true) ? null : tell(language, 'demo.surprise', { number });
}

/** Fires what falls due before a moment, each at its own time, and tells of it; answers how many. */
async function fireDue(stage: Stage, instance: string, number: number, until: Instant): Promise<number> {
  const { siyi, clock, parts, output, language, names } = stage;
  const reader = siyi.as(parts.clerk);
  for (let fired = 0; ; fired += 1) {
    const { deadlines, revision } = await reader.read(instance);
    const next = deadlines[0];
    if (next === undefined || parseInstant(next.due) > until) return fired;
    clock.moveTo(parseInstant(next.due));
    await siyi.sweep();
    const entry = (await reader.trail({ instance }, { limit: 1 })).rows[0];
    if (entry === undefined || entry.revision === revision) return fired;
    const heading = {
      number: number + fired + 1,
      occurredAt: entry.occurredAt,
      role: 'system',
      type: entry.type,
      data: entry.data as JsonObject,
    };
    tellAccepted(output, language, heading, entry, names);
  }
}

function occurring({ at }: Act): Instant {
  return parseInstant(`${at.replace(' ', 'T')}:00+08:00`);
}

function recordedAt(act: Act): Instant {
  return instantOf(epochMillisOf(occurring(act)) + (act.later ?? 0) * 3_600_000);
}
