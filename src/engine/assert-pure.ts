import { Failure } from '../kernel/failure.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { actions } from './actions.ts';

const stateKeys = new Set(['id', 'type', 'initial', 'states', 'on', 'context', 'meta', 'description', 'tags']);
const transitionKeys = new Set(['target', 'guard', 'actions', 'description', 'meta', 'reenter']);
const paramKeys = new Set(['when', 'rules', 'unmet']);

/**
 * Asserts that a machine's config can be replayed for ever: plain JSON, no `invoke`, `after`, `always`, entry or exit effects, no
 * function; every transition guarded by `lawful` with existing rules, each named once, and doing only what {@link actions} know.
 *
 * @returns the machine's id
 * @throws {Failure} MACHINE_IMPURE
 */
export function assertPure(config: JsonObject, hasRule: (rule: string) => boolean): string {
  const id = config['id'];
  if (typeof id !== 'string' || id === '') throw impure('', 'an id');
  assertState(config, id, hasRule);
  return id;
}

function assertState(state: Json | undefined, at: string, hasRule: (rule: string) => boolean): void {
  const node = object(state, at);
  for (const key of Object.keys(node)) if (!stateKeys.has(key)) throw impure(`${at}.${key}`, [...stateKeys].join(', '));
  if (node['type'] === 'history') throw impure(`${at}.type`, 'atomic, compound, parallel or final');
  for (const [event, listed] of Object.entries(object(node['on'] ?? {}, `${at}.on`))) {
    if (event.includes('*') || event === '') throw impure(`${at}.on.${event}`, 'a named event');
    const transitions: readonly Json[] = Array.isArray(listed) ? (listed as readonly Json[]) : [listed];
    transitions.forEach((transition, n) => {
      assertTransition(transition, `${at}.on.${event}[${n}]`, hasRule);
    });
  }
  for (const [name, child] of Object.entries(object(node['states'] ?? {}, `${at}.states`))) assertState(child, `${at}.${name}`, hasRule);
}

function assertTransition(listed: Json, at: string, hasRule: (rule: string) => boolean): void {
  const transition = object(listed, at);
  for (const key of Object.keys(transition)) if (!transitionKeys.has(key)) throw impure(`${at}.${key}`, [...transitionKeys].join(', '));
  const guard = object(transition['guard'], `${at}.guard`);
  if (guard['type'] !== 'lawful') throw impure(`${at}.guard`, "{ type: 'lawful', params: { rules } }");
  const params = object(guard['params'], `${at}.guard.params`);
  for (const key of Object.keys(params)) if (!paramKeys.has(key)) throw impure(`${at}.guard.params.${key}`, [...paramKeys].join(', '));
  const named = list(params['rules'], `${at}.guard.params.rules`).map((reference) => object(reference, `${at}.guard.params.rules`)['rule']);
  for (const rule of named) if (typeof rule !== 'string' || !hasRule(rule)) throw impure(`${at}.guard.params.rules`, `a known rule, got ${String(rule)}`);
  if (new Set(named).size !== named.length) throw impure(`${at}.guard.params.rules`, 'each rule once');
  for (const rule of list(params['unmet'] ?? [], at)) if (!named.includes(rule)) throw impure(`${at}.guard.params.unmet`, 'rules out of rules');
  const done = list(transition['actions'] ?? [], `${at}.actions`);
  for (const action of done) {
    const type = object(action, `${at}.actions`)['type'];
    if (typeof type !== 'string' || !Object.hasOwn(actions, type)) throw impure(`${at}.actions`, Object.keys(actions).join(', '));
  }
  if (done.length === 0 && transition['target'] === undefined) throw impure(at, 'a target or an action');
}

function object(value: Json | undefined, at: string): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw impure(at, 'an object');
}

function list(value: Json | undefined, at: string): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  throw impure(at, 'a list');
}

function impure(at: string, needed: string): Failure {
  return new Failure('MACHINE_IMPURE', { at, needed });
}
