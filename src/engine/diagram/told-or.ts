import type { Both } from '../../kernel/both.ts';
import { catalogue } from '../../kernel/messages/catalogue.ts';
import { tellBoth } from '../../kernel/messages/tell-both.ts';

/** The first of some messages that the catalogue has; a name as it stands where it has none, as in flows that others wrote. */
export function toldOr(keys: readonly string[], name: string): Both {
  const key = keys.find((each) => catalogue['zh-CN'].has(each) && catalogue.en.has(each));
  return key === undefined ? { zh: name, en: name } : tellBoth(key);
}
