import type { Json, JsonObject } from '../kernel/json.ts';
import type { Language } from '../kernel/messages/language.ts';
import { tellValue } from '../kernel/messages/tell-value.ts';

/** A state of a flow by its last two names, each as the catalogue says it, else as the flow's own `meta` does, else in quotation marks as it is written. */
export function tellPlace(language: Language, path: string, config: Json): string {
  const steps = path.split('.');
  const names = steps.map((_step, n) => nameOf(language, steps.slice(0, n + 1), config));
  const shown = names.slice(
    Math.max(steps.length > 1 && (steps[0] === 'procedure' || steps[0] === 'supervision') ? 1 : 0, names.length - 2),
  );
  return shown.join('·');
}

function nameOf(language: Language, steps: readonly string[], config: Json): string {
  const name = steps.at(-1) ?? '';
  const stage = tellValue(language, name, 'stage');
  if (stage !== name) return stage;
  const own = valueOf(metaAt(steps, config), language === 'en' ? 'en' : 'zh');
  if (typeof own === 'string') return own;
  const known = tellValue(language, name, 'state');
  return known === name ? tellValue(language, name, 'quoted') : known;
}

function metaAt(steps: readonly string[], config: Json): Json {
  let here = config;
  for (const step of steps) here = valueOf(valueOf(here, 'states'), step);
  return valueOf(here, 'meta');
}

function valueOf(from: Json, name: string): Json {
  if (typeof from !== 'object' || from === null || Array.isArray(from) || !Object.hasOwn(from, name)) return null;
  return (from as JsonObject)[name] ?? null;
}
