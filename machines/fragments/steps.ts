import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { remember } from './action.ts';
import { recorders } from './role.ts';
import { procedureStep, type RuleUse } from './transition.ts';

/** One step of an item's own sub-procedure. */
export interface Step {
  /** Its name in the flow, lower camel case; `step.completed` names it. */
  readonly name: string;
  /** The event that records it, when it is not `step.completed`. */
  readonly event?: 'contract.signed' | 'payment.made' | 'seal.used' | 'review.held';
  readonly roles?: readonly string[];
  /** Kinds of documents that must be attached. */
  readonly documents?: readonly string[];
  readonly rules?: readonly RuleUse[];
  /** Where it leads when it passed; the next step otherwise. */
  readonly next?: string;
  /** Where it leads when it failed; it stays otherwise, to be done again. */
  readonly failed?: string;
  /** Further ways out of this step, for branches such as amount bands. */
  readonly branches?: readonly { readonly rules: readonly RuleUse[]; readonly target: string }[];
}

/** A chain of steps as states, one after another, the last one leading to `end`. */
export function steps(chain: readonly Step[], end: string): JsonObject {
  const states: Record<string, Json> = {};
  chain.forEach((step, at) => {
    states[step.name] = { on: { [step.event ?? 'step.completed']: ways(step, step.next ?? chain[at + 1]?.name ?? end) } };
  });
  return states;
}

function ways(step: Step, onward: string): readonly JsonObject[] {
  const roles = step.roles ?? recorders;
  const needed: readonly RuleUse[] = step.documents === undefined ? [] : [{ rule: 'S04', documents: step.documents }];
  const done = [remember(`step.${step.name}`, ['documents', 'amountFen', 'result', 'outcome'])];
  const rules = [...needed, ...(step.rules ?? [])];
  if (step.event === 'review.held') {
    return [
      procedureStep(roles, [...rules, 'S09'], { when: { 'data.outcome': 'passed' }, target: onward, actions: done }),
      procedureStep(roles, [...rules, 'S09'], {
        when: { 'data.outcome': 'failed' },
        unmet: ['S09'],
        target: step.failed ?? step.name,
        actions: done,
      }),
    ];
  }
  if (step.event !== undefined) return [procedureStep(roles, rules, { target: onward, actions: done })];
  const named = { 'data.step': step.name };
  const passed = { ...named, 'data.result': 'passed' };
  const branches = (step.branches ?? []).map((branch) =>
    procedureStep(roles, [...rules, ...branch.rules], { when: passed, target: branch.target, actions: done }),
  );
  const straight = step.branches === undefined ? [procedureStep(roles, rules, { when: passed, target: onward, actions: done })] : branches;
  return [
    ...straight,
    procedureStep(roles, [], { when: { ...named, 'data.result': 'failed' }, target: step.failed ?? step.name, actions: done }),
  ];
}
