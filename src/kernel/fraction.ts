import { invariant } from './invariant.ts';

/** An exact share such as 2/3. Both parts are integers; no floating point is ever used for a vote. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A part this large times the largest count of people is still an exact integer. */
const largestPart = 1e6;

/** Makes a share between 0 and 1; its parts are at most a million. */
export function fraction(numerator: number, denominator: number): Fraction {
  invariant(
    Number.isInteger(numerator) && Number.isInteger(denominator) && numerator >= 0 && numerator <= denominator && denominator > 0,
    `a fraction of integers between 0 and 1, got ${numerator}/${denominator}`,
  );
  invariant(denominator <= largestPart, `a fraction with parts up to ${largestPart}, got ${numerator}/${denominator}`);
  return { numerator, denominator };
}

/** Reads `2/3`. Answers `null` when the text is no such share. */
export function parseFraction(text: string): Fraction | null {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  if (match === null) return null;
  const numerator = Number(match[1]);
  const denominator = Number(match[2]);
  return denominator > 0 && numerator <= denominator ? { numerator, denominator } : null;
}

/** The least count that is "X分之Y以上" of `total`: inclusive (Civil Code art. 1259). 2/3 of 35 is 24, 2/3 of 36 is 24. */
export function atLeast(total: number, share: Fraction): number {
  assertCount(total);
  const product = share.numerator * total;
  const remainder = product % share.denominator;
  return (product - remainder) / share.denominator + (remainder === 0 ? 0 : 1);
}

/** The least count that is "过半数" of `total`, or more than any other share: exclusive. More than 1/2 of 24 is 13. */
export function moreThan(total: number, share: Fraction): number {
  assertCount(total);
  const product = share.numerator * total;
  return (product - (product % share.denominator)) / share.denominator + 1;
}

/** Compares two shares exactly: negative, zero or positive as `left` is smaller, equal or larger. */
export function compareFractions(left: Fraction, right: Fraction): number {
  return left.numerator * right.denominator - right.numerator * left.denominator;
}

function assertCount(total: number): void {
  invariant(Number.isSafeInteger(total) && total >= 0 && total <= 1e9, `a count of people, got ${total}`);
}
