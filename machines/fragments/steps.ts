import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { remember, schedule, unschedule } from './action.ts';
import { stepMeeting } from './step-meeting.ts';
import { recorders } from './role.ts';
import type { Step } from './step.ts';
import { procedureStep, type ActionUse, type RuleUse, type Way } from './transition.ts';

/** A chain of steps as states, one after another, the last one leading to `end`. */
export function steps(chain: readonly Step[], end: string): JsonObject {
  const drawn = chain.flatMap(withDisplay);
  const byName = new Map(drawn.map((step) => [step.name, step]));
  const states: Record<string, Json> = {};
  drawn.forEach((step, at) => {
    const onward = step.next ?? drawn[at + 1]?.name ?? end;
    states[step.name] = { meta: metaOf(step), on: ways(step, onward, drawn[at - 1]?.name, byName) };
  });
  return states;
}

/** What the transition that leads into a step has to do: the clock of a step with a limit starts. */
export function begins(step: Step | undefined): { readonly rules: readonly RuleUse[]; readonly actions: readonly ActionUse[] } {
  if (step?.limit === undefined) return { rules: [], actions: [] };
  const { days, unit, basis } = step.limit;
  const use = `S13.${step.name}`;
  return { rules: [{ rule: 'S13', as: use, days, unit, basis }], actions: [schedule('step', use)] };
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

function waiting(since: string, { days, unit, basis }: NonNullable<Step['wait']>, board: boolean): RuleUse {
  return { rule: 'S14', since: `step.${since}`, days, unit, basis, board };
}

/** What a chart and a reader are told of a state. */
function metaOf({ zh, en, actors, limit, wait, documents }: Step): JsonObject {
  const told: Record<string, Json> = { zh, en, actors: [...actors] };
  if (documents !== undefined) told['documents'] = [...documents];
  if (limit !== undefined) told['limit'] = { ...limit, kind: 'max' };
  if (wait !== undefined) told['wait'] = { days: wait.days, unit: wait.unit, basis: wait.basis, kind: 'min' };
  return told;
}

function ways(step: Step, onward: string, before: string | undefined, byName: ReadonlyMap<string, Step>): JsonObject {
  const roles = step.roles ?? recorders;
  const needed: readonly RuleUse[] = step.documents === undefined ? [] : [{ rule: 'S04', documents: step.documents }];
  const waits = step.wait !== undefined && step.rules === undefined && before !== undefined ? [waiting(before, step.wait, false)] : [];
  const rules = [...needed, ...waits, ...(step.rules ?? [])];
  const done = [remember(`step.${step.name}`, ['documents', 'amountFen', 'result', 'outcome']), ...(step.also ?? []), ...over(step)];
  /** A way out, with the clock of the step that it leads into. */
  const way = (ruled: readonly RuleUse[], to: Way & { readonly target: string }): JsonObject => {
    const into = begins(byName.get(to.target.replace('#', '')));
    return procedureStep(roles, [...ruled, ...into.rules], { ...to, actions: [...(to.actions ?? done), ...into.actions] });
  };
  const failed = step.failed ?? step.name;
  if (step.meeting !== undefined)
    return { 'meeting.held': stepMeeting(step.meeting, rules, { way, onward, failed, stay: step.name, over: over(step) }) };
  if (step.event === 'review.held') {
    return {
      'review.held': [
        way([...rules, 'S09'], { when: { 'data.outcome': 'passed' }, target: onward }),
        way([...rules, 'S09'], { when: { 'data.outcome': 'failed' }, unmet: ['S09'], target: failed }),
      ],
    };
  }
  if (step.event !== undefined) return { [step.event]: [way(rules, { target: onward })] };
  const named = { 'data.step': step.name };
  const passed = { ...named, 'data.result': 'passed' };
  const branches = step.branches ?? [{ rules: [], target: onward }];
  return {
    'step.completed': [
      ...branches.map((branch) => way([...rules, ...branch.rules], { when: passed, target: branch.target })),
      way([], { when: { ...named, 'data.result': 'failed' }, target: failed }),
    ],
  };
}

function over(step: Step): readonly ActionUse[] {
  return step.limit === undefined ? [] : [unschedule('step')];
}
