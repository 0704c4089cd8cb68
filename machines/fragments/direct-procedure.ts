import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { Actor } from '../actor.ts';
import type { Told } from '../item.ts';
import { forget, remember, takePlan } from './action.ts';
import { disclosure, type DisclosureTold } from './disclosure.ts';
import { matterFlow, type ItemTerms } from './matter-flow.ts';
import { recorders } from './role.ts';
import { begins, steps } from './steps.ts';
import type { Step } from './step.ts';
import { procedureStep, type RuleUse } from './transition.ts';

/** An item that needs no four deliberations: an application or a duty, handled step by step, posted where it must be, archived. */
export interface DirectProcedure extends ItemTerms {
  readonly code: string;
  /** Present for items that begin with an application. */
  readonly intake?: Intake;
  readonly before: readonly Step[];
  /** Present for items whose result is posted; `upheld` is the step to which a right objection leads back. */
  readonly posting?: { readonly upheld: string; readonly confirmation?: Step; readonly told?: DisclosureTold };
  readonly after: readonly Step[];
}

/** How a matter is handed in: by somebody's application, or by a proposal of those entitled to make one. */
export interface Intake {
  readonly by?: 'application' | 'proposal';
  readonly rules: readonly RuleUse[];
  /** What people read of it. */
  readonly told?: Told & { readonly actors: readonly Actor[] };
  /** Kinds of documents that must be attached. */
  readonly documents?: readonly string[];
}

const withdrawn = procedureStep(recorders, [], { target: '#withdrawn', actions: [remember('withdrawn')] });
const refusedApplication = procedureStep([...recorders, 'officer'], ['G04'], { target: '#rejected', actions: [remember('refused')] });
const archived = procedureStep(recorders, ['G56'], { target: '#archived', actions: [remember('archived')] });

/** The direct procedure of an item: application → handling → posting → settling → archived, with supervision beside it. */
export function directProcedure(item: DirectProcedure): JsonObject {
  const { code, intake, before, posting, after, ...terms } = item;
  const settling = after[0]?.name ?? 'archiving';
  const onward = posting === undefined ? '#settling' : '#posting';
  const handling: JsonObject = {
    id: 'handling',
    initial: before[0]?.name ?? 'done',
    on: { 'matter.withdrawn': [withdrawn], ...(intake === undefined ? {} : { [eventsOf(intake).refused]: [refusedApplication] }) },
    states: identified(steps(before, onward)),
  };
  const stages: Record<string, Json> = {
    ...(intake === undefined ? {} : { application: application(intake, before[0]) }),
    handling,
    ...(posting === undefined ? {} : { posting: posted(posting) }),
    settling: {
      id: 'settling',
      initial: settling,
      states: { ...steps(after, 'archiving'), archiving: { on: { 'matter.archived': [archived] } } },
    },
  };
  const ends = intake === undefined ? (['archived', 'withdrawn'] as const) : (['archived', 'rejected', 'withdrawn'] as const);
  return matterFlow(code, terms, { initial: intake === undefined ? 'handling' : 'application', stages, ends });
}

function posted({ upheld, ...more }: NonNullable<DirectProcedure['posting']>): JsonObject {
  return disclosure({
    ...more,
    stage: 'posting',
    closed: '#settling',
    upheld: { target: `#${upheld}`, actions: [forget([], ['drafted.', 'reviewed.', 'posted.', 'step.'])] },
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

function application(intake: Intake, first: Step | undefined): JsonObject {
  const { by = 'application', rules, told, documents } = intake;
  const needed: readonly RuleUse[] = documents === undefined ? [] : [{ rule: 'S04', documents }];
  const into = begins(first);
  const received = procedureStep(recorders, [...rules, ...needed, ...into.rules], {
    target: '#handling',
    actions: [...kept[by], ...into.actions],
  });
  const { received: event, refused } = eventsOf(intake);
  return {
    id: 'application',
    ...(told === undefined ? {} : { meta: { ...told, actors: [...told.actors], documents: [...(documents ?? [])] } }),
    initial: 'receiving',
    states: { receiving: { on: { [event]: [received], [refused]: [refusedApplication] } } },
  };
}

/** Gives each step an id, so that a later stage can lead back to it. */
function identified(states: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { id: name, ...(state as JsonObject) }]));
}
