import type { Snapshot } from '../../engine/snapshot.ts';
import type { Entry } from '../../kernel/entry.ts';
import type { Instant } from '../../kernel/instant.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Result } from '../result/save-result.ts';
import { entryBody } from './entry-body.ts';

/** An accepted event and everything that changes with it. */
export interface Append {
  readonly entry: Entry;
  /** Recorded so long after it happened that it is shown as 补录. */
  readonly late: boolean;
  /** The salts of the entry's leaf (`src/audit/leaf.ts`), and its hash, 32 bytes. */
  readonly salts: Uint8Array;
  readonly leaf: Uint8Array;
  /** The hash that `leaf` was computed on: the leaf of the entry before, null for the first. */
  readonly previousLeaf: Uint8Array | null;
  /** Where the matter stands after it. */
  readonly snapshot: Snapshot;
  readonly stage: string;
  readonly overdue: boolean;
  /** All due times that are running after it. */
  readonly deadlines: Readonly<Record<string, Instant>>;
  /** How the matter was before it, where that is known: what stays the same is not written, nor read. */
  readonly before?: Before | undefined;
  /** What the request is answered with; absent when nobody asked (the sweeper's entries). */
  readonly result?: Result | undefined;
}

/** What lists show of a matter, the flow that it is pinned to, and its running due times. */
export interface Before {
  readonly flow: string;
  readonly stage: string;
  readonly status: string;
  readonly overdue: boolean;
  readonly deadlines: Readonly<Record<string, Instant>>;
}

/** An {@link Append} in the form in which it is written: texts, numbers and bytes, so that one thread can make it and another write it. */
export interface AppendRow {
  readonly instance: string;
  readonly organisation: string;
  readonly revision: number;
  /** Hash of the flow that decided, and of the one that the matter is pinned to afterwards. */
  readonly flow: string;
  readonly pinned: string;
  readonly type: string;
  readonly person: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly late: 0 | 1;
  readonly salts: Uint8Array;
  readonly leaf: Uint8Array;
  readonly previousLeaf: Uint8Array | null;
  /** {@link entryBody} */
  readonly body: string;
  readonly stage: string;
  readonly status: Snapshot['status'];
  readonly overdue: 0 | 1;
  /** JSON. */
  readonly state: string;
  readonly snapshot: string;
  /** Whether lists show the matter as they did. */
  readonly looksAsBefore: boolean;
  /** Due times that are running after it, and before it where that is known. */
  readonly deadlines: Readonly<Record<string, Instant>>;
  readonly running: Readonly<Record<string, Instant>> | undefined;
}

/** Puts an append into the form in which it is written. */
export function rowOf(append: Append): AppendRow {
  const { entry, leaf, salts, snapshot } = append;
  invariant(leaf.length === 32 && salts.length > 0, 'an entry is kept with its leaf and salts');
  return {
    instance: entry.instance,
    organisation: entry.organisation,
    revision: entry.revision,
    flow: entry.flow,
    pinned: snapshot.hash,
    type: entry.type,
    person: entry.actor.person,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    late: append.late ? 1 : 0,
    salts,
    leaf,
    previousLeaf: append.previousLeaf,
    body: entryBody(entry),
    stage: append.stage,
    status: snapshot.status,
    overdue: append.overdue ? 1 : 0,
    state: JSON.stringify(entry.to),
    snapshot: JSON.stringify(snapshot),
    looksAsBefore: looksAsBefore(append),
    deadlines: append.deadlines,
    running: append.before?.deadlines,
  };
}

function looksAsBefore({ before, snapshot, stage, overdue }: Append): boolean {
  return (
    before !== undefined &&
    before.flow === snapshot.hash &&
    before.stage === stage &&
    before.status === snapshot.status &&
    before.overdue === overdue
  );
}
