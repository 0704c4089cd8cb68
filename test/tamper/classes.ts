import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import type { World } from './world.ts';
import { rebuildChains, rebuildTree, signAgain } from './rebuild.ts';

/** A way to change an installation unseen, tried at random places. */
export interface TamperClass {
  /** Its number in the catalogue of threats. */
  readonly id: string;
  readonly what: string;
  /** Whether a chain of hashes alone, without a tree and a witness, must miss it: the control that the campaign is worth something. */
  readonly chainMisses?: true;
  act(lie: Lie): void;
}

/** What a liar has: the database without its triggers, the files, the key, and luck. */
export interface Lie {
  readonly db: Sqlite.Database;
  readonly world: World;
  /** A whole number from 0 to below `below`. */
  random(below: number): number;
}

interface EntryRow {
  readonly sequence: number;
  readonly instance_key: number;
  readonly revision: number;
  readonly body: string;
  readonly salts: Buffer;
  readonly leaf: Buffer;
}

const entries = ({ db }: Lie): EntryRow[] => db.prepare('select * from entry order by sequence').all() as EntryRow[];
const pick = <T>({ random }: Lie, rows: readonly T[]): T => rows[random(rows.length)] as T;
const changeBody = (lie: Lie, { sequence, body }: EntryRow): void => {
  const told = JSON.parse(body) as { data: Record<string, unknown> };
  const texts = Object.keys(told.data).filter((name) => typeof told.data[name] === 'string');
  told.data[pick(lie, texts)] = `改过 ${lie.random(1_000_000)}`;
  lie.db.prepare('update entry set body = ? where sequence = ?').run(JSON.stringify(told), sequence);
};
const columns = ['type', 'person', 'occurred_at', 'recorded_at', 'revision', 'leaf', 'salts', 'body'] as const;

/** Takes entries away, everywhere. */
function remove({ db }: Lie, sequences: readonly number[]): void {
  for (const sequence of sequences)
    for (const table of ['ledger_leaf', 'trail', 'outbox', 'entry']) db.prepare(`delete from ${table} where sequence = ?`).run(sequence);
}

/** Places in the ledger are counted through again. */
function renumber({ db }: Lie): void {
  const rows = db.prepare('select sequence from ledger_leaf order by position').pluck().all() as number[];
  db.exec('update ledger_leaf set position = position + 100000');
  for (const [at, sequence] of rows.entries()) db.prepare('update ledger_leaf set position = ? where sequence = ?').run(at, sequence);
}

/** The matter says that it stands where its last entry left it. */
function setBack({ db }: Lie): void {
  db.exec(`update instance set revision = (select max(revision) from entry where entry.instance_key = instance.instance_key),
    leaf = (select leaf from entry where entry.instance_key = instance.instance_key order by revision desc limit 1)`);
}

/** The classes of the catalogue. */
export const tamperClasses: readonly TamperClass[] = [
  {
    id: 'T1',
    what: 'flip one bit in any column of an entry',
    act(lie) {
      const { sequence, ...row } = pick(lie, entries(lie)) as unknown as Record<string, Buffer | string | number> & { sequence: number };
      const column = pick(lie, columns);
      const value = row[column] ?? '';
      const changed = typeof value === 'number' ? value + 100 : flipped(lie, value);
      lie.db.prepare(`update entry set ${column} = ? where sequence = ?`).run(changed, sequence);
    },
  },
  {
    id: 'T2',
    what: 'swap two leaves',
    act(lie) {
      const rows = lie.db.prepare('select sequence, position from ledger_leaf').all() as { sequence: number; position: number }[];
      const a = pick(lie, rows);
      const b = pick(
        lie,
        rows.filter(({ position }) => position !== a.position),
      );
      const set = lie.db.prepare('update ledger_leaf set position = ? where sequence = ?');
      set.run(100_000, a.sequence);
      set.run(a.position, b.sequence);
      set.run(b.position, a.sequence);
    },
  },
  {
    id: 'T3',
    what: 'duplicate a leaf',
    act(lie) {
      const { hashes } = lie.db.prepare('select hashes from tile where level = 0').get() as { hashes: Buffer };
      const [from, to] = [lie.random(hashes.length / 32), lie.random(hashes.length / 32 - 1)];
      hashes.copy(hashes, (to >= from ? to + 1 : to) * 32, from * 32, from * 32 + 32);
      lie.db.prepare('update tile set hashes = ? where level = 0').run(hashes);
    },
  },
  {
    id: 'T4',
    what: 'insert a leaf in the middle and make the tree anew',
    act(lie) {
      const row = pick(lie, entries(lie));
      const last = lie.db.prepare('select max(revision) from entry where instance_key = ?').pluck().get(row.instance_key) as number;
      const { lastInsertRowid } = lie.db
        .prepare(
          `insert into entry (instance_key, revision, flow_key, type, person, occurred_at, recorded_at, late, leaf, salts, body)
           select instance_key, ?, flow_key, type, person, occurred_at, recorded_at, late, leaf, salts, body from entry where sequence = ?`,
        )
        .run(last + 1, row.sequence);
      const position = lie.random(entries(lie).length - 1);
      lie.db.exec(`update ledger_leaf set position = position + 100000 where position >= ${position}`);
      lie.db
        .prepare('insert into ledger_leaf (ledger_key, position, sequence, instance_key) values ((select ledger_key from ledger), ?, ?, ?)')
        .run(position, lastInsertRowid, row.instance_key);
      renumber(lie);
      setBack(lie);
      rebuildTree(lie.db);
    },
  },
  {
    id: 'T5',
    what: 'delete a leaf in the middle',
    act: (lie) => remove(lie, [pick(lie, entries(lie).slice(0, -1)).sequence]),
  },
  {
    id: 'T6',
    what: 'delete a leaf and number the others again',
    act(lie) {
      remove(lie, [pick(lie, entries(lie).slice(0, -1)).sequence]);
      renumber(lie);
      rebuildTree(lie.db);
    },
  },
  {
    id: 'T7',
    what: 'change an entry and compute that leaf again',
    act(lie) {
      const row = pick(
        lie,
        entries(lie).filter(({ revision }) => revision === 1),
      );
      changeBody(lie, row);
      const position = lie.db.prepare('select position from ledger_leaf where sequence = ?').pluck().get(row.sequence) as number;
      rebuildChains(lie.db);
      const leaf = lie.db.prepare('select leaf from entry where sequence = ?').pluck().get(row.sequence) as Buffer;
      const { hashes } = lie.db.prepare('select hashes from tile where level = 0').get() as { hashes: Buffer };
      leaf.copy(hashes, position * 32);
      lie.db.prepare('update tile set hashes = ? where level = 0').run(hashes);
    },
  },
  {
    id: 'T8',
    what: 'change an entry and compute the chain to its end',
    chainMisses: true,
    act(lie) {
      changeBody(lie, pick(lie, entries(lie)));
      rebuildChains(lie.db);
    },
  },
  {
    id: 'T9',
    what: 'cut off the last entries and go back to the head that was signed before them',
    chainMisses: true,
    act(lie) {
      const sizes = lie.db.prepare('select size from checkpoint order by size').pluck().all() as number[];
      const [size = 0] = sizes;
      const gone = lie.db.prepare('select sequence from ledger_leaf where position >= ? order by position').pluck().all(size) as number[];
      remove(lie, gone);
      setBack(lie);
      rebuildTree(lie.db);
      lie.db.prepare('delete from checkpoint where size > ?').run(size);
    },
  },
  {
    id: 'T10',
    what: 'write everything anew and sign it with the stolen key',
    chainMisses: true,
    act(lie) {
      changeBody(lie, pick(lie, entries(lie).slice(0, 20)));
      rebuildChains(lie.db);
      rebuildTree(lie.db);
      signAgain(lie.db, `${lie.world.database}.key`);
    },
  },
  {
    id: 'T11',
    what: 'delete a whole matter, and sign again',
    chainMisses: true,
    act(lie) {
      const { instance_key: key } = pick(lie, entries(lie));
      remove(
        lie,
        entries(lie)
          .filter((row) => row.instance_key === key)
          .map(({ sequence }) => sequence),
      );
      for (const table of ['deadline', 'refusal', 'instance']) lie.db.prepare(`delete from ${table} where instance_key = ?`).run(key);
      renumber(lie);
      rebuildTree(lie.db);
      signAgain(lie.db, `${lie.world.database}.key`);
    },
  },
  {
    id: 'T12',
    what: 'move an entry to another matter',
    act(lie) {
      const row = pick(lie, entries(lie));
      const other = pick(
        lie,
        entries(lie).filter((each) => each.instance_key !== row.instance_key),
      );
      lie.db.prepare('update entry set instance_key = ?, revision = 900 where sequence = ?').run(other.instance_key, row.sequence);
      lie.db.prepare('update ledger_leaf set instance_key = ? where sequence = ?').run(other.instance_key, row.sequence);
    },
  },
  {
    id: 'T13',
    what: 'change where a matter stands, and nothing else',
    act(lie) {
      const key = pick(lie, entries(lie)).instance_key;
      const sql = pick(lie, [
        "update instance set status = 'done' where instance_key = ?",
        `update instance set snapshot = replace(snapshot, '"active"', '"done"') where instance_key = ?`,
        'update instance set revision = revision + 1 where instance_key = ?',
        `update instance set state = '["direct.archived"]' where instance_key = ?`,
        "insert into deadline (instance_key, name, due_at) values (?, 'display', '2026-04-01T00:00:00.000Z')",
      ]);
      lie.db.prepare(sql).run(key);
    },
  },
  {
    id: 'T14',
    what: 'change an attached file',
    act(lie) {
      const folder = `${lie.world.database}.files`;
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
      const file = pick(lie, files);
      const path = join(file.parentPath, file.name);
      const bytes = readFileSync(path);
      const at = lie.random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << lie.random(8));
      if (lie.random(4) === 0) rmSync(path);
      else writeFileSync(path, bytes);
    },
  },
  {
    id: 'T15',
    what: 'change the facts that a decision rests on',
    act(lie) {
      const row = pick(
        lie,
        entries(lie).filter(({ body }) => body.includes('"facts":{"')),
      );
      const told = JSON.parse(row.body) as { facts: Record<string, unknown> };
      told.facts[pick(lie, Object.keys(told.facts))] = { changed: lie.random(1000) };
      lie.db.prepare('update entry set body = ? where sequence = ?').run(JSON.stringify(told), row.sequence);
    },
  },
  {
    id: 'T16',
    what: 'change the flow that a matter follows',
    act(lie) {
      const keys = lie.db.prepare('select distinct flow_key from entry').pluck().all() as number[];
      const key = pick(lie, keys);
      const config = lie.db.prepare('select config from flow where flow_key = ?').pluck().get(key) as string;
      const words = [...config.matchAll(/"rule":"(G\d\d|S\d\d)"/g)];
      const word = pick(lie, words);
      const changed = `${config.slice(0, word.index)}"rule":"X00"${config.slice(word.index + word[0].length)}`;
      lie.db.prepare('update flow set config = ? where flow_key = ?').run(changed, key);
    },
  },
  {
    id: 'T17',
    what: 'another origin, or another key under the same name',
    act(lie) {
      const note = lie.db.prepare('select note from checkpoint order by size desc limit 1').pluck().get() as string;
      const changed =
        lie.random(2) === 0 ? note.replace('/2026\n', '/2027\n') : note.replace(/ ([A-Za-z0-9+/]{6})[A-Za-z0-9+/]{2}/, ' $1AA');
      lie.db.prepare('update checkpoint set note = ? where size = (select max(size) from checkpoint)').run(changed);
    },
  },
  {
    id: 'T19',
    what: 'a second root of one size',
    act(lie) {
      const note = lie.db.prepare('select note from checkpoint order by size desc limit 1').pluck().get() as string;
      const lines = note.split('\n');
      const root = Buffer.from(lines[2] ?? '', 'base64');
      const at = lie.random(32);
      root[at] = (root[at] ?? 0) ^ (1 << lie.random(8));
      lines[2] = root.toString('base64');
      lie.db.prepare('update checkpoint set note = ? where size = (select max(size) from checkpoint)').run(lines.join('\n'));
    },
  },
  {
    id: 'T20',
    what: 'a head of more leaves than are served',
    act(lie) {
      const more = 1 + lie.random(5);
      const count = entries(lie).length;
      lie.db.exec(`delete from ledger_leaf where position >= ${count - more}`);
      const { hashes } = lie.db.prepare('select hashes from tile where level = 0').get() as { hashes: Buffer };
      lie.db.prepare('update tile set hashes = ? where level = 0').run(hashes.subarray(0, (count - more) * 32));
    },
  },
  {
    id: 'T21',
    what: 'the same content, written otherwise',
    act(lie) {
      const row = pick(
        lie,
        entries(lie).filter(({ body }) => body.includes('opinion')),
      );
      const changed = pick(lie, [
        row.body.replace('样例意见', '样例意見'),
        row.body.replace(/样例意见 (\d)/, (_all, digit: string) => `样例意见 ${String.fromCodePoint(0xff10 + Number(digit))}`),
        row.body.replace('样例意见', '样例意见\u00a0'),
        row.body.replace('样例意见 ', '样例意见  '),
        row.body.replace('样例意见', '\ufeff样例意见'),
      ]);
      lie.db.prepare('update entry set body = ? where sequence = ?').run(changed, row.sequence);
    },
  },
  {
    id: 'T22',
    what: 'an inner node passed off as a leaf',
    act(lie) {
      const { hashes } = lie.db.prepare('select hashes from tile where level = 0').get() as { hashes: Buffer };
      const at = 2 * lie.random(Math.floor(hashes.length / 64));
      const row = lie.db.prepare('select sequence from ledger_leaf where position = ?').pluck().get(at) as number;
      // The bytes of a node, two hashes, as if they were the leaf's.
      lie.db.prepare('update entry set body = ? where sequence = ?').run(hashes.subarray(at * 32, at * 32 + 64).toString('latin1'), row);
    },
  },
];

function flipped({ random }: Lie, value: Buffer | string): Buffer | string {
  const bytes = Buffer.from(value as string);
  const at = random(bytes.length);
  // The lowest bits: a text stays one.
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random(typeof value === 'string' ? 1 : 8));
  return typeof value === 'string' ? bytes.toString('utf8') : bytes;
}
