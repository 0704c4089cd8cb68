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
  invariant(typeof value === 'object', `a JSON value, got ${typeof value}`);
  return isList(value) ? canonicalList(value) : canonicalObject(value);
}

// Texts are joined by `+=` and not through arrays of parts: half the time, on the path of every entry, several times over.
function canonicalList(items: readonly Json[]): string {
  let text = '[';
  for (const item of items) text += (text === '[' ? '' : ',') + canonicalJson(item);
  return `${text}]`;
}

function canonicalObject(members: { readonly [key: string]: Json }): string {
  let text = '{';
  for (const key of Object.keys(members).sort()) {
    text += `${text === '{' ? '' : ','}${canonicalString(key)}:${canonicalJson(members[key] as Json)}`;
  }
  return `${text}}`;
}

/** Printable ASCII without quote and backslash stands in JSON as it is. */
const plain = /^[ !#-[\]-~]*$/;

function canonicalString(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  invariant(text.isWellFormed(), 'well-formed Unicode in canonical JSON');
  return JSON.stringify(text);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
