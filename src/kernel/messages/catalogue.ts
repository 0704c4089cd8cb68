// Texts for people, by language and subject. Imports nothing but kernel. Read first: tell.ts.
import { failures as failuresEn } from './en/failures.ts';
import { formats as formatsEn } from './en/formats.ts';
import { procedureWords as procedureWordsEn } from './en/procedure-words.ts';
import { verdictsFirst as verdictsFirstEn } from './en/verdicts-first.ts';
import { verdictsSecond as verdictsSecondEn } from './en/verdicts-second.ts';
import { words as wordsEn } from './en/words.ts';
import type { Language } from './language.ts';
import { mergeMessages } from './merge-messages.ts';
import { failures as failuresZh } from './zh-CN/failures.ts';
import { formats as formatsZh } from './zh-CN/formats.ts';
import { procedureWords as procedureWordsZh } from './zh-CN/procedure-words.ts';
import { verdictsFirst as verdictsFirstZh } from './zh-CN/verdicts-first.ts';
import { verdictsSecond as verdictsSecondZh } from './zh-CN/verdicts-second.ts';
import { words as wordsZh } from './zh-CN/words.ts';

/** Every message by language and key. Both languages hold the same keys, and each key the same placeholders. */
export const catalogue: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  'zh-CN': mergeMessages(formatsZh, wordsZh, procedureWordsZh, failuresZh, verdictsFirstZh, verdictsSecondZh),
  en: mergeMessages(formatsEn, wordsEn, procedureWordsEn, failuresEn, verdictsFirstEn, verdictsSecondEn),
};
