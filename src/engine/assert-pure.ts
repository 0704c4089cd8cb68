import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { assertTransition, type HasRule } from './assert-transition.ts';
import { useOf, type LawfulParams, type RuleReference } from './definition.ts';
import { impure, listIn, objectIn } from './impure.ts';

const stateKeys: readonly string[] = ['id', 'type', 'initial', 'states', 'on', 'context', 'meta', 'description', 'tags'];

/**
 * Asserts that a machine's config can be replayed for ever: plain JSON, no `invoke`, `after`, `always`, entry or exit effects, no
 * function; every transition guarded by `lawful` with existing rules, each use of a rule named once, and doing only what the engine's
 * actions know.
 *
 * @returns the machine's id
 * @throws {Failure} MACHINE_IMPURE with the place and what would be right
 */
export function assertPure(config: JsonObject, hasRule: HasRule): string {
  const id = config['id'];
  if (typeof id !== 'string' || id === '') throw impure('id', 'a name');
  assertState(config, id, hasRule);
  return id;
}

function assertState(state: Json | undefined, at: string, hasRule: HasRule): void {
  const node = objectIn(state, at);
  for (const key of Object.keys(node)) if (!stateKeys.includes(key)) throw impure(`${at}.${key}`, stateKeys.join(', '));
  if (node['type'] === 'history') throw impure(`${at}.type`, 'atomic, compound, parallel or final');
  for (const [event, listed] of Object.entries(objectIn(node['on'] ?? {}, `${at}.on`))) {
    if (event.includes('*') || event === '') throw impure(`${at}.on.${event}`, 'a named event');
    const transitions = listIn(listed, `${at}.on.${event}`);
    transitions.forEach((transition, n) => {
      assertTransition(transition, `${at}.on.${event}[${n}]`, hasRule);
    });
    assertUsesAgree(transitions, `${at}.on.${event}`);
  }
  for (const [name, child] of Object.entries(objectIn(node['states'] ?? {}, `${at}.states`))) assertState(child, `${at}.${name}`, hasRule);
}

/** Each use is judged once for an event, so two transitions that one event can mean must name it alike. */
function assertUsesAgree(transitions: readonly Json[], at: string): void {
  const all = transitions.map(
    (transition) => (transition as unknown as { readonly guard: { readonly params: LawfulParams } }).guard.params,
  );
  for (const [n, one] of all.entries()) {
    for (const other of all.slice(n + 1)) {
      if (areDisjoint(one.when ?? {}, other.when ?? {})) continue;
      for (const reference of one.rules)
        if (!agrees(reference, other.rules)) throw impure(at, `one way of naming ${useOf(reference)}, or a name of its own (as)`);
    }
  }
}

function agrees(reference: RuleReference, others: readonly RuleReference[]): boolean {
  return others.every((other) => useOf(other) !== useOf(reference) || canonicalJson(other) === canonicalJson(reference));
}

function areDisjoint(one: JsonObject, other: JsonObject): boolean {
  return Object.entries(one).some(([path, value]) => {
    const wanted = other[path];
    return wanted !== undefined && typeof wanted !== 'object' && typeof value !== 'object' && wanted !== value;
  });
}
