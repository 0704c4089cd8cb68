import type { Both } from '../both.ts';
import type { Json } from '../json.ts';
import { tell } from './tell.ts';

/** A message in both languages. */
export function tellBoth(key: string, values: Readonly<Record<string, Json>> = {}): Both {
  return { zh: tell('zh-CN', key, values), en: tell('en', key, values) };
}
