import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { remember, schedule, unschedule } from './action.ts';
import { stepMeeting, stepNotices } from './step-meeting.ts';
import { recorders } from './role.ts';
import type { Overall, Period, Step } from './step.ts';
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
  const known = new Map([...(around.beyond ?? []), ...drawn.map((step) => [step.name, step] as const)]);
  const states: Record<string, Json> = {};
  drawn.forEach((step, at) => {
    const onward = step.next ?? drawn[at + 1]?.name ?? end;
    const place = { onward, before: drawn[at - 1]?.name, known, passing: passing(step, around.overall) };
    states[step.name] = { meta: metaOf(step), on: ways(step, place) };
  });
  return states;
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
    wait: posting,
    rules: [waiting(step.name, posting, posting.board)],
    ...(next === undefined ? {} : { next }),
    failed: failed ?? step.name,
  };
  return [posted, display];
}

function waiting(since: string, { days, unit, basis }: Period, board: boolean): RuleUse {
  return { rule: 'S14', since: `step.${since}`, days, unit, basis, board };
}

/** What a chart and a reader are told of a state. */
function metaOf({ zh, en, actors, limit, wait, documents, branches = [] }: Step): JsonObject {
  const told: Record<string, Json> = { zh, en, actors: [...actors] };
  const choices = branches.flatMap((branch) => ('choice' in branch ? [{ choice: branch.choice, zh: branch.zh, en: branch.en }] : []));
  if (documents !== undefined) told['documents'] = [...documents];
  if (limit !== undefined) told['limit'] = { ...limit, kind: 'max' };
  if (wait !== undefined) told['wait'] = { days: wait.days, unit: wait.unit, basis: wait.basis, kind: 'min' };
  if (choices.length > 0) told['choices'] = choices;
  return told;
}

/** Where a step stands in its chain. */
interface Place {
  readonly onward: string;
  readonly before: string | undefined;
  readonly known: ReadonlyMap<string, Step>;
  readonly passing: Clocks;
}

function ways(step: Step, { onward, before, known, passing }: Place): JsonObject {
  const roles = step.roles ?? recorders;
  const needed: readonly RuleUse[] = step.documents === undefined ? [] : [{ rule: 'S04', documents: step.documents }];
  const waits = step.wait !== undefined && step.rules === undefined && before !== undefined ? [waiting(before, step.wait, false)] : [];
  const rules = [...needed, ...waits, ...(step.rules ?? [])];
  const kept = ['documents', 'amountFen', 'result', 'outcome'];
  const done = [remember(`step.${step.name}`, isChosen(step) ? [...kept, 'choice'] : kept), ...over(step)];
  /** A way out, with the clock of the step that it leads into; by one that passes the step, the time for the whole may begin or end. */
  const way = (ruled: readonly RuleUse[], to: Way & { readonly target: string }, passes = false): JsonObject => {
    const into = begins(known.get(to.target.replace('#', '')));
    const whole = passes ? passing : none;
    const actions = [...(to.actions ?? done), ...into.actions, ...whole.actions];
    return procedureStep(roles, [...ruled, ...into.rules, ...whole.rules], { ...to, actions });
  };
  const failed = step.failed ?? step.name;
  if (step.meeting !== undefined) {
    const bodies = typeof step.meeting === 'string' ? [step.meeting] : step.meeting;
    const notices = stepNotices(bodies, step.name);
    const held = { way, onward, failed, stay: step.name, over: over(step) };
    return {
      ...(notices.length === 0 ? {} : { 'meeting.convened': notices }),
      'meeting.held': bodies.flatMap((body) => stepMeeting(body, rules, held)),
    };
  }
  if (step.event === 'review.held') {
    return {
      'review.held': [
        way([...rules, 'S09'], { when: { 'data.outcome': 'passed' }, target: onward }, true),
        way([...rules, 'S09'], { when: { 'data.outcome': 'failed' }, unmet: ['S09'], target: failed }),
      ],
    };
  }
  if (step.event !== undefined) return { [step.event]: [way(rules, { target: onward }, true)] };
  const named = { 'data.step': step.name };
  return {
    'step.completed': [
      ...branchesOf(step, onward).map(({ asked, choice, target }) =>
        way([...rules, ...asked], { when: { ...named, 'data.result': 'passed', ...choice }, target }, true),
      ),
      way([], { when: { ...named, 'data.result': 'failed' }, target: failed }),
    ],
  };
}

/** The ways on from a step: its branches, or the one. */
function branchesOf(step: Step, onward: string): readonly { asked: readonly RuleUse[]; choice: JsonObject; target: string }[] {
  if (step.branches === undefined) return [{ asked: [], choice: {}, target: onward }];
  return step.branches.map((branch) => ({
    asked: branch.rules ?? [],
    choice: 'choice' in branch ? { 'data.choice': branch.choice } : {},
    target: branch.target,
  }));
}

function isChosen({ branches = [] }: Step): boolean {
  return branches.some((branch) => 'choice' in branch);
}

function over(step: Step): readonly ActionUse[] {
  return step.limit === undefined ? [] : [unschedule('step')];
}
