import type { Language } from '../kernel/messages/language.ts';

/** The chosen one of a text in both languages. */
export function inLanguage(both: { readonly zh: string; readonly en: string }, language: Language): string {
  return language === 'en' ? both.en : both.zh;
}
