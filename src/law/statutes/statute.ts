import type { PlainDate } from '../plain-date.ts';

/** A text in both languages. */
export interface Name {
  readonly zh: string;
  readonly en: string;
}

/**
 * Where a statute binds. `national`: law and regulations of the state; `party`: rules and opinions of the Party's centre, alone or with
 * the state's; `local`: binds in its own place only; `localElsewhere`: the rule of another place, which binds nobody here and is
 * followed as a pattern where national law gives no number.
 */
export type Scope = 'national' | 'party' | 'local' | 'localElsewhere';

/** One version of a statute, from its first to its last day. */
export interface Statute {
  /** Short name used in citations. A new version has a new id. */
  readonly id: string;
  readonly name: Name;
  /** Which version it is. */
  readonly version: Name;
  /**
   * First day in force. For an amended text the day of the amendment, when the day on which the amendment took effect was not read;
   * for a document without such a day, its own date or the first day on which it is known to have been public.
   */
  readonly inForceFrom: PlainDate;
  /** Last day in force; `null` while no end is known. */
  readonly inForceTo: PlainDate | null;
  readonly scope: Scope;
  /**
   * How the text was read. `unofficialCopy`: whole, in an unofficial copy; `excerpt`: in part, on secondary pages; `unread`: known to
   * exist. Only the national database of laws (国家法律法规数据库) counts.
   */
  readonly text: 'unofficialCopy' | 'excerpt' | 'unread';
  /** How sure the rules taken from it are: `S` read in the text, `W` seen in excerpts, `M` to be confirmed. */
  readonly certainty: 'S' | 'W' | 'M';
  /** Number of its last article, where the text was read; a citation beyond it is a mistake. */
  readonly articles: number | null;
}

/** A statute as its table writes it; {@link statutes} reads the days. */
export interface StatuteRow extends Omit<Statute, 'inForceFrom' | 'inForceTo'> {
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
}
