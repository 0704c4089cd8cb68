import { catalogue } from '../../kernel/messages/catalogue.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { Json } from '../../kernel/json.ts';

/** A text of a diagram in both languages. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

/** A message in both languages. */
export function toldMessage(key: string, values: Readonly<Record<string, Json>> = {}): Told {
  return { zh: tell('zh-CN', key, values), en: tell('en', key, values) };
}

/** The first of some messages that the catalogue has; a name as it stands where it has none, as in flows that others wrote. */
export function toldOr(keys: readonly string[], name: string): Told {
  const key = keys.find((each) => catalogue['zh-CN'].has(each) && catalogue.en.has(each));
  return key === undefined ? { zh: name, en: name } : toldMessage(key);
}
