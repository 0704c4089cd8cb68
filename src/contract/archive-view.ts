/** What a readable page of an archive tells of a matter. */
export interface ArchiveMatterView {
  readonly instance: string;
  readonly item: string;
  /** Null where an archive shows nothing of persons. */
  readonly title: string | null;
  readonly stage: string;
  readonly status: string;
  /** Moments of its first and its last entry. */
  readonly openedAt: string;
  readonly changedAt: string;
  /** Entries with a proof, and those that no signed head covers yet, which are not in the archive. */
  readonly entries: number;
  readonly unsigned: number;
  /** Running due times by name. */
  readonly deadlines: Readonly<Record<string, string>>;
}

/** What a readable page tells of an entry. */
export interface ArchiveEntryView {
  readonly revision: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly stage: string;
  /** Its ledger, and its place there from 0. */
  readonly ledger: string;
  readonly index: number;
  /** Hashes of the files that it names and that came along. */
  readonly attachments: readonly string[];
}

/** What the first page of an archive tells. */
export interface ArchiveView {
  readonly kind: 'matter' | 'village' | 'year' | 'handover';
  /** The organisation's name and code, or the district and the year of a ledger. */
  readonly of: string;
  readonly madeAt: string;
  /** Whether fields that tell of persons were closed, and whether files came along. */
  readonly masked: boolean;
  readonly hasFiles: boolean;
  readonly matters: readonly ArchiveMatterView[];
  /** Entries that no signed head covers yet, which are not in the archive. */
  readonly unsigned: number;
  readonly ledgers: readonly { readonly origin: string; readonly size: number; readonly witnesses: number }[];
  /** The list in force at a hand-over. */
  readonly list: { readonly hash: string; readonly number: number; readonly from: string } | null;
}

/** Writes the pages of an archive as HTML that needs no script. */
export interface ArchivePages {
  readonly matter: (matter: ArchiveMatterView, entries: readonly ArchiveEntryView[]) => string;
  readonly index: (archive: ArchiveView) => string;
}
