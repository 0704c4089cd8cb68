import { readFileSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { checkpointText } from '../../src/audit/checkpoint.ts';
import { grownTiles } from '../../src/audit/grown-tiles.ts';
import { leafBytes, leafHash } from '../../src/audit/leaf.ts';
import { formatNote } from '../../src/audit/note.ts';
import { noteSignature } from '../../src/audit/sign-note.ts';
import { nodesOfTiles, rootAt } from '../../src/audit/subtree.ts';
import { hashBytes } from '../../src/audit/tree-hash.ts';
import { decodeBase64 } from '../../src/kernel/base64.ts';
import { invariant } from '../../src/kernel/invariant.ts';
import { recordedEntryOf } from '../../src/store/journal/recorded-entry.ts';
import { origin } from './world.ts';

type Row = Parameters<typeof recordedEntryOf>[0] & { readonly instance_key: number };

/** What a liar with the whole machine does: every chain of every matter computed anew, so that each agrees with itself again. */
export function rebuildChains(db: Sqlite.Database): void {
  const rows = db
    .prepare(
      `select entry.*, instance.id, instance.organisation, flow.hash from entry join instance using (instance_key)
       join flow on flow.flow_key = entry.flow_key order by entry.instance_key, entry.revision`,
    )
    .all() as Row[];
  const last = new Map<number, Uint8Array>();
  for (const row of rows) {
    const before = last.get(row.instance_key);
    const previous = before === undefined ? null : Buffer.from(before).toString('hex');
    const leaf = leafHash(leafBytes(recordedEntryOf(row).entry, row.salts, previous));
    db.prepare('update entry set leaf = ? where sequence = ?').run(leaf, row.sequence);
    last.set(row.instance_key, leaf);
  }
  for (const [key, leaf] of last) db.prepare('update instance set leaf = ? where instance_key = ?').run(leaf, key);
}

/** The same for the ledger: its leaves in the order of their places, its tiles and its size; heads of other sizes are thrown away. */
export function rebuildTree(db: Sqlite.Database): void {
  const leaves = db
    .prepare('select entry.leaf from ledger_leaf join entry using (sequence) order by ledger_leaf.position')
    .pluck()
    .all() as Uint8Array[];
  db.exec('delete from tile');
  const tiles = grownTiles(0, () => new Uint8Array(), leaves);
  for (const { level, number, hashes } of tiles)
    db.prepare('insert into tile (ledger_key, level, number, hashes) values ((select ledger_key from ledger), ?, ?, ?)').run(
      ...[level, number, hashes],
    );
  db.prepare('update ledger set size = ?, signed_size = ?').run(leaves.length, leaves.length);
}

/** Signs a head over the tree as it now is, with the key that was stolen. */
export function signAgain(db: Sqlite.Database, keyFile: string): void {
  const { keys } = JSON.parse(readFileSync(keyFile, 'utf8')) as { keys: { secret: string }[] };
  const seed = decodeBase64(keys[0]?.secret ?? '');
  invariant(seed !== null, 'a stolen key');
  const size = db.prepare('select size from ledger').pluck().get() as number;
  const tile = db.prepare('select hashes from tile where level = 0 and number = 0').pluck().get() as Uint8Array;
  const root = rootAt(
    size,
    nodesOfTiles(size, (_level, _number, width) => new Uint8Array(tile.subarray(0, width * hashBytes))),
  );
  const text = checkpointText({ origin, size, root });
  db.exec('delete from cosignature; delete from checkpoint');
  db.prepare('insert into checkpoint (ledger_key, size, note, signed_at) values ((select ledger_key from ledger), ?, ?, ?)').run(
    ...[size, formatNote(text, [noteSignature(text, { name: origin, seed })]), '2026-03-02T01:00:00.000Z'],
  );
}
