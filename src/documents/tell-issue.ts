import type { InputIssue } from '../contract/parse-input.ts';
import type { Json } from '../kernel/json.ts';
import { tell } from '../kernel/messages/tell.ts';

/** A place that is wrong, and what would be right there, in both languages. */
export function tellIssue(at: string, key: string, values: Readonly<Record<string, Json>> = {}): InputIssue {
  return { at, needed: { zh: tell('zh-CN', key, values), en: tell('en', key, values) } };
}
