/** What tells how long a call took, in a way that the other work on the machine does not change. */
export interface Meter {
  /** What it tells, to be printed above the numbers. */
  readonly measures: string;
  /** Microseconds that a call took. */
  time(call: () => Promise<unknown>): Promise<number>;
}
