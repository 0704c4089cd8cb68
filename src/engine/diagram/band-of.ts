import type { Json, JsonObject } from '../../kernel/json.ts';
import type { RuleReference } from '../definition.ts';
import { toldOr } from './told-or.ts';
import { tellBoth } from '../../kernel/messages/tell-both.ts';
import type { Both } from '../../kernel/both.ts';

/** A range of amounts in 分, from its lower bound (included) to its upper one (not included); null where it is open. */
export interface Band {
  readonly from: number | null;
  readonly below: number | null;
  readonly text: Both;
}

/**
 * The range of amounts for which a transition is, as its rules name it; null where they name none, or only that there is an amount. Bounds are amounts, or keys of configured
 * values; one that is not among `values` is told by its name.
 */
export function bandOf(rules: readonly RuleReference[], values: JsonObject): Band | null {
  const named = rules.find((rule) => rule['from'] !== undefined && rule['below'] !== undefined);
  if (named === undefined) return null;
  const [from, below] = [named['from'] ?? null, named['below'] ?? null];
  const [least, most] = [amountOf(from, values), amountOf(below, values)];
  if (least === 1 && below === null) return null;
  const ends = [from === null ? '' : 'from', below === null ? '' : 'below'].filter((end) => end !== '').join('.');
  const text = ends === '' ? tellBoth('chart.band.any') : between(ends, said(from, least), said(below, most));
  return { from: least, below: most, text };
}

function between(ends: string, from: Both, below: Both): Both {
  const texts = {
    zh: tellBoth(`chart.band.${ends}`, { from: from.zh, below: below.zh }),
    en: tellBoth(`chart.band.${ends}`, { from: from.en, below: below.en }),
  };
  return { zh: texts.zh.zh, en: texts.en.en };
}

/** Of several bounds the lowest holds, as far as they are known. */
function amountOf(bound: Json, values: JsonObject): number | null {
  const amounts = bounds(bound).map((each) => (typeof each === 'string' ? values[each] : each));
  const known = amounts.filter((amount) => typeof amount === 'number');
  return known.length === 0 ? null : Math.min(...known);
}

function bounds(bound: Json): readonly Json[] {
  return Array.isArray(bound) ? (bound as readonly Json[]) : [bound];
}

/** An amount as people say it: 5万元, ¥50,000. */
function said(bound: Json, amount: number | null): Both {
  const [name] = bounds(bound);
  if (amount === null) return typeof name === 'string' ? toldOr([`value.${name}`], name) : { zh: '', en: '' };
  const yuan = amount / 100;
  const grouped = String(yuan).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const isRound = yuan >= 10_000 && yuan % 1000 === 0;
  const zh = tellBoth(isRound ? 'chart.tenThousand' : 'chart.yuan', { amount: String(isRound ? yuan / 10_000 : grouped) }).zh;
  return { zh, en: tellBoth('chart.yuan', { amount: grouped }).en };
}
