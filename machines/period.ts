/** How a number is known: by law, by a page that was read, borrowed from elsewhere as a placeholder, or recalled and not looked up. */
export type Basis = 'statute' | 'published' | 'borrowed' | 'recalled';

/** A number of days, with how it is known. */
export interface Period {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
  readonly basis: Basis;
}
