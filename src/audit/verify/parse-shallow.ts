import { canonicalJson } from '../../kernel/canonical-json.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Json } from '../../kernel/json.ts';

/** Nothing of ours is nested so deeply: what is would exhaust the stack of whoever reads, writes or compares it. */
const mostDepth = 200;
/** More objects, lists and members than any matter has, registers of thousands included: what holds more would fill the memory when it is read. */
const mostValues = 2_000_000;

/**
 * Reads JSON of unknown origin that has a canonical form: no half surrogates, no numbers beyond what there is, nested no deeper and with no
 * more in it than anything of ours.
 *
 * @throws {Failure} OPENING_INVALID with `at` empty
 */
export function parseShallow(text: string): Json {
  let depth = 0;
  let values = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character === '\\') at += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === ',') values += 1;
    if (depth > mostDepth || values > mostValues) throw new Failure('OPENING_INVALID', { at: '' });
  }
  try {
    const value = JSON.parse(text) as Json;
    canonicalJson(value);
    return value;
  } catch (cause) {
    throw new Failure('OPENING_INVALID', { at: '' }, cause);
  }
}
