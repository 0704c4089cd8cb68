import type Sqlite from 'better-sqlite3';
import { equalBytes } from '../kernel/equal-bytes.ts';
import { Failure } from '../kernel/failure.ts';
import type { CosignedHead, Objection } from './judge-request.ts';
import { noteOf, type SignedRequest } from './read-request.ts';
import { openWitnessFile, witnessFailure } from './witness-file.ts';

/** A checkpoint as it was cosigned; the time in seconds since 1970. */
export interface CosignedCheckpoint extends CosignedHead {
  readonly origin: string;
  /** With the ledger's lines and the witness's last cosignature. */
  readonly note: string;
  readonly time: number;
}

/** A checkpoint that a ledger signed and that was not cosigned, kept because it may show that the ledger is two-faced. */
export interface RefusedCheckpoint extends CosignedHead {
  readonly origin: string;
  readonly note: string;
  readonly noticedAt: number;
}

/** What a witness remembers. Whatever throws DATABASE_BROKEN once throws it for ever: start anew. */
export interface WitnessMemory {
  /**
   * Cosigns what `judge` does not object to, in one transaction that is on disk when this returns: nobody comes between looking and
   * remembering, in this process or another. A signed checkpoint that is objected to is kept when it may be evidence.
   *
   * @param now in seconds since 1970
   * @param sign makes the line of the cosignature at a time, never before that of the one before
   * @throws {Failure} DATABASE_BUSY, DATABASE_FULL, DATABASE_BROKEN; then nothing was cosigned
   */
  readonly advance: (
    request: SignedRequest,
    now: number,
    judge: Judge,
    sign: (time: number) => string,
  ) => Objection | { readonly line: string };
  /** Every ledger of which anything is remembered. */
  readonly origins: () => readonly string[];
  /** The last checkpoint of a ledger that was cosigned, or the one of a size. */
  readonly cosigned: (origin: string, size?: number) => CosignedCheckpoint | null;
  /** Every checkpoint of a ledger that was signed and not cosigned, by size. */
  readonly refused: (origin: string) => readonly RefusedCheckpoint[];
  readonly close: () => void;
}

/** As {@link judgeRequest} judges. */
export type Judge = (latest: CosignedHead | null, request: SignedRequest) => Objection | null;

/**
 * Opens the memory of the witness of this key.
 *
 * @throws {Failure} as {@link openWitnessFile}, and WITNESS_STATE_LOST where the key has another memory: the file is another witness's, or a new
 *   one while the key is not
 */
export function openWitnessMemory(path: string, vkey: string, isNewKey: boolean): WitnessMemory {
  const db = openWitnessFile(path);
  try {
    const guarded = guard(db);
    guarded.write(() => settleOwner(db, vkey, isNewKey));
    return memoryOf(db, guarded);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Refused checkpoints of one ledger that are kept. Only who holds its key can make more. */
const mostRefused = 1000;

interface Guarded {
  write<T>(work: () => T): T;
  read<T>(work: () => T): T;
}

/** Runs work on the file. What breaks it once has broken it: after a failed write nobody knows what the disk holds. */
function guard(db: Sqlite.Database): Guarded {
  let broken: Failure | null = null;
  const guarded = <T>(work: () => T): T => {
    if (broken !== null) throw broken;
    try {
      return work();
    } catch (error) {
      const failure = witnessFailure(error);
      if (failure.code === 'DATABASE_BROKEN' || failure.code === 'UNEXPECTED') broken = failure;
      throw failure;
    }
  };
  return { write: (work) => guarded(() => db.transaction(work).immediate()), read: guarded };
}

function settleOwner(db: Sqlite.Database, vkey: string, isNewKey: boolean): void {
  const owner = db.prepare('select vkey from witness').pluck().get() as string | undefined;
  if (owner === vkey) return;
  // A key that was in use has cosigned something somewhere: without its memory it would cosign anything again.
  const isUnused = db.prepare('select count(*) from cosigned').pluck().get() === 0;
  if (!isNewKey || !isUnused) throw new Failure('WITNESS_STATE_LOST', {});
  db.prepare('insert into witness (only_one, vkey) values (1, ?) on conflict do update set vkey = excluded.vkey').run(vkey);
}

function memoryOf(db: Sqlite.Database, guarded: Guarded): WitnessMemory {
  const columns = 'origin, size, root, note, cosigned_at as time';
  const latestOf = db.prepare<[string], CosignedCheckpoint>(`select ${columns} from cosigned where origin = ? order by size desc limit 1`);
  const at = db.prepare<[string, number], CosignedCheckpoint>(`select ${columns} from cosigned where origin = ? and size = ?`);
  const refusedColumns = 'select origin, size, root, note, noticed_at as noticedAt from refused where origin = ?';
  const refused = db.prepare<[string], RefusedCheckpoint>(`${refusedColumns} order by size, noticed_at`);
  const refusedAt = db.prepare<[string, number], RefusedCheckpoint>(`${refusedColumns} and size = ?`);
  const origins = db.prepare<[], string>('select origin from cosigned union select origin from refused order by origin').pluck();
  const keep = db.prepare(
    `insert into refused (origin, size, root, note, noticed_at)
     select ?, ?, ?, ?, ? where (select count(*) from refused where origin = ?) < ${mostRefused} on conflict do nothing`,
  );
  const cosign = db.prepare(`insert into cosigned (origin, size, root, note, cosigned_at) values (?, ?, ?, ?, ?)`);
  const cosignAgain = db.prepare('update cosigned set note = ?, cosigned_at = ? where origin = ? and size = ?');

  const keepIfEvidence = (request: SignedRequest, now: number, objection: Objection | null) => {
    const { origin, size, root } = request.checkpoint;
    const others = [at.get(origin, size), ...refusedAt.all(origin, size)].filter((each) => each !== undefined);
    const isFork = others.some((other) => !equalBytes(other.root, root));
    if (isFork || objection?.status === 422) keep.run(origin, size, root, noteOf(request), now, origin);
  };

  return {
    advance: (request, now, judge, sign) =>
      guarded.write(() => {
        const { origin, size, root } = request.checkpoint;
        const last = latestOf.get(origin) ?? null;
        const objection = judge(last, request);
        keepIfEvidence(request, now, objection);
        if (objection !== null) return objection;
        const time = Math.max(now, last?.time ?? 0);
        const line = sign(time);
        const note = noteOf(request, line);
        if (last?.size === size) cosignAgain.run(note, time, origin, size);
        else cosign.run(origin, size, root, note, time);
        return { line };
      }),
    origins: () => guarded.read(() => origins.all()),
    cosigned: (origin, size) => guarded.read(() => (size === undefined ? latestOf.get(origin) : at.get(origin, size)) ?? null),
    refused: (origin) => guarded.read(() => refused.all(origin)),
    close: () => db.close(),
  };
}
