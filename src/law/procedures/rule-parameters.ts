import type { Json, JsonObject } from '../../kernel/json.ts';
import { isBody } from '../body.ts';
import type { RuleId } from '../rule-id.ts';
import { isValueKey } from '../values.ts';

/** What a parameter of a rule may be; `said` is the key of the words that tell it. */
export interface Parameter {
  readonly said: string;
  readonly isNeeded: boolean;
  is(value: Json): boolean;
}

const parameter = (said: string, is: (value: Json) => boolean): Parameter => ({ said: `proof.form.${said}`, isNeeded: false, is });
const needed = (one: Parameter): Parameter => ({ ...one, isNeeded: true });
const oneOf = (...words: readonly string[]): Parameter =>
  parameter(words.join('.'), (value) => typeof value === 'string' && words.includes(value));

const body = parameter('body', (value) => typeof value === 'string' && isBody(value));
const word = parameter('word', (value) => typeof value === 'string' && value !== '');
const words = parameter('words', (value) => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'));
const stage = oneOf('resolutionDisclosure', 'outcomeDisclosure', 'posting');
const kind = oneOf('objection', 'demand', 'inquiry', 'rectification');
const unit = oneOf('calendar', 'working');
const flag = parameter('flag', (value) => typeof value === 'boolean');
const days = parameter('days', (value) => typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= 3660);
const isBound = (value: Json): boolean => isBand(value) || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
/** One bound, none, or several of which the lowest holds. */
const bound = parameter('bound', (value) => value === null || isBound(value) || (Array.isArray(value) && value.every(isBound)));

/** What every use of a rule may say: its number, a name of its own, the body that meets. */
const ofEvery: Readonly<Record<string, Parameter>> = { rule: word, as: word, body };

/** What a use of a rule may say besides that and besides values of its own under the keys that it reads. What is not listed would do nothing. */
const ofRule: Readonly<Partial<Record<RuleId, Readonly<Record<string, Parameter>>>>> = {
  G03: { representatives: word },
  G17: { after: body },
  G43: { stage: needed(stage) },
  G44: { stage, since: word },
  G45: { stage },
  G46: { stage },
  G47: { stage: needed(stage) },
  G48: { stage },
  G50: { stage },
  G51: { stage },
  G52: { bound: oneOf('most', 'least'), of: word },
  G55: { stage },
  G61: { of: word },
  S02: { roles: needed(words) },
  S04: { documents: needed(words) },
  S05: { from: bound, below: bound, of: word },
  S07: { kind: needed(kind) },
  S13: { days: needed(days), unit: needed(unit), basis: word },
  S17: { slot: needed(word), of: words, configured: flag },
  S19: { levels: needed(words) },
  S20: { tier: needed(word) },
  S22: { names: needed(word) },
  S14: { since: needed(word), days: needed(days), unit: needed(unit), basis: word, board: flag },
};

/** The parameters that a rule knows, besides configured values. */
export function parametersOf(rule: string): Readonly<Record<string, Parameter>> {
  return known.get(rule) ?? ofEvery;
}

const known = new Map(Object.entries(ofRule).map(([rule, own]) => [rule, { ...ofEvery, ...own }]));

/** Whether a bound is the key of a configured amount. */
export function isBand(value: Json | undefined): value is string {
  return isValueKey(value) && value.startsWith('band.');
}

/** Parameters by name that a use lacks. */
export function lackingIn(use: JsonObject): readonly string[] {
  return Object.entries(parametersOf(ruleOf(use)))
    .filter(([name, { isNeeded }]) => isNeeded && use[name] === undefined)
    .map(([name]) => name);
}

/** The rule that a use names; no rule where what it names is no text. */
export function ruleOf({ rule }: JsonObject): string {
  return typeof rule === 'string' ? rule : '';
}
