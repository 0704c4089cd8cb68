import { invariant } from '../invariant.ts';
import type { Json } from '../json.ts';
import { catalogue } from './catalogue.ts';
import type { Language } from './language.ts';
import { tellValue } from './tell-value.ts';

/** `{name}` or `{name:form}`; the forms are those of {@link tellValue}. */
const placeholder = /\{([A-Za-z][A-Za-z0-9]*)(?::([A-Za-z]+))?\}/g;

/**
 * The message of a key, with its placeholders filled. Shares, dates, money and ids of the word catalogue are said in words.
 *
 * @param values what the placeholders name; may hold more than they do
 * @throws {Failure} INVARIANT_BROKEN for a key that the catalogue lacks, or a placeholder without a value
 */
export function tell(language: Language, key: string, values: Readonly<Record<string, Json>> = {}): string {
  const template = catalogue[language].get(key);
  invariant(template !== undefined, `a message ${key} in ${language}`);
  return template.replace(placeholder, (_whole, name: string, form: string | undefined) => {
    const value = values[name];
    invariant(value !== undefined, `a value ${name} for message ${key}`);
    return tellValue(language, value, form ?? (name.endsWith('Fen') ? 'fen' : undefined));
  });
}
