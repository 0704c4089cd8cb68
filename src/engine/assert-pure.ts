import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { assertTransition, type HasRule } from './assert-transition.ts';
import { useOf, type LawfulParams, type RuleReference } from './definition.ts';
import { impure, listIn, objectIn } from './impure.ts';
import { migratedEvent } from './migrate.ts';

const stateTypes = ['atomic', 'compound', 'parallel', 'final'];
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
  assertPlain(config, id);
  return id;
}

function assertState(state: Json | undefined, at: string, hasRule: HasRule): void {
  const node = objectIn(state, at);
  for (const key of Object.keys(node)) if (!stateKeys.includes(key)) throw impure(`${at}.${key}`, stateKeys.join(', '));
  if (!stateTypes.some((type) => type === (node['type'] ?? 'atomic'))) throw impure(`${at}.type`, stateTypes.join(', '));
  for (const [event, listed] of Object.entries(objectIn(node['on'] ?? {}, `${at}.on`))) {
    if (event.includes('*') || event === '' || event.startsWith('xstate.') || event === migratedEvent)
      throw impure(`${at}.on.${event}`, 'a named event');
    const transitions = listIn(listed, `${at}.on.${event}`);
    transitions.forEach((transition, n) => {
      assertTransition(transition, `${at}.on.${event}[${n}]`, hasRule);
    });
    assertUsesAgree(transitions, `${at}.on.${event}`);
  }
  const children = Object.entries(objectIn(node['states'] ?? {}, `${at}.states`));
  const names = children.map(([name]) => name);
  if (names.length > 0 && node['type'] !== 'parallel' && !names.some((name) => name === node['initial']))
    throw impure(`${at}.initial`, names.join(', '));
  for (const [name, child] of children) assertState(child, `${at}.${name}`, hasRule);
  if (node['type'] === 'parallel') assertRegionsApart(children, at);
}

/** A step records the rules of one transition; an event that two regions took at once would have two, and could not be replayed. */
function assertRegionsApart(regions: readonly (readonly [string, Json])[], at: string): void {
  const seen = new Set<string>();
  for (const [name, region] of regions) {
    const events = eventsOf(region as JsonObject);
    for (const event of events) if (seen.has(event)) throw impure(`${at}.${name}.${event}`, 'an event that no other region takes');
    for (const event of events) seen.add(event);
  }
}

function eventsOf(node: JsonObject): readonly string[] {
  return [...Object.keys(node['on'] ?? {}), ...Object.values(node['states'] ?? {}).flatMap((child: Json) => eventsOf(child as JsonObject))];
}

/** What is not JSON would be lost, or be another thing, after it was stored. */
function assertPlain(value: unknown, at: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return;
  const isPlain = Array.isArray(value) || (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype);
  if (!isPlain) throw impure(at, 'a JSON value');
  for (const [name, member] of Object.entries(value as object)) assertPlain(member, `${at}.${name}`);
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
