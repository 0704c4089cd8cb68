/**
 * Amounts from one bound to below the next. A bound is the key of a configured amount; of several keys the lowest holds; `null` is none.
 */
export interface Band {
  readonly from: string | readonly string[] | null;
  readonly below: readonly string[] | null;
}

/**
 * The bands by which works are let, goods bought and spending approved, each table from the lowest band upwards. Where one ends and the next
 * begins is configured by district and street (`band.*` of `src/law/jurisdictions/band-values.ts`); who reaches a bound (以上) is in the upper
 * band. Purchases from `band.purchase.platform` on are in none of theirs: they go through the four deliberations.
 */
export const bands = {
  works: ladder({
    small: null,
    village: 'band.works.bidding',
    street: 'band.works.tender',
    platform: 'band.works.platform',
    statutory: 'band.works.statutory',
  }),
  purchase: ladder(
    { person: null, committees: 'band.purchase.committees', representatives: 'band.purchase.representatives' },
    'band.purchase.platform',
  ),
  operating: ladder({
    director: null,
    committees: 'band.spending.operating.committees',
    centre: 'band.spending.operating.centre',
  }),
  general: ladder({
    director: null,
    committees: 'band.spending.general.committees',
    centre: 'band.spending.general.centre',
  }),
} as const;

/**
 * Bands by where each begins, in rising order. A band ends below every bound after its own: so each amount lies in one band and in no other,
 * the strictest that it reaches, whatever amounts a district configures, also where it puts a later bound below an earlier one.
 */
function ladder<Name extends string>(bounds: Readonly<Record<Name, string | null>>, end?: string): Readonly<Record<Name, Band>> {
  const rungs = Object.entries<string | null>(bounds);
  const banded = rungs.map(([name, from], at): readonly [string, Band] => {
    const later = [...rungs.slice(at + 1).map(([, bound]) => bound), end].filter((bound) => typeof bound === 'string');
    return [name, { from, below: later.length === 0 ? null : later }];
  });
  return Object.fromEntries(banded) as Record<Name, Band>;
}
