import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { remember, schedule, unschedule } from './action.ts';
import { calledMeeting } from './called-meeting.ts';
import { recorders } from './role.ts';
import type { Branch, Step } from './step.ts';
import { stepMeeting, type StepMeeting } from './step-meeting.ts';
import { procedureStep, type ActionUse, type RuleUse, type Way } from './transition.ts';

/** A chain of steps as states, one after another, the last one leading to `end`. */
export function steps(chain: readonly Step[], end: string): JsonObject {
  const drawn = chain.flatMap(withDisplay);
  const byName = new Map(drawn.map((step) => [step.name, step]));
  const limits = new Map(drawn.flatMap(({ name, limit }) => (limit === undefined ? [] : [[limit.through ?? name, limit] as const])));
  return Object.assign(
    {},
    ...drawn.map((step, at) =>
      statesOf({
        step,
        onward: step.next ?? drawn[at + 1]?.name ?? end,
        before: drawn[at - 1]?.name,
        ends: limits.get(step.name),
        byName,
      }),
    ),
  ) as JsonObject;
}

/** What the transition that leads into a step has to do: the clock of a step with a limit starts. */
export function begins(step: Step | undefined): { readonly rules: readonly RuleUse[]; readonly actions: readonly ActionUse[] } {
  if (step?.limit === undefined) return { rules: [], actions: [] };
  const { days, unit, basis } = step.limit;
  const use = `S13.${step.name}`;
  return { rules: [{ rule: 'S13', as: use, days, unit, basis }], actions: [schedule('step', use)] };
}

/** A step where it stands in its chain. */
interface Placed {
  readonly step: Step;
  readonly onward: string;
  readonly before: string | undefined;
  /** The limit that ends with this step. */
  readonly ends: Step['limit'];
  readonly byName: ReadonlyMap<string, Step>;
}

/** A posting is two states: what is to be posted, and what hangs. */
function withDisplay(step: Step): readonly Step[] {
  if (step.posting === undefined) return [step];
  const { posting, next, failed, ...posted } = step;
  const display: Step = {
    name: `${step.name}Display`,
    zh: `${step.zh}：满期`,
    en: `${step.en}: its days are over`,
    actors: step.actors,
    ...(step.roles === undefined ? {} : { roles: step.roles }),
    wait: { ...posting, since: step.name },
    ...(next === undefined ? {} : { next }),
    failed: failed ?? step.name,
  };
  return [posted, display];
}

/** What a chart and a reader are told of a state. */
function metaOf({ zh, en, actors, wait, documents, branches = [] }: Step, limit: Step['limit']): JsonObject {
  const told: Record<string, Json> = { zh, en, actors: [...actors] };
  const kinds = [...(documents ?? []), ...branches.flatMap((branch) => branch.documents ?? [])];
  if (kinds.length > 0) told['documents'] = [...new Set(kinds)];
  if (limit !== undefined) told['limit'] = { days: limit.days, unit: limit.unit, basis: limit.basis, kind: 'max' };
  if (wait !== undefined) told['wait'] = { days: wait.days, unit: wait.unit, basis: wait.basis, kind: 'min' };
  return told;
}

function statesOf(placed: Placed): JsonObject {
  const { step, onward, ends, byName } = placed;
  const { name } = step;
  const roles = step.roles ?? recorders;
  const done = [remember(`step.${name}`, ['documents', 'amountFen', 'result', 'outcome']), ...over(ends)];
  /** A way out, with the clock of the step that it leads into. */
  const way: StepMeeting['way'] = (ruled, to) => {
    const into = begins(byName.get(to.target.replace('#', '')));
    return procedureStep(roles, [...ruled, ...into.rules], { ...to, actions: [...(to.actions ?? done), ...into.actions] });
  };
  const meeting = { step: name, way, onward, failed: step.failed ?? name, over: over(ends) };
  const meta = metaOf(step, ends);
  const rules = rulesOf(placed);
  if (step.called !== undefined) return calledMeeting(step.called, meta, rules, meeting);
  if (step.meeting !== undefined) {
    const held = stepMeeting(step.meeting, rules, { ...meeting, stay: name, called: false, decides: true });
    return { [name]: { meta, on: { 'meeting.held': held } } };
  }
  return { [name]: { meta, on: ways(placed, rules, way) } };
}

/** What a step needs besides the role: its documents, the days before it, its own rules. */
function rulesOf({ step, before }: Placed): readonly RuleUse[] {
  const needed: readonly RuleUse[] = step.documents === undefined ? [] : [{ rule: 'S04', documents: step.documents }];
  // Of a meeting that is called, the days before it are those of its notice.
  return [...needed, ...(step.wait === undefined || step.called !== undefined ? [] : [waiting(step, before)]), ...(step.rules ?? [])];
}

function waiting({ name, wait }: Step, before: string | undefined): RuleUse {
  const since = wait?.since ?? before;
  if (wait === undefined || since === undefined) throw new TypeError(`nothing comes before ${name} for which it could wait`);
  return { rule: 'S14', since: `step.${since}`, days: wait.days, unit: wait.unit, basis: wait.basis, board: wait.board ?? false };
}

function ways({ step, onward, ends }: Placed, rules: readonly RuleUse[], way: StepMeeting['way']): JsonObject {
  const { name } = step;
  const failed = step.failed ?? name;
  if (step.event === 'review.held') {
    return {
      'review.held': [
        way([...rules, 'S09'], { when: { 'data.outcome': 'passed' }, target: onward }),
        way([...rules, 'S09'], { when: { 'data.outcome': 'failed' }, unmet: ['S09'], target: failed }),
      ],
    };
  }
  const branches = (step.branches ?? [{ target: onward }]).map((branch, at) => ({ ...branch, rules: branchRules(name, branch, at) }));
  const out = (when: JsonObject | undefined): readonly JsonObject[] =>
    branches.map((branch) => way([...rules, ...branch.rules], { ...(when === undefined ? {} : { when }), target: branch.target }));
  if (step.event !== undefined) return { [step.event]: out(step.when) };
  const named = { 'data.step': name };
  const undone: Way = step.limit === ends ? {} : { actions: [remember(`step.${name}`, ['documents', 'amountFen', 'result', 'outcome'])] };
  return {
    'step.completed': [
      ...out({ ...named, 'data.result': 'passed' }),
      way([], { ...undone, when: { ...named, 'data.result': 'failed' }, target: failed }),
    ],
  };
}

function branchRules(step: string, { rules = [], documents }: Branch, at: number): readonly RuleUse[] {
  return documents === undefined ? rules : [{ rule: 'S04', as: `S04.${step}.${at}`, documents }, ...rules];
}

function over(ends: Step['limit']): readonly ActionUse[] {
  return ends === undefined ? [] : [unschedule('step')];
}
