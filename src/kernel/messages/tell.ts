import { invariant } from '../invariant.ts';
import type { Json } from '../json.ts';
import { catalogue } from './catalogue.ts';
import type { Language } from './language.ts';
import { tellValue } from './tell-value.ts';

/**
 * The message of a key, with its placeholders filled. Shares, dates, money and ids of the word catalogue are said in words.
 *
 * @param values what the placeholders name; may hold more than they do
 * @throws {Failure} INVARIANT_BROKEN for a key that the catalogue lacks, or a placeholder without a value
 */
export function tell(language: Language, key: string, values: Readonly<Record<string, Json>> = {}): string {
  const template = catalogue[language].get(key);
  invariant(template !== undefined, `a message ${key} in ${language}`);
  const { literals, places } = piecesOf(template);
  let text = literals[0] as string;
  for (let at = 0; at < places.length; at += 1) {
    const { name, form } = places[at] as Place;
    const value = values[name];
    invariant(value !== undefined, `a value ${name} for message ${key}`);
    text += tellValue(language, value, form) + (literals[at + 1] as string);
  }
  return text;
}

/** A message taken apart: what stands as it is, and between each two of these a place to be filled. */
interface Pieces {
  readonly literals: readonly string[];
  readonly places: readonly Place[];
}

interface Place {
  readonly name: string;
  /** One of {@link tellValue}. */
  readonly form: string | undefined;
}

/** `{name}` or `{name:form}`. */
const placeholder = /\{([A-Za-z][A-Za-z0-9]*)(?::([A-Za-z]+))?\}/g;

/** Takes a message apart the first time it is told. */
function piecesOf(template: string): Pieces {
  const known = pieces.get(template);
  if (known !== undefined) return known;
  const literals: string[] = [];
  const places: Place[] = [];
  let from = 0;
  for (const found of template.matchAll(placeholder)) {
    const [whole, name = '', form] = found;
    literals.push(template.slice(from, found.index));
    places.push({ name, form: form ?? (name.endsWith('Fen') ? 'fen' : undefined) });
    from = found.index + whole.length;
  }
  literals.push(template.slice(from));
  const made = { literals, places };
  pieces.set(template, made);
  return made;
}

/** By template: no more than the catalogues have. */
const pieces = new Map<string, Pieces>();
