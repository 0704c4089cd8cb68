import type { Json } from '../../kernel/json.ts';
import { addDays, parsePlainDate } from '../plain-date.ts';
import type { ValueKey } from '../values.ts';
import { valuesKnownFrom, type Loosen, type Stricter, type ValueDefinition, type ValueKind, type ValueTerm } from './value-definition.ts';

/** One line of a value's history: what held `since` a day (from the beginning when absent) until the next line. */
export interface ValueLine {
  readonly since?: string;
  readonly value: Json;
  readonly source: string;
  readonly certainty: ValueTerm['certainty'];
  readonly loosen: Loosen;
}

/** Makes a definition of lines in order of time; each ends on the day before the next begins. */
export function defineValue(key: ValueKey, kind: ValueKind, stricter: Stricter, ...lines: readonly ValueLine[]): ValueDefinition {
  const starts = lines.map(({ since }) => (since === undefined ? valuesKnownFrom : parsePlainDate(since)));
  const terms = lines.map(({ value, source, certainty, loosen }, place): ValueTerm => {
    const next = starts[place + 1];
    return { from: starts[place] ?? valuesKnownFrom, to: next === undefined ? null : addDays(next, -1), value, source, certainty, loosen };
  });
  return { key, kind, stricter, terms };
}
