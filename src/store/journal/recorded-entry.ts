import type { Kysely } from 'kysely';
import type { Entry } from '../../kernel/entry.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { DatabaseSchema } from '../schema.ts';
import type { AppendRow } from './append-row.ts';

/** An entry with what was kept beside it. */
export interface RecordedEntry {
  /** Its place in the journal of the whole database: ascending, and on SQLite without gaps from 1. */
  readonly sequence: number;
  readonly entry: Entry;
  readonly late: boolean;
  /** The hash of its leaf, and the salts that open its commitments. */
  readonly leaf: Uint8Array;
  readonly salts: Uint8Array;
}

/** The query that every reading of entries narrows and orders: entries with their matter's id and organisation and their flow's hash. */
export function entriesWithContext(db: Kysely<DatabaseSchema>) {
  return db
    .selectFrom('entry')
    .innerJoin('instance', 'instance.instance_key', 'entry.instance_key')
    .innerJoin('flow', 'flow.flow_key', 'entry.flow_key')
    .selectAll('entry')
    .select(['instance.id', 'instance.organisation', 'flow.hash']);
}

/** A row of {@link entriesWithContext}. */
export interface EntryRow {
  readonly sequence: number;
  readonly id: string;
  readonly organisation: string;
  readonly hash: string;
  readonly revision: number;
  readonly type: string;
  readonly person: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly late: number;
  readonly leaf: Uint8Array;
  readonly salts: Uint8Array;
  readonly body: string;
}

/** An entry out of its row, equal in canonical JSON to the one that was appended. */
export function recordedEntryOf(row: EntryRow): RecordedEntry {
  const { actor, ...body } = JSON.parse(row.body) as Pick<Entry, 'data' | 'facts' | 'from' | 'to' | 'verdicts'> & {
    readonly actor: Pick<Entry['actor'], 'organisation' | 'roles'>;
  };
  return {
    sequence: row.sequence,
    late: row.late === 1,
    leaf: row.leaf,
    salts: row.salts,
    entry: {
      instance: row.id,
      revision: row.revision,
      organisation: row.organisation,
      flow: row.hash,
      type: row.type,
      actor: { person: row.person, roles: actor.roles, organisation: actor.organisation },
      occurredAt: row.occurred_at as Instant,
      recordedAt: row.recorded_at as Instant,
      ...body,
    },
  };
}

/** An entry as it is read back after it was appended. */
export function appendedEntryOf(row: AppendRow, sequence: number): RecordedEntry {
  const { instance, flow, occurredAt, recordedAt } = row;
  return recordedEntryOf({ ...row, sequence, id: instance, hash: flow, occurred_at: occurredAt, recorded_at: recordedAt });
}
