import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { Actor } from '../actor.ts';
import type { Told } from '../item.ts';
import { forget, remember, takePlan, unschedule } from './action.ts';
import { disclosure, type DisclosureTold } from './disclosure.ts';
import { matterFlow, type ItemTerms } from './matter-flow.ts';
import { recorders } from './role.ts';
import { begins, steps, stepsFrom } from './steps.ts';
import type { Overall, Step } from './step.ts';
import { procedureStep, type ActionUse, type RuleUse } from './transition.ts';

/** What an item begins with, as people read it and as it is received: somebody's application, or a proposal of those entitled to make one. */
export interface Intake extends Told {
  readonly by?: 'application' | 'proposal';
  readonly actors: readonly [Actor, ...Actor[]];
  /** Kinds of documents that come with it. */
  readonly documents: readonly string[];
  readonly rules: readonly RuleUse[];
}

/** An item that needs no four deliberations: an application or a duty, handled step by step, posted where it must be, archived. */
export interface DirectProcedure extends ItemTerms {
  readonly code: string;
  /** Present for items that begin with an application. */
  readonly intake?: Intake;
  readonly before: readonly Step[];
  /** Present for items whose result is posted; `upheld` is the step to which a right objection leads back. */
  readonly posting?: { readonly upheld: string; readonly confirmation?: Step; readonly told?: DisclosureTold };
  readonly after: readonly Step[];
  /** The time for the whole of it, where one is set. */
  readonly overall?: Overall;
}

/**
 * The direct procedure of an item: application → handling → posting → settling → archived, with supervision beside it. Steps are known by
 * `#<name>` from every stage.
 */
export function directProcedure(item: DirectProcedure): JsonObject {
  const { code, intake, before, posting, after, overall, ...terms } = item;
  const stop = clocksOf(item);
  const around = { beyond: stepsById(item), ...(overall === undefined ? {} : { overall }) };
  const refused = refusal(stop);
  const handling: JsonObject = {
    id: 'handling',
    initial: before[0]?.name ?? 'done',
    on: {
      'matter.withdrawn': [procedureStep(recorders, [], { target: '#withdrawn', actions: [remember('withdrawn'), ...stop] })],
      ...(intake === undefined ? {} : { [eventsOf(intake).refused]: [refused] }),
    },
    states: identified(steps(before, posting === undefined ? '#settling' : '#posting', around)),
  };
  const archived = procedureStep(recorders, ['G56'], { target: '#archived', actions: [remember('archived'), ...stop] });
  const stages: Record<string, Json> = {
    ...(intake === undefined ? {} : { application: application(intake, before[0], refused) }),
    handling,
    ...(posting === undefined ? {} : { posting: posted(item, posting) }),
    settling: {
      id: 'settling',
      initial: after[0]?.name ?? 'archiving',
      states: { ...identified(steps(after, 'archiving', around)), archiving: { on: { 'matter.archived': [archived] } } },
    },
  };
  const ends = intake === undefined ? (['archived', 'withdrawn'] as const) : (['archived', 'rejected', 'withdrawn'] as const);
  return matterFlow(code, terms, { initial: intake === undefined ? 'handling' : 'application', stages, ends });
}

/** What every end of the matter does: the clocks that may still run end with it. */
function clocksOf({ before, after, overall }: DirectProcedure): readonly ActionUse[] {
  const limited = [...before, ...after].some(({ limit }) => limit !== undefined);
  return [...(limited ? [unschedule('step')] : []), ...(overall === undefined ? [] : [unschedule('overall')])];
}

/** The steps by the ids that lead to them; without a posting, the first one after the handling is where settling begins. */
function stepsById({ before, after, posting }: DirectProcedure): ReadonlyMap<string, Step> {
  const known = new Map([...before, ...after].map((step) => [step.name, step]));
  const [first] = after;
  return first === undefined || posting !== undefined ? known : known.set('settling', first);
}

function refusal(stop: readonly ActionUse[]): JsonObject {
  return procedureStep([...recorders, 'officer'], ['G04'], { target: '#rejected', actions: [remember('refused'), ...stop] });
}

/** The result is posted. An objection found right leads back to a step; what was done before that step stands. */
function posted({ before, after }: DirectProcedure, { upheld, ...more }: NonNullable<DirectProcedure['posting']>): JsonObject {
  const fallen = stepsFrom(before, upheld).map((name) => `step.${name}`);
  return disclosure({
    ...more,
    stage: 'posting',
    closed: '#settling',
    upheld: { target: `#${upheld}`, actions: [forget(fallen, ['drafted.', 'reviewed.', 'posted.'])] },
    clocks: { closed: begins(after[0]), upheld: begins(before.find(({ name }) => name === upheld)) },
  });
}

function eventsOf({ by = 'application' }: Intake): { readonly received: string; readonly refused: string } {
  return by === 'proposal'
    ? { received: 'proposal.submitted', refused: 'proposal.declined' }
    : { received: 'application.received', refused: 'application.refused' };
}

const kept = {
  application: [remember('application', ['certificate', 'kinOfHandler', 'documents'])],
  proposal: [takePlan, remember('proposal', ['title', 'matterClass', 'proposer', 'planHash', 'documents'])],
} as const;

function application(intake: Intake, first: Step | undefined, refused: JsonObject): JsonObject {
  const { by = 'application', zh, en, actors, documents, rules } = intake;
  const into = begins(first);
  const received = procedureStep(recorders, [...rules, { rule: 'S04', documents }, ...into.rules], {
    target: '#handling',
    actions: [...kept[by], ...into.actions],
  });
  const events = eventsOf(intake);
  return {
    id: 'application',
    initial: 'receiving',
    states: {
      receiving: {
        meta: { zh, en, actors: [...actors], documents: [...documents] },
        on: { [events.received]: [received], [events.refused]: [refused] },
      },
    },
  };
}

/** Gives each step an id, so that another stage can lead to it. */
function identified(states: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { id: name, ...(state as JsonObject) }]));
}
