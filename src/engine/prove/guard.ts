import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';

/** What a transition asks before it is taken, as far as it can be read. A foreign guard promises nothing and may be met or not. */
export type Guard =
  | { readonly kind: 'open' }
  | { readonly kind: 'foreign' }
  | {
      readonly kind: 'lawful';
      readonly when: JsonObject;
      /** Uses that must be met, and uses that must not be. */
      readonly met: readonly JsonObject[];
      readonly unmet: readonly JsonObject[];
      /** Both, in one comparable form: a transition whose uses are among another's is enabled wherever that one is. */
      readonly asked: ReadonlySet<string>;
    };

/** Reads a guard as XState keeps it; what is no well-formed `lawful` guard is a foreign one. */
export function readGuard(guard: unknown): Guard {
  if (guard === undefined || guard === null) return { kind: 'open' };
  if (!isObject(guard) || guard['type'] !== 'lawful' || !isObject(guard['params'])) return { kind: 'foreign' };
  const { when = {}, rules, unmet = [] } = guard['params'];
  if (!isObject(when) || !isList(rules) || !isList(unmet) || !rules.every(isUse)) return { kind: 'foreign' };
  const isUnmet = (use: JsonObject): boolean => unmet.includes(typeof use['as'] === 'string' ? use['as'] : (use['rule'] as string));
  const met = rules.filter((use) => !isUnmet(use));
  const denied = rules.filter(isUnmet);
  const asked = new Set([...met.map((use) => `+${canonicalJson(use)}`), ...denied.map((use) => `-${canonicalJson(use)}`)]);
  return { kind: 'lawful', when, met, unmet: denied, asked };
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isUse(use: Json): use is JsonObject {
  return isObject(use) && typeof use['rule'] === 'string';
}
