import { Failure } from './failure.ts';

/**
 * A 12-digit code of an organisation: digits 1–6 the district (GB/T 2260), 7–9 the street, town or township (GB/T 10114), 10–12 the
 * village. A tier above the village ends in zeros: 610114000000 is a district, 000000000000 the nation. A few cities have streets and
 * no districts; their streets have 00 in digits 5–6.
 */
export type OrganisationCode = string & { readonly __organisationCode: true };

/** The tiers from the outside in. */
export const tiers = ['nation', 'province', 'city', 'district', 'street', 'village'] as const;

/** One tier of {@link tiers}. */
export type Tier = (typeof tiers)[number];

/** The code of the nation, over every other. */
export const nation = '000000000000' as OrganisationCode;

/** How many leading digits name an organisation of a tier. */
const digits: Readonly<Record<Tier, number>> = { nation: 0, province: 2, city: 4, district: 6, street: 9, village: 12 };

/** Provinces, autonomous regions, municipalities and special regions of GB/T 2260. */
const provinces = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '));

/**
 * Reads a code. Streets are 001–099, towns 100–199, townships 200–399, what is like a township 400–599; villages 001–599.
 *
 * @throws {Failure} CODE_INVALID with `needed`, the part that is wrong: `digits` (twelve of them), `province` (known to GB/T 2260),
 *   `order` (nothing below a city or a street that is zero), `street` (001–599), `village` (001–599)
 */
export function parseOrganisationCode(text: string): OrganisationCode {
  const needed = faultOf(text);
  if (needed !== null) throw new Failure('CODE_INVALID', { got: text.slice(0, 40), needed });
  return text as OrganisationCode;
}

/** The tier of a code: the innermost part that is not zero. */
export function tierOf(code: OrganisationCode): Tier {
  return tiers.findLast((tier) => /[1-9]/.test(partOf(code, tier))) ?? 'nation';
}

/** The organisations above one, from the nation inwards, without itself. The nation has none. */
export function ancestorsOf(code: OrganisationCode): readonly OrganisationCode[] {
  const above = tiers.slice(0, tiers.indexOf(tierOf(code)));
  const codes = above.map((tier) => code.slice(0, digits[tier]).padEnd(12, '0') as OrganisationCode);
  return codes.filter((each, place) => each !== codes[place - 1]);
}

/** Whether an organisation is `top` or lies below it. */
export function isWithin(code: OrganisationCode, top: OrganisationCode): boolean {
  return code === top || ancestorsOf(code).includes(top);
}

/** The digits that a tier adds to those of the tier above it. */
function partOf(code: string, tier: Tier): string {
  const outer = tiers[tiers.indexOf(tier) - 1];
  return code.slice(outer === undefined ? 0 : digits[outer], digits[tier]);
}

function faultOf(text: string): string | null {
  if (!/^\d{12}$/.test(text)) return 'digits';
  if (text === nation) return null;
  if (!provinces.has(text.slice(0, 2))) return 'province';
  const number = (tier: Tier) => Number(partOf(text, tier));
  if (number('city') === 0 && /[1-9]/.test(text.slice(4))) return 'order';
  if (number('street') === 0 && number('village') !== 0) return 'order';
  if (number('street') > 599) return 'street';
  return number('village') > 599 ? 'village' : null;
}
