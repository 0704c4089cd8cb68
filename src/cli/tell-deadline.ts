import type { Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';

/** A time limit in words: `objection.1` is 答复异议的期限 1. */
export function tellDeadline(language: Language, name: string): string {
  const [kind = '', ...ref] = name.split('.');
  return [tell(language, `deadline.${kind}`), ...ref].join(' ');
}
