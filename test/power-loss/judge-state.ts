import Sqlite from 'better-sqlite3';
import { migrations } from '../../migrations/index.ts';
import { leafBytes, leafHash } from '../../src/audit/leaf.ts';
import { readInstance } from '../../src/store/instance/read-instance.ts';
import { readLog } from '../../src/store/journal/read-log.ts';
import { takeOutbox } from '../../src/store/outbox/take-outbox.ts';
import { findResult } from '../../src/store/result/find-result.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import type { Work } from '../../src/store/work.ts';
import { idOf } from '../conformance/samples.ts';
import { matterOf } from '../crash/child.ts';

/** What the process had said when the power went: the last unit that it had asked for, and that it had been answered; -1 for none. */
export interface Promised {
  readonly tried: number;
  readonly acknowledged: number;
}

/** `lost`: sound, and an acknowledged unit is not in it. `corrupt`: something in it is not as it was written, or only half there. */
export interface Verdict {
  readonly kind: 'whole' | 'lost' | 'corrupt' | 'unopenable';
  readonly why: string;
}

/** Opens a database with the real store and holds all that is in it against what had been promised. */
export async function judgeState(path: string, promised: Promised): Promise<Verdict> {
  let store;
  try {
    store = await openSqliteStore({ path, migrations });
  } catch (error) {
    return { kind: 'unopenable', why: String(error) };
  }
  try {
    const last = await store.read(readWhole);
    check(last <= promised.tried, `unit ${last} was never asked for`);
    inspect(path);
    const lost = promised.acknowledged - last;
    return lost > 0 ? { kind: 'lost', why: `the last ${lost} of ${promised.acknowledged + 1} units` } : { kind: 'whole', why: '' };
  } catch (error) {
    return { kind: 'corrupt', why: String(error) };
  } finally {
    await store.close();
  }
}

function check(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** The last unit that is there (-1 for none), after every unit until it has been found once, in order and with all of its parts. */
function* readWhole(): Work<number> {
  const matters = yield* readInstance(matterOf(0));
  const entries = yield* readLog(0, 1_000_000);
  const announced = (yield* takeOutbox(1_000_000)).map(({ sequence }) => sequence);
  const heads = new Map<string, { readonly revision: number; readonly leaf: Uint8Array }>();
  for (const [at, { sequence, entry, salts, leaf }] of entries.entries()) {
    const unit = String(at + 1);
    check(entry.facts['key'] === unit, `unit ${JSON.stringify(entry.facts['key'])} where unit ${unit} was due`);
    check((yield* findResult(idOf(2, 1), unit)) !== null, `unit ${unit} without its answer`);
    check(announced[at] === sequence, `unit ${unit} without its announcement`);
    const before = heads.get(entry.instance);
    const previous = before === undefined ? null : Buffer.from(before.leaf).toString('hex');
    check(entry.revision === (before?.revision ?? 0) + 1, `unit ${unit} breaks the order of its matter`);
    check(leafHash(leafBytes(entry, salts, previous)).equals(leaf), `unit ${unit} is not what its leaf says`);
    heads.set(entry.instance, { revision: entry.revision, leaf });
  }
  check(announced.length === entries.length, 'an announcement without a unit');
  check((yield* findResult(idOf(2, 1), String(entries.length + 1))) === null, 'an answer without a unit');
  for (const [instance, head] of heads) {
    const matter = yield* readInstance(instance);
    check(matter?.revision === head.revision && Buffer.from(matter.leaf ?? []).equals(head.leaf), 'a matter is not where its entries end');
  }
  return matters === null ? -1 : entries.length;
}

/** SQLite's own opinion, and whether every reference leads somewhere. */
function inspect(path: string): void {
  const db = new Sqlite(path, { readonly: true });
  try {
    const integrity = String(db.pragma('integrity_check(1)', { simple: true }));
    check(integrity === 'ok', integrity);
    check((db.pragma('foreign_key_check') as unknown[]).length === 0, 'a reference that leads nowhere');
  } finally {
    db.close();
  }
}
