import { canonicalJson } from '../kernel/canonical-json.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { assertTransition, type HasRule } from './assert-transition.ts';
import { useOf, type LawfulParams, type RuleReference } from './definition.ts';
import { erasedEvent } from '../kernel/erased-event.ts';
import { migratedEvent } from './migrate.ts';
import { impure, listIn, objectIn } from './impure.ts';

const stateTypes = ['atomic', 'compound', 'parallel', 'final'];
const stateKeys: readonly string[] = ['id', 'type', 'initial', 'states', 'on', 'context', 'meta', 'description', 'tags'];

/** A place where a config is not that of a pure machine, and what would be right there. */
export interface Impurity {
  readonly at: string;
  readonly needed: string;
}

/**
 * Every place in which a machine's config could not be replayed for ever: not plain JSON, `invoke`, `after`, `always`, entry or exit
 * effects, wildcards; a transition that is not guarded by `lawful` with existing rules, names one use of a rule in two ways, or does
 * something that the engine's actions do not know. In the order of the config.
 */
export function impurities(config: JsonObject, hasRule: HasRule): readonly Impurity[] {
  const found: Impurity[] = [];
  const check: Check = (assert) => {
    try {
      assert();
      return true;
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'MACHINE_IMPURE') throw error;
      found.push({ at: factText(error, 'at'), needed: factText(error, 'needed') });
      return false;
    }
  };
  const { id } = config;
  check(() => {
    if (typeof id !== 'string' || id === '') throw impure('id', 'impure.name');
  });
  const name = typeof id === 'string' ? id : '';
  checkState(config, name, hasRule, check);
  check(() => assertPlain(config, name));
  return found;
}

type Check = (assert: () => void) => boolean;

function checkState(state: Json | undefined, at: string, hasRule: HasRule, check: Check): void {
  if (!check(() => objectIn(state, at))) return;
  const node = state as JsonObject;
  for (const key of Object.keys(node)) check(() => assertKey(stateKeys.includes(key), `${at}.${key}`, stateKeys.join(', ')));
  check(() =>
    assertKey(
      stateTypes.some((type) => type === (node['type'] ?? 'atomic')),
      `${at}.type`,
      stateTypes.join(', '),
    ),
  );
  if (check(() => objectIn(node['on'] ?? {}, `${at}.on`))) {
    for (const [event, listed] of Object.entries(node['on'] ?? {}))
      checkEvent(event, listed as Json, `${at}.on.${event}`, { hasRule, check });
  }
  if (!check(() => objectIn(node['states'] ?? {}, `${at}.states`))) return;
  const children = Object.entries((node['states'] ?? {}) as JsonObject);
  const names = children.map(([name]) => name);
  if (names.length > 0 && node['type'] !== 'parallel')
    check(() =>
      assertKey(
        names.some((name) => name === node['initial']),
        `${at}.initial`,
        names.join(', '),
      ),
    );
  for (const [name, child] of children) checkState(child, `${at}.${name}`, hasRule, check);
  if (node['type'] === 'parallel') check(() => assertRegionsApart(children, at));
}

function checkEvent(
  event: string,
  listed: Json,
  at: string,
  { hasRule, check }: { readonly hasRule: HasRule; readonly check: Check },
): void {
  check(() =>
    assertKey(
      !event.includes('*') && event !== '' && !event.startsWith('xstate.') && event !== migratedEvent && event !== erasedEvent,
      at,
      'a named event',
    ),
  );
  if (!check(() => listIn(listed, at))) return;
  const transitions = listed as readonly Json[];
  const sound = transitions.map((transition, n) => check(() => assertTransition(transition, `${at}[${n}]`, hasRule)));
  check(() =>
    assertUsesAgree(
      transitions.filter((_transition, n) => sound[n] === true),
      at,
    ),
  );
}

function assertKey(isRight: boolean, at: string, needed: string): void {
  if (!isRight) throw impure(at, needed);
}

/** A step records the rules of one transition; an event that two regions took at once would have two, and could not be replayed. */
function assertRegionsApart(regions: readonly (readonly [string, Json])[], at: string): void {
  const seen = new Set<string>();
  for (const [name, region] of regions) {
    const events = eventsOf(region);
    for (const event of events) if (seen.has(event)) throw impure(`${at}.${name}.${event}`, 'impure.ownEvents');
    for (const event of events) seen.add(event);
  }
}

function eventsOf(node: Json): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { on, states } = node as JsonObject;
  return [...Object.keys(on ?? {}), ...Object.values(states ?? {}).flatMap((child: Json) => eventsOf(child))];
}

/** What is not JSON would be lost, or be another thing, after it was stored. */
function assertPlain(value: unknown, at: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return;
  const isPlain = Array.isArray(value) || (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype);
  if (!isPlain) throw impure(at, 'impure.json');
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

function factText({ facts }: Failure, name: string): string {
  const fact = facts[name];
  return typeof fact === 'string' ? fact : JSON.stringify(fact);
}
