import { invariant } from '../invariant.ts';
import type { Json } from '../json.ts';
import { catalogue } from './catalogue.ts';
import type { Language } from './language.ts';

/** Kinds of ids that a text may name, in the order in which they are looked up: `body.partyMembersAssembly`, `doc.minutes`. */
const wordKinds = ['body', 'class', 'doc', 'role', 'stage'] as const;
const fixedOffsetMillis = 8 * 3_600_000;

/**
 * One value as people say it: `2/3` 三分之二, `2026-03-17` 2026年3月17日, a moment with its Beijing time, true 是, `minutes` 会议记录,
 * a list joined, `null` as not given, the key of a message the message itself. What is none of these is said as it stands.
 *
 * @param form `fen` for an amount in 分; `least` and `over` for a share that includes or excludes its own bound; `quoted` for a name as a file has
 *   it, in quotation marks; `verbatim` for a text of unknown origin, never looked up, whose controls (C0, C1, and those that turn the direction of
 *   writing) become the replacement character; else a kind of word
 * @throws {Failure} INVARIANT_BROKEN for a JSON object, which no sentence can hold
 */
export function tellValue(language: Language, value: Json, form?: string): string {
  if (value === null) return text(language, 'format.none');
  if (typeof value === 'boolean') return text(language, value ? 'format.yes' : 'format.no');
  if (typeof value === 'number') return form === 'fen' ? tellFen(language, value) : String(value);
  if (typeof value === 'string') return tellText(language, value, form);
  invariant(isList(value), 'a value that a sentence can hold');
  if (value.length === 0) return text(language, 'format.nothing');
  return value.map((each) => tellValue(language, each, form)).join(text(language, 'format.separator'));
}

function tellText(language: Language, value: string, form: string | undefined): string {
  if (form === 'verbatim' || form === 'quoted' || value.length > mostCharacters) return wordsOf(language, value, form);
  const name = `${language} ${form ?? ''} ${value}`;
  const known = told.get(name);
  if (known !== undefined) return known;
  const words = wordsOf(language, value, form);
  if (told.size >= mostTold) told.clear();
  told.set(name, words);
  return words;
}

/** What was told last: a page of entries says the same few hundred moments, shares and ids again and again. Some hundred kilobytes. */
const told = new Map<string, string>();
const mostTold = 4096;
const mostCharacters = 40;

function wordsOf(language: Language, value: string, form: string | undefined): string {
  if (form === 'verbatim') return value.replace(unprintable, '\ufffd');
  if (form === 'quoted') return fill(text(language, 'format.quoted'), { text: value });
  if (form !== undefined && form !== 'least' && form !== 'over') return wordOf(language, value, [form]);
  if (/^\d{1,4}\/\d{1,4}$/.test(value)) return tellShare(language, value, form);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return tellDate(language, value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return tellMoment(language, value);
  return wordOf(language, value, wordKinds);
}

/** What would move the cursor, clear a screen or turn a line around where it is printed. */
// eslint-disable-next-line no-control-regex -- these are the very characters
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function wordOf(language: Language, value: string, kinds: readonly string[]): string {
  for (const kind of kinds) {
    const word = catalogue[language].get(`${kind}.${value}`);
    if (word !== undefined) return word;
  }
  return catalogue[language].get(value) ?? value;
}

function tellShare(language: Language, share: string, form: string | undefined): string {
  const [numerator = '', denominator = ''] = share.split('/');
  const name = catalogue[language].get(`format.share.${share}`) ?? fill(text(language, 'format.share'), { numerator, denominator });
  if (form !== 'least' && form !== 'over') return name;
  return catalogue[language].get(`format.${form}.${share}`) ?? fill(text(language, `format.${form}`), { share: name });
}

function tellDate(language: Language, date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return fill(text(language, 'format.date'), { year: String(year), month: text(language, `format.month.${month}`), day: String(day) });
}

function tellMoment(language: Language, moment: string): string {
  const local = new Date(Date.parse(moment) + fixedOffsetMillis).toISOString();
  return fill(text(language, 'format.moment'), { date: tellDate(language, local.slice(0, 10)), time: local.slice(11, 16) });
}

function tellFen(language: Language, amount: number): string {
  invariant(Number.isSafeInteger(amount), `an amount in whole 分, got ${amount}`);
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fill(text(language, 'format.yuan'), { amount: `${amount < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}` });
}

function text(language: Language, key: string): string {
  const found = catalogue[language].get(key);
  invariant(found !== undefined, `a message ${key} in ${language}`);
  return found;
}

function fill(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => String(parts[name]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
