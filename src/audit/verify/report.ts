// What a check of evidence says. The verifier trusts nothing that it audits: no database, no clock, no key that came with the material.
// Imports only kernel, contract and audit. Read first: this file, verify-receipt.ts, verify-archive.ts.
import type { OpenedEntry } from '../opened-entry.ts';
import type { FindingCode, Weight } from './finding-codes.ts';

/**
 * The answer to "is this what was recorded?". `confirmed`: yes, and witnesses stand behind the ledger's head. `confirmedUnwitnessed`: yes, but
 * nobody outside vouches that everybody is shown the same ledger. `unpinned`: it agrees with itself, but no key from outside was given.
 * `contradicted`: no. `incomplete`: something needed to decide is missing.
 */
export type Conclusion = 'confirmed' | 'confirmedUnwitnessed' | 'unpinned' | 'contradicted' | 'incomplete';

/** Where a finding is. What does not apply is left out. */
export interface Place {
  readonly file?: string;
  readonly origin?: string;
  /** Position in the ledger, from 0. */
  readonly index?: number;
  readonly instance?: string;
  readonly revision?: number;
  readonly field?: string;
}

/** One thing that a check found. `needed` and `got` are texts to compare, where there are such. */
export interface Finding {
  readonly code: FindingCode;
  readonly weight: Weight;
  readonly place: Place;
  readonly needed?: string;
  readonly got?: string;
  /** How many of its kind were found in this place, where it stands for more than one. */
  readonly count?: number;
}

/** What a checkpoint's signatures are worth. `refused`: a key that was given does not fit. */
export type Standing = 'witnessed' | 'unwitnessed' | 'unpinned' | 'refused';

/** A ledger's head as it was met. */
export interface Head {
  readonly origin: string;
  readonly size: number;
  /** Hex. */
  readonly root: string;
  readonly standing: Standing;
  /** Verifier keys, given from outside, that signed it. */
  readonly signedBy: readonly string[];
  /** Verifier keys that came with the material, to be compared with those on paper; nothing rests on them. */
  readonly carried: readonly string[];
  /** Witnesses known from outside whose cosignature is valid, with their time in seconds since 1970. */
  readonly witnesses: readonly { readonly name: string; readonly time: number }[];
}

/** How much was looked at. */
export interface Counts {
  readonly files: number;
  readonly leaves: number;
  readonly links: number;
  readonly matters: number;
  readonly entries: number;
  readonly replayed: number;
  readonly attachments: number;
  readonly flows: number;
}

/** What a check found, whole. */
export interface Report {
  readonly subject: 'receipt' | 'checkpoints' | 'ledger' | 'archive';
  readonly conclusion: Conclusion;
  /** The gravest first; of each code and weight the first {@link mostFindings}. */
  readonly findings: readonly Finding[];
  /** How many of each weight there are in all. */
  readonly found: Readonly<Record<Weight, number>>;
  readonly heads: readonly Head[];
  readonly counts: Counts;
  /** The entry of a receipt, as far as it is open, and its place in the ledger. */
  readonly entry: { readonly opened: OpenedEntry; readonly index: number } | null;
}

/** So many findings of one code are told one by one. */
export const mostFindings = 100;
