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
    return String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  invariant(typeof value === 'object', `a JSON value, got ${typeof value}`);
  return isList(value) ? canonicalList(value) : canonicalObject(value);
}

// Texts are joined by `+=` and not through arrays of parts: half the time, on the path of every entry.
function canonicalList(items: readonly Json[]): string {
  if (items.length === 0) return '[]';
  let text = `[${canonicalJson(items[0] as Json)}`;
  for (let at = 1; at < items.length; at += 1) text += `,${canonicalJson(items[at] as Json)}`;
  return `${text}]`;
}

function canonicalObject(members: { readonly [key: string]: Json }): string {
  const keys = Object.keys(members);
  if (keys.length === 0) return '{}';
  if (keys.length > fewKeys) keys.sort();
  else sortFew(keys);
  const first = keys[0] as string;
  let text = `{${keyText(first)}${canonicalJson(members[first] as Json)}`;
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] as string;
    text += `,${keyText(key)}${canonicalJson(members[key] as Json)}`;
  }
  return `${text}}`;
}

/** By insertion: most objects have few members, often in order already, and `sort()` copies them first. */
function sortFew(keys: string[]): void {
  for (let at = 1; at < keys.length; at += 1) {
    const key = keys[at] as string;
    let place = at;
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1) keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
}

const fewKeys = 16;

/** A key as it stands before its value. The same few hundred come again and again. */
function keyText(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = `${canonicalString(key)}:`;
  if (keyTexts.size < mostKeys) keyTexts.set(key, text);
  return text;
}

const keyTexts = new Map<string, string>();
const mostKeys = 4096;

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
