import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { forget, remember } from './action.ts';
import { disclosure } from './disclosure.ts';
import { matterFlow, type ItemTerms } from './matter-flow.ts';
import { recorders } from './role.ts';
import { begins, steps, stepsFrom } from './steps.ts';
import type { Step } from './step.ts';
import { procedureStep, type RuleUse } from './transition.ts';

/** An item that needs no four deliberations: an application or a duty, handled step by step, posted where it must be, archived. */
export interface DirectProcedure extends ItemTerms {
  readonly code: string;
  /** Present for items that begin with an application. */
  readonly intake?: { readonly rules: readonly RuleUse[] };
  readonly before: readonly Step[];
  /** Present for items whose result is posted; `upheld` is the step to which a right objection leads back. */
  readonly posting?: { readonly upheld: string };
  readonly after: readonly Step[];
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
    on: { 'matter.withdrawn': [withdrawn], ...(intake === undefined ? {} : { 'application.refused': [refusedApplication] }) },
    states: identified(steps(before, onward, posting === undefined ? after[0] : undefined)),
  };
  const stages: Record<string, Json> = {
    ...(intake === undefined ? {} : { application: application(intake.rules, '#handling', before[0]) }),
    handling,
    ...(posting === undefined ? {} : { posting: posted(posting.upheld, before, after[0]) }),
    settling: {
      id: 'settling',
      initial: settling,
      states: { ...steps(after, 'archiving'), archiving: { on: { 'matter.archived': [archived] } } },
    },
  };
  const ends = intake === undefined ? (['archived', 'withdrawn'] as const) : (['archived', 'rejected', 'withdrawn'] as const);
  return matterFlow(code, terms, { initial: intake === undefined ? 'handling' : 'application', stages, ends });
}

/** The result is posted. An objection found right leads back to a step; what was done before that step stands. */
function posted(upheld: string, before: readonly Step[], next: Step | undefined): JsonObject {
  const fallen = stepsFrom(before, upheld).map((name) => `step.${name}`);
  return disclosure({
    stage: 'posting',
    closed: '#settling',
    into: begins(next),
    upheld: { target: `#${upheld}`, actions: [forget(fallen, ['drafted.', 'reviewed.', 'posted.'])] },
  });
}

function application(rules: readonly RuleUse[], target: string, first: Step | undefined): JsonObject {
  const into = begins(first);
  const received = procedureStep(recorders, [...rules, ...into.rules], {
    target,
    actions: [remember('application', ['certificate', 'kinOfHandler', 'documents']), ...into.actions],
  });
  return {
    id: 'application',
    initial: 'receiving',
    states: { receiving: { on: { 'application.received': [received], 'application.refused': [refusedApplication] } } },
  };
}

/** Gives each step an id, so that a later stage can lead back to it. */
function identified(states: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { id: name, ...(state as JsonObject) }]));
}
