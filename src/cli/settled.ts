import type { Language } from '../kernel/messages/language.ts';

/** What is settled for every command before it runs: the language it speaks and the database it works on. */
export interface Settled {
  readonly language: Language;
  readonly database: string;
}
