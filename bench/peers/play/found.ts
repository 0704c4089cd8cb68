/** What some clients did in a while. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of all processes for one transition, in milliseconds. */
  readonly cpu: number;
}

/** What measuring a contestant came to. */
export interface Measured {
  readonly alone: Load;
  readonly together: Load;
  readonly bytesPerMatter: number;
  /** Sum of the largest memory of each process, in MiB. */
  readonly peakMiB: number;
  readonly durability: string;
}

/** What was found after a kill. */
export interface Verified {
  readonly acknowledged: number;
  readonly lost: number;
}

/** Median microseconds of reading one history in each round, by place. */
export type Histories = readonly { readonly entries: number; readonly rounds: readonly number[] }[];
