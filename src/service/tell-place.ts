import type { Json, JsonObject } from '../kernel/json.ts';
import { catalogue } from '../kernel/messages/catalogue.ts';
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
  if (catalogue[language].has(`stage.${name}`)) return tellValue(language, name, 'stage');
  const own = valueOf(metaAt(steps, config), language === 'en' ? 'en' : 'zh');
  if (typeof own === 'string') return own;
  return tellValue(language, name, catalogue[language].has(`state.${name}`) ? 'state' : 'quoted');
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
