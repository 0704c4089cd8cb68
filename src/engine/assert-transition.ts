import type { Json } from '../kernel/json.ts';
import { actions } from './actions.ts';
import { impure, listIn, objectIn } from './impure.ts';

/** Tells whether a rule exists. */
export type HasRule = (rule: string) => boolean;

const transitionKeys: readonly string[] = ['target', 'guard', 'actions', 'description', 'meta', 'reenter'];
const paramKeys: readonly string[] = ['when', 'rules', 'unmet'];

/**
 * Asserts that a transition is guarded by `lawful` and does something that the engine knows.
 *
 * @throws {Failure} MACHINE_IMPURE with the place and what would be right
 */
export function assertTransition(listed: Json, at: string, hasRule: HasRule): void {
  const transition = objectIn(listed, at);
  for (const key of Object.keys(transition)) if (!transitionKeys.includes(key)) throw impure(`${at}.${key}`, transitionKeys.join(', '));
  const guard = objectIn(transition['guard'], `${at}.guard`);
  if (guard['type'] !== 'lawful') throw impure(`${at}.guard`, "{ type: 'lawful', params: { rules } }");
  assertRules(guard['params'], `${at}.guard.params`, hasRule);
  const done = listIn(transition['actions'] ?? [], `${at}.actions`);
  for (const action of done) {
    const type = objectIn(action, `${at}.actions`)['type'];
    if (typeof type !== 'string' || !Object.hasOwn(actions, type)) throw impure(`${at}.actions`, Object.keys(actions).join(', '));
  }
  if (done.length === 0 && transition['target'] === undefined) throw impure(at, 'impure.targetOrAction');
}

function assertRules(listed: Json | undefined, at: string, hasRule: HasRule): void {
  const params = objectIn(listed, at);
  for (const key of Object.keys(params)) if (!paramKeys.includes(key)) throw impure(`${at}.${key}`, paramKeys.join(', '));
  objectIn(params['when'] ?? {}, `${at}.when`);
  const uses: Json[] = [];
  for (const reference of listIn(params['rules'], `${at}.rules`)) {
    const { rule, as = rule } = objectIn(reference, `${at}.rules`);
    if (typeof rule !== 'string' || !hasRule(rule)) throw impure(`${at}.rules`, `a known rule, got ${JSON.stringify(rule)}`);
    if (typeof as !== 'string' || uses.includes(as)) throw impure(`${at}.rules`, `each use once, got ${JSON.stringify(as)} again`);
    uses.push(as);
  }
  for (const use of listIn(params['unmet'] ?? [], `${at}.unmet`)) if (!uses.includes(use)) throw impure(`${at}.unmet`, 'impure.usedRules');
}
