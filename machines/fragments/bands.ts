/** Amounts from one bound to below the next. A bound is the key of a configured amount; of several keys the lowest holds; `null` is none. */
export interface Band {
  readonly from: string | readonly string[] | null;
  readonly below: string | null;
}

const band = (from: Band['from'], below: Band['below']): Band => ({ from, below });

/**
 * The bands by which works are let, goods bought and spending approved, each table from the lowest band upwards. Where one ends and the next
 * begins is configured by district and street (`band.*` of `src/law/jurisdictions/band-values.ts`); who reaches a bound (以上) is in the upper
 * band. Purchases from `band.purchase.platform` on are in none of theirs: they go through the four deliberations.
 */
export const bands = {
  works: {
    small: band(null, 'band.works.bidding'),
    village: band('band.works.bidding', 'band.works.tender'),
    street: band('band.works.tender', 'band.works.platform'),
    platform: band('band.works.platform', 'band.works.statutory'),
    statutory: band('band.works.statutory', null),
  },
  purchase: {
    person: band(null, 'band.purchase.committees'),
    committees: band('band.purchase.committees', 'band.purchase.representatives'),
    representatives: band('band.purchase.representatives', 'band.purchase.platform'),
  },
  operating: {
    director: band(null, 'band.spending.operating.committees'),
    committees: band('band.spending.operating.committees', 'band.spending.operating.centre'),
    centre: band('band.spending.operating.centre', null),
  },
  general: {
    director: band(null, 'band.spending.general.committees'),
    committees: band('band.spending.general.committees', 'band.spending.general.centre'),
    centre: band('band.spending.general.centre', null),
  },
} as const;
