import { Failure } from '../kernel/failure.ts';

/** Deeper than any message of ours, and far from what would exhaust a stack. */
const deepest = 20;
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/**
 * Reads a JSON body (RFC 8259) strictly: UTF-8 without a byte order mark, no key twice in one object (readers differ on which one
 * counts), no key that reaches a prototype, at most 20 levels deep.
 *
 * @throws {Failure} INPUT_INVALID with `needed`
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  const value = parse(text);
  checkKeys(text);
  return value;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw bad('UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw bad('JSON');
  }
}

/** Walks the tokens of a text that is known to be JSON: a string before a colon is a key. */
function checkKeys(text: string): void {
  const open: Set<string>[] = [];
  let last = '';
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') checkKey(open.at(-1), JSON.parse(last) as string);
    if (open.length > deepest) throw bad('JSON, ≤ 20 levels');
    last = token;
  }
}

function checkKey(keys: Set<string> | undefined, key: string): void {
  if (keys?.has(key) !== false) throw bad('JSON, unique keys');
  if (refusedKeys.has(key)) throw bad('JSON, no prototype keys');
  keys.add(key);
}

function bad(needed: string): Failure {
  return new Failure('INPUT_INVALID', { at: 'body', needed });
}
