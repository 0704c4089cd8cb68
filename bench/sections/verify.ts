import * as crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { migrations } from '../../migrations/index.ts';
import { inclusionProof } from '../../src/audit/inclusion.ts';
import type { GrownTile } from '../../src/audit/grown-tiles.ts';
import { verifyPaths } from '../../src/cli/verify/verify-paths.ts';
import { rebuilder } from '../../src/engine/rebuild.ts';
import { invariant } from '../../src/kernel/invariant.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import { readTrail } from '../../src/store/journal/read-trail.ts';
import { addLedger } from '../../src/store/ledger/add-ledger.ts';
import { readNodes } from '../../src/store/ledger/read-nodes.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { leafSource } from '../ledger/leaf-source.ts';
import { writeLedger, type WrittenLedger } from '../ledger/write-ledger.ts';
import { playMatter } from '../matter/play-matter.ts';
import { openVillage } from '../matter/village.ts';
import { interleave, type Round } from '../measure/interleave.ts';
import type { Row } from '../measure/row.ts';

/** A whole ledger verified from its tiles against plain hashing of the same entries, and inclusion proofs out of the database. */
export async function verify(folder: string, quick: boolean): Promise<readonly Row[]> {
  const size = quick ? 100_000 : 1_000_000;
  const village = await openVillage(`${folder}/village.db`);
  const matter = await playMatter(village, () => undefined);
  const trail = await village.siyi.context.store.read(() => readTrail(matter, 0, 1000));
  await village.siyi.close();
  const tiles = `${folder}/tiles`;
  const ledger = writeLedger(tiles, leafSource(trail.map(({ entry }) => entry)), size);
  return [...(await verification(tiles, ledger, { size, rounds: quick ? 3 : 5 })), await proofs(folder, ledger.tiles, { size, quick })];
}

interface Measure {
  readonly size: number;
  readonly rounds: number;
}

/** Both sides read the same files from the same disk. */
async function verification(tiles: string, ledger: WrittenLedger, { size, rounds }: Measure): Promise<readonly Row[]> {
  const cpu: Record<string, number[]> = { verified: [], hashed: [], alone: [] };
  const timed =
    (name: string, act: () => unknown): Round =>
    async () => {
      const [used, began] = [process.cpuUsage(), performance.now()];
      await act();
      const took = performance.now() - began;
      const { user, system } = process.cpuUsage(used);
      cpu[name]?.push((user + system) / size);
      return (took * 1000) / size;
    };
  const measured = await interleave(rounds, {
    verified: timed('verified', async () => {
      const { conclusion, counts } = await verifyPaths(
        { paths: [tiles], policies: [], keys: [ledger.vkey] },
        { replay: rebuilder(), progress: () => undefined },
      );
      invariant(conclusion === 'confirmedUnwitnessed' && counts.leaves === size, 'a ledger that is in order');
    }),
    hashed: timed('hashed', () => {
      const hash = crypto.createHash('sha256');
      for (const path of ledger.bundles) hash.update(readFileSync(path));
      return hash.digest();
    }),
    alone: timed('alone', () => ledger.bundles.forEach(hashEach)),
  });
  const [verified = [], hashed = [], alone = []] = ['verified', 'hashed', 'alone'].map((name) => cpu[name]?.slice(1));
  const what = `whole ledger of ${size} entries verified, an entry`;
  return [
    {
      what: `${what}: against SHA-256 over the same bytes at a stretch`,
      unit: 'µs',
      siyi: measured.verified,
      raw: measured.hashed,
      aim: { most: 1.66 },
    },
    { what: `${what}: against SHA-256 of each entry`, unit: 'µs', siyi: measured.verified, raw: measured.alone },
    { what: `${what}: at a stretch, of processor`, unit: 'µs', siyi: verified, raw: hashed },
    { what: `${what}: of each entry, of processor`, unit: 'µs', siyi: verified, raw: alone },
  ];
}

/** Hashes the entries of a bundle one by one, and does nothing with it. */
function hashEach(path: string): void {
  const bytes = new Uint8Array(readFileSync(path));
  for (let at = 0; at < bytes.length;) {
    const end = at + 2 + (bytes[at] as number) * 256 + (bytes[at + 1] as number);
    crypto.hash('sha256', bytes.subarray(at + 2, end), 'binary');
    at = end;
  }
}

/** Processor time of an inclusion proof, with the reading of its tiles, against a millisecond. */
async function proofs(
  folder: string,
  tiles: readonly GrownTile[],
  { size, quick }: { readonly size: number; readonly quick: boolean },
): Promise<Row> {
  const path = `${folder}/tiles.db`;
  const store = await openSqliteStore({ path, migrations });
  const names = { origin: 'bench.example/610114/2026', district: '610114', year: '2026', part: 1 };
  const { key } = await store.write(() => addLedger(names, parseInstant('2026-03-16T20:00:00+08:00')));
  const db = new Sqlite(path);
  const insert = db.prepare('insert into tile (ledger_key, level, number, hashes) values (?, ?, ?, ?)');
  db.transaction(() => {
    for (const { level, number, hashes } of tiles) insert.run(key, level, number, hashes);
  })();
  db.close();
  const times = quick ? 100 : 500;
  let index = 0;
  const { proved } = await interleave(quick ? 3 : 9, {
    proved: async () => {
      const used = process.cpuUsage();
      for (let at = 0; at < times; at += 1) {
        index = (index + 7_368_787) % size;
        await store.read(() => readNodes(key, size, (node) => inclusionProof(index, size, node)));
      }
      const { user, system } = process.cpuUsage(used);
      return (user + system) / times;
    },
  });
  await store.close();
  return {
    what: `inclusion proof from ${size}, of processor, against 1 ms`,
    unit: 'µs',
    siyi: proved,
    raw: proved.map(() => 1000),
    aim: { most: 1 },
  };
}
