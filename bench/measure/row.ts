/** One comparison: what siyi needed and what the same work written raw needed, round by round. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly siyi: readonly number[];
  readonly raw: readonly number[];
  /** `most`: siyi may need at most `aim` times the raw time; `least`: it must reach at least `aim` of the raw rate. */
  readonly aim?: { readonly most: number } | { readonly least: number };
}
