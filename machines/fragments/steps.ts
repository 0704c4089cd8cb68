import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { remember, schedule, unschedule } from './action.ts';
import { calledMeeting } from './called-meeting.ts';
import { recorders } from './role.ts';
import type { Overall, RuledBranch, Step } from './step.ts';
import type { Period } from '../period.ts';
import { stepMeeting, type StepMeeting } from './step-meeting.ts';
import { procedureStep, type ActionUse, type RuleUse, type Way } from './transition.ts';

/** What a chain of steps stands in, as far as its own transitions have to do with it. */
export interface Surroundings {
  /** Steps of other chains, by the id under which this one leads to them: their clocks start as well. */
  readonly beyond?: ReadonlyMap<string, Step>;
  /** The time for the whole of the procedure. */
  readonly overall?: Overall;
}

/** What a transition has to do for what begins or ends with it. */
export interface Clocks {
  readonly rules: readonly RuleUse[];
  readonly actions: readonly ActionUse[];
}

/** A chain of steps as states, one after another, the last one leading to `end`. */
export function steps(chain: readonly Step[], end: string, around: Surroundings = {}): JsonObject {
  const drawn = chain.flatMap(withDisplay);
  const byName = new Map([...(around.beyond ?? []), ...drawn.map((step) => [step.name, step] as const)]);
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
        passing: passing(step, around.overall),
      }),
    ),
  ) as JsonObject;
}

/** What the transition that leads into a step has to do: the clock of a step with a limit starts. */
export function begins(step: Step | undefined): Clocks {
  return step?.limit === undefined ? none : starts('step', step.name, step.limit);
}

const none: Clocks = { rules: [], actions: [] };

function starts(deadline: string, name: string, { days, unit, basis }: Period): Clocks {
  const use = `S13.${name}`;
  return { rules: [{ rule: 'S13', as: use, days, unit, basis }], actions: [schedule(deadline, use)] };
}

/** What passing a step does to the time for the whole. */
function passing({ name }: Step, overall: Overall | undefined): Clocks {
  if (name === overall?.from) return starts('overall', 'overall', overall);
  return name === overall?.until ? { rules: [], actions: [unschedule('overall')] } : none;
}

/** A step where it stands in its chain. */
interface Placed {
  readonly step: Step;
  readonly onward: string;
  readonly before: string | undefined;
  /** The limit that ends with this step. */
  readonly ends: Step['limit'];
  readonly byName: ReadonlyMap<string, Step>;
  /** What passing it does to the time for the whole. */
  readonly passing: Clocks;
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

/** Names of the steps from one on, those of displays included: what falls when a matter is led back to it. */
export function stepsFrom(chain: readonly Step[], name: string): readonly string[] {
  const names = chain.flatMap(withDisplay).map((step) => step.name);
  return names.slice(Math.max(0, names.indexOf(name)));
}

/** What a chart and a reader are told of a state. */
function metaOf({ zh, en, actors, wait, documents, branches = [] }: Step, limit: Step['limit']): JsonObject {
  const told: Record<string, Json> = { zh, en, actors: [...actors] };
  const papers = [...new Set(branches.flatMap((branch) => branch.documents ?? []))];
  if (documents !== undefined && documents.length > 0) told['documents'] = [...documents];
  if (papers.length > 0) told['papers'] = papers;
  if (limit !== undefined) told['limit'] = { days: limit.days, unit: limit.unit, basis: limit.basis, kind: 'max' };
  const choices = branches.flatMap((branch) => ('choice' in branch ? [{ choice: branch.choice, zh: branch.zh, en: branch.en }] : []));
  if (choices.length > 0) told['choices'] = choices;
  if (wait !== undefined) told['wait'] = { days: wait.days, unit: wait.unit, basis: wait.basis, kind: 'min' };
  return told;
}

function statesOf(placed: Placed): JsonObject {
  const { step, onward, ends, byName, passing } = placed;
  const { name } = step;
  const roles = step.roles ?? recorders;
  const done = [kept(step), ...(step.also ?? []), ...over(ends)];
  /** A way out, with the clock of the step that it leads into; by one that passes the step, the time for the whole may begin or end. */
  const way: StepMeeting['way'] = (ruled, to, passes = false) => {
    const into = begins(byName.get(to.target.replace('#', '')));
    const whole = passes ? passing : none;
    const actions = [...(to.actions ?? done), ...into.actions, ...whole.actions];
    return procedureStep(roles, [...ruled, ...into.rules, ...whole.rules], { ...to, actions });
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
        way([...rules, 'S09'], { when: { 'data.outcome': 'passed' }, target: onward }, true),
        way([...rules, 'S09'], { when: { 'data.outcome': 'failed' }, unmet: ['S09'], target: failed }),
      ],
    };
  }
  const out = (when: JsonObject | undefined): readonly JsonObject[] =>
    branchesOf(step, onward).map((branch) => {
      const cases = { ...when, ...branch.choice };
      return way([...rules, ...branch.rules], { ...(Object.keys(cases).length === 0 ? {} : { when: cases }), target: branch.target }, true);
    });
  if (step.event !== undefined) return { [step.event]: out(step.when) };
  const named = { 'data.step': name };
  const undone: Way = step.limit === ends ? {} : { actions: [kept(step)] };
  return {
    'step.completed': [
      ...out({ ...named, 'data.result': 'passed' }),
      way([], { ...undone, when: { ...named, 'data.result': 'failed' }, target: failed }),
    ],
  };
}

/** The ways on from a step: its branches, or the one. */
function branchesOf(
  { name, branches }: Step,
  onward: string,
): readonly { rules: readonly RuleUse[]; choice: JsonObject; target: string }[] {
  if (branches === undefined) return [{ rules: [], choice: {}, target: onward }];
  return branches.map((branch, at) => ({
    rules: branchRules(name, branch, at),
    choice: 'choice' in branch ? { 'data.choice': branch.choice } : {},
    target: branch.target,
  }));
}

function branchRules(step: string, { rules = [], documents }: RuledBranch, at: number): readonly RuleUse[] {
  return documents === undefined ? rules : [{ rule: 'S04', as: `S04.${step}.${at}`, documents }, ...rules];
}

/** What is kept of a step. */
function kept({ name, branches = [] }: Step): ActionUse {
  const data = ['documents', 'amountFen', 'result', 'outcome'];
  return remember(`step.${name}`, branches.some((branch) => 'choice' in branch) ? [...data, 'choice'] : data);
}

function over(ends: Step['limit']): readonly ActionUse[] {
  return ends === undefined ? [] : [unschedule('step')];
}
