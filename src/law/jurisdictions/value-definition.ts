import type { Json } from '../../kernel/json.ts';
import type { PlainDate } from '../plain-date.ts';
import type { ValueKey } from '../values.ts';

/**
 * What a value is. Numbers are whole and not negative; a `share` is a text such as `2/3`; a `choice` one of the words that
 * `stricter` lists; a `list` is of words.
 */
export type ValueKind = 'days' | 'share' | 'flag' | 'count' | 'fen' | 'percent' | 'hours' | 'choice' | 'list';

/** Which way is stricter: more or less of it, on or off, fewer or more words of a list, or the words of a choice from lax to strict. */
export type Stricter = 'higher' | 'lower' | 'on' | 'off' | 'fewer' | 'more' | readonly string[];

/**
 * Whether the first organisation that sets the value may make it laxer than the nation's: not at all, down to a bound, or at will.
 * An organisation below one that has set it may only tighten.
 */
export type Loosen = 'no' | 'free' | { readonly to: Json };

/** A value as long as it holds for the nation. */
export interface ValueTerm {
  readonly from: PlainDate;
  /** Last day; `null` while no end is known. */
  readonly to: PlainDate | null;
  readonly value: Json;
  /** The citation that it rests on, or {@link productDefault}. A citation of another place is a pattern that was followed. */
  readonly source: string;
  /** `S` read in the text, `W` seen in excerpts, `M` to be confirmed. */
  readonly certainty: 'S' | 'W' | 'M';
  readonly loosen: Loosen;
}

/** What may be configured under a key. Terms follow each other without a gap, in order. */
export interface ValueDefinition {
  readonly key: ValueKey;
  readonly kind: ValueKind;
  readonly stricter: Stricter;
  readonly terms: readonly ValueTerm[];
}

/** The source of a value for which no text was found: the product's own choice, the stricter one in doubt. */
export const productDefault = '产品默认';

/** The first day for which values are known; about the law of earlier days the index says nothing. */
export const valuesKnownFrom = '2019-01-01' as PlainDate;
