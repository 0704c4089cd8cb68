import { invariant } from './invariant.ts';
import type { Json } from './json.ts';

/**
 * The one text of a JSON value: RFC 8785 (JCS). Keys in UTF-16 code unit order, numbers and strings as ECMAScript writes them.
 * Two values are equal exactly when their canonical texts are. Refuses lone surrogates, which have no UTF-8 form.
 *
 * @throws {Failure} INVARIANT_BROKEN for anything that is not JSON (undefined, NaN, a function, a lone surrogate)
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    invariant(Number.isFinite(value), 'a finite number in canonical JSON');
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  invariant(typeof value === 'object', `a JSON value, got ${typeof value}`);
  const members = value as { readonly [key: string]: Json };
  const parts: string[] = [];
  for (const key of Object.keys(members).sort()) parts.push(`${canonicalString(key)}:${canonicalJson(members[key] as Json)}`);
  return `{${parts.join(',')}}`;
}

function canonicalString(text: string): string {
  invariant(text.isWellFormed(), 'well-formed Unicode in canonical JSON');
  return JSON.stringify(text);
}
