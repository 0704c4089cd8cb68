import type { Both } from '../kernel/both.ts';
import type { PathEvent } from '../engine/prove/proof.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { tellValue } from '../kernel/messages/tell-value.ts';
import { tellPlace } from './tell-place.ts';

/** One event of a way through a flow, as a person would tell it: what happens, in which case, and where it leads. */
export function tellPathEvent(event: PathEvent, config: Json): Both {
  return { zh: told('zh-CN', event, config), en: told('en', event, config) };
}

function told(language: Language, { event, when, from, to }: PathEvent, config: Json): string {
  const left = from.filter((path) => !to.includes(path));
  const entered = to.filter((path) => !from.includes(path));
  const what = tellCase(language, tellEvent(language, event), when, from);
  const place = (paths: readonly string[]): string =>
    paths.map((path) => tellPlace(language, path, config)).join(tell(language, 'format.separator'));
  if (left.length === 0 && entered.length === 0) return tell(language, 'proof.stays', { what, from: place(from.slice(0, 1)) });
  return tell(language, 'proof.step', { what, from: place(left), to: place(entered) });
}

function tellEvent(language: Language, event: string): string {
  if (event === '') return tell(language, 'proof.event.automatic');
  if (event.includes('*')) return tell(language, 'proof.event.any', { event });
  if (event.startsWith('xstate.after.')) return tell(language, 'proof.event.time');
  if (event.startsWith('xstate.')) return tell(language, 'proof.event.done');
  const known = tellValue(language, event, 'event');
  return known === event ? tellValue(language, event, 'quoted') : known;
}

/** In which case; the step that was completed is told by its place. */
function tellCase(language: Language, what: string, when: JsonObject, from: readonly string[]): string {
  const words = Object.entries(when)
    .filter(([path, value]) => path.startsWith('data.') && typeof value === 'string')
    .filter(([path, value]) => path !== 'data.step' || !from.some((place) => place.endsWith(`.${value as string}`)))
    .map(([path, value]) => tellChoice(language, path, value as string));
  return words.length === 0 ? what : tell(language, 'proof.case', { what, case: words.join(tell(language, 'format.separator')) });
}

function tellChoice(language: Language, path: string, value: string): string {
  const kinds: Readonly<Record<string, string>> = { 'data.body': 'body', 'data.step': 'state' };
  const [name, kind] = path in kinds ? [value, kinds[path]] : [`proof.outcome.${value}`, 'word'];
  const word = tellValue(language, name, kind);
  return word === name ? tellValue(language, value, 'quoted') : word;
}
