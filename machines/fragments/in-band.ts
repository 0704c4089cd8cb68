import type { JsonObject } from '../../src/kernel/json.ts';
import type { Band } from './bands.ts';
import type { RuleUse } from './transition.ts';

/** The rule that an amount lies in a band (S05). `more` may name the step whose amount is meant (`of`), or tell uses apart (`as`). */
export function inBand({ from, below }: Band, more: JsonObject = {}): RuleUse {
  return { rule: 'S05', ...more, from, below };
}
