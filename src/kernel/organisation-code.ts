import { Failure } from './failure.ts';

/**
 * Codes of organisations, 12 digits: 1–6 the district (GB/T 2260), 7–9 the street, town or township (GB/T 10114), 10–12 the village.
 * A tier above the village ends in zeros: 610114000000 is a district. A few cities have streets and no districts; their streets have
 * 00 in digits 5–6.
 */

/** The tiers from the outside in. */
export const tiers = ['nation', 'province', 'city', 'district', 'street', 'village'] as const;

/** One tier of {@link tiers}. */
export type Tier = (typeof tiers)[number];

/** The code of the nation, over every other. */
export const nation = '000000000000';

/** How many leading digits name an organisation of a tier. */
const digits: Readonly<Record<Tier, number>> = { nation: 0, province: 2, city: 4, district: 6, street: 9, village: 12 };

/** Provinces, autonomous regions, municipalities and special regions of GB/T 2260. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/**
 * Reads a code. Streets are 001–099, towns 100–199, townships 200–399, what is like a township 400–599; villages 001–599.
 *
 * @throws {Failure} CODE_INVALID with `needed`, the part that is wrong (a word of the catalogue): `code.digits` (twelve of them), `code.province` (known to GB/T 2260),
 *   `code.order` (nothing below a city or a street that is zero), `code.street` (001–599), `code.village` (001–599)
 */
export function parseOrganisationCode(text: string): string {
  const needed = faultOf(text);
  if (needed !== null) throw new Failure('CODE_INVALID', { got: text.slice(0, 40), needed });
  return text;
}

/** The tier of a code that {@link parseOrganisationCode} has read: the innermost part that is not zero. */
export function tierOf(code: string): Tier {
  return tiers.findLast((tier) => /[1-9]/.test(partOf(code, tier))) ?? 'nation';
}

/** An organisation and those above it, from the nation inwards: the last is itself. */
export function ancestorsOf(code: string): readonly string[] {
  const line = tiers.slice(0, tiers.indexOf(tierOf(code)) + 1);
  const codes = line.map((tier) => code.slice(0, digits[tier]).padEnd(12, '0'));
  return codes.filter((each, place) => each !== codes[place - 1]);
}

/** The leading digits that an organisation shares with all that lie below it: 6 for a district, none for the nation. */
export function prefixOf(code: string): string {
  return code.slice(0, digits[tierOf(code)]);
}

/** Whether an organisation is `top` or lies below it. */
export function isWithin(code: string, top: string): boolean {
  return ancestorsOf(code).includes(top);
}

/** The digits that a tier adds to those of the tier above it. */
function partOf(code: string, tier: Tier): string {
  const outer = tiers[tiers.indexOf(tier) - 1];
  return code.slice(outer === undefined ? 0 : digits[outer], digits[tier]);
}

function faultOf(text: string): string | null {
  if (!/^\d{12}$/.test(text)) return 'code.digits';
  if (text === nation) return null;
  if (!provinces.has(text.slice(0, 2))) return 'code.province';
  const number = (tier: Tier) => Number(partOf(text, tier));
  if (number('city') === 0 && /[1-9]/.test(text.slice(4))) return 'code.order';
  if (number('street') === 0 && number('village') !== 0) return 'code.order';
  if (number('street') > 599) return 'code.street';
  return number('village') > 599 ? 'code.village' : null;
}
