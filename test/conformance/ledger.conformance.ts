import { describe, expect, it } from 'vitest';
import { emptyRange, extendRange, rangeRoot } from '../../src/audit/compact-range.ts';
import { inclusionProof, verifyInclusion } from '../../src/audit/inclusion.ts';
import { rootAt } from '../../src/audit/subtree.ts';
import { addCheckpoint } from '../../src/store/ledger/add-checkpoint.ts';
import { addCosignature } from '../../src/store/ledger/add-cosignature.ts';
import { addLedger } from '../../src/store/ledger/add-ledger.ts';
import { appendLeaves } from '../../src/store/ledger/append-leaves.ts';
import { countLeaves } from '../../src/store/ledger/count-leaves.ts';
import { endLedger } from '../../src/store/ledger/end-ledger.ts';
import { findPlace } from '../../src/store/ledger/find-place.ts';
import { lastCheckpoint } from '../../src/store/ledger/last-checkpoint.ts';
import { lastCosigned } from '../../src/store/ledger/last-cosigned.ts';
import { lastLedger } from '../../src/store/ledger/last-ledger.ts';
import { leafOfEntry } from '../../src/store/ledger/leaf-of-entry.ts';
import type { Ledger } from '../../src/store/ledger/ledger-row.ts';
import { listCosignatures } from '../../src/store/ledger/list-cosignatures.ts';
import { listLedgerEntries } from '../../src/store/ledger/list-ledger-entries.ts';
import { listLedgers } from '../../src/store/ledger/list-ledgers.ts';
import { listPlacedLeaves } from '../../src/store/ledger/list-placed-leaves.ts';
import { listTiles } from '../../src/store/ledger/list-tiles.ts';
import { listUnledgered } from '../../src/store/ledger/list-unledgered.ts';
import { moveMark } from '../../src/store/ledger/move-mark.ts';
import { readHorizon } from '../../src/store/ledger/read-horizon.ts';
import { readMark } from '../../src/store/ledger/read-mark.ts';
import { readNodes } from '../../src/store/ledger/read-nodes.ts';
import { readTile } from '../../src/store/ledger/read-tile.ts';
import { run } from '../../src/store/run.ts';
import { statement } from '../../src/store/statement.ts';
import type { Store } from '../../src/store/store.ts';
import type { Work } from '../../src/store/work.ts';
import { appendNext, idOf, minute, sampleDistrict, startSample } from './samples.ts';

const matter = idOf(4, 1);
const other = idOf(4, 2);
const place = { origin: '样例/990101/2026', district: '990101', year: '2026', part: 1 };

function* prepare(entries: number): Work<Ledger> {
  yield* sampleDistrict();
  for (const id of [matter, other]) yield* startSample(id);
  for (let at = 0; at < entries; at += 1) yield* appendNext(at % 2 === 0 ? matter : other);
  return yield* addLedger(place, minute(1));
}

/** Puts the next entries that are in none into a ledger. */
function* take(ledger: Ledger, limit: number): Work<Ledger> {
  const found = yield* listUnledgered(0, limit);
  return yield* appendLeaves(
    ledger,
    found.map(({ sequence, instanceKey, leaf }) => ({ sequence, instanceKey, hash: leaf })),
  );
}

/** Ledgers: leaves in order, tiles that only grow, heads that are never taken back. */
export function ledgerConformance(store: () => Store, owner: () => Store): void {
  const nodeRoot = (ledger: Ledger, size: number) => store().read(() => readNodes(ledger.key, ledger.size, (node) => rootAt(size, node)));

  describe('ledgers', () => {
    it('listUnledgered() gives entries in the order of the journal with the leaf before, from any place on', async () => {
      await store().write(() => prepare(5));
      const found = await store().read(() => listUnledgered(0, 100));
      expect(found.map(({ instance, revision }) => [instance, revision])).toEqual([
        [matter, 1],
        [other, 1],
        [matter, 2],
        [other, 2],
        [matter, 3],
      ]);
      for (const entry of found) expect(Buffer.from(leafOfEntry(entry)?.hash ?? []).equals(entry.leaf)).toBe(true);
      expect(found.map(({ previous }) => previous === null)).toEqual([true, true, false, false, false]);
      expect((await store().read(() => listUnledgered(found[1]?.sequence ?? 0, 2))).map(({ sequence }) => sequence)).toEqual(
        found.slice(2, 4).map(({ sequence }) => sequence),
      );
    });

    it('listLedgerEntries() gives entries with the leaf before, so that each leaf can be computed anew', async () => {
      let ledger = await store().write(() => prepare(5));
      ledger = await store().write(() => take(ledger, 5));
      const found = await store().read(() => listLedgerEntries(ledger.key, 0, 5));
      const leaves = await store().read(() => listPlacedLeaves(ledger.key, 1, 4));
      expect(leaves).toEqual(found.slice(1, 4).map(({ position, instance, revision, leaf }) => ({ position, instance, revision, leaf })));
      expect(found.map(({ previous }) => previous === null)).toEqual([true, true, false, false, false]);
      for (const entry of found) expect(Buffer.from(leafOfEntry(entry)?.hash ?? []).equals(entry.leaf)).toBe(true);
    });

    it('appendLeaves() lengthens places, tiles and size together, over the edges of tiles', { timeout: 60_000 }, async () => {
      let ledger = await store().write(() => prepare(520));
      const leaves = (await store().read(() => listUnledgered(0, 1000))).map(({ leaf }) => leaf);
      for (const count of [1, 1, 253, 2, 200, 56, 7]) ledger = await store().write(() => take(ledger, count));
      expect(ledger.size).toBe(520);
      expect(await store().read(() => listUnledgered(0, 10))).toEqual([]);
      expect(await store().read(() => listLedgers())).toMatchObject([{ ...place, size: 520, signedSize: 0, end: null }]);
      expect(await store().read(() => countLeaves(ledger.key, 20))).toEqual({ count: 500, end: 520 });
      const widths = async (level: number) =>
        (await store().read(() => listTiles(ledger.key, level, 0, 100))).map(({ number, hashes }) => [number, hashes.length / 32]);
      expect(await widths(0)).toEqual([
        [0, 256],
        [1, 256],
        [2, 8],
      ]);
      expect([await widths(1), await widths(2)]).toEqual([[[0, 2]], []]);
      let range = emptyRange;
      for (const [at, leaf] of leaves.entries()) {
        range = extendRange(range, leaf);
        if ([0, 255, 256, 300, 511, 519].includes(at))
          expect(Buffer.from(await nodeRoot(ledger, at + 1)).equals(rangeRoot(range))).toBe(true);
      }
      const root = rangeRoot(range);
      for (const index of [0, 255, 256, 519]) {
        const proof = await store().read(() => readNodes(ledger.key, 520, (node) => inclusionProof(index, 520, node)));
        expect(verifyInclusion({ index, size: 520, leaf: leaves[index] as Uint8Array, proof, root })).toBe(true);
      }
      const entries = await store().read(() => listLedgerEntries(ledger.key, 254, 258));
      expect(entries.map(({ position, leaf }) => [position, Buffer.from(leaf).toString('hex')])).toEqual(
        [254, 255, 256, 257].map((at) => [at, Buffer.from(leaves[at] as Uint8Array).toString('hex')]),
      );
      expect(await store().read(() => findPlace(other, 128))).toMatchObject({ ledger: { origin: place.origin }, position: 255 });
      expect(await store().read(() => findPlace(other, 999))).toBeNull();
    });

    it('appendLeaves() refuses a ledger that has grown since it was read', async () => {
      const ledger = await store().write(() => prepare(2));
      await store().write(() => take(ledger, 1));
      await expect(store().write(() => take(ledger, 1))).rejects.toMatchObject({ code: 'INVARIANT_BROKEN' });
      expect((await store().read(() => listUnledgered(0, 10))).length).toBe(1);
    });

    it('addCheckpoint() keeps one head of a size, and none after a larger one', async () => {
      let ledger = await store().write(() => prepare(4));
      ledger = await store().write(() => take(ledger, 4));
      const head = (size: number) => ({ size, note: `样例 ${size}`, signedAt: minute(size) });
      expect(await store().read(() => lastCheckpoint(ledger.key))).toBeNull();
      expect(await store().write(() => addCheckpoint(ledger.key, 0, head(2)))).toBe(true);
      expect(await store().write(() => addCheckpoint(ledger.key, 0, head(3)))).toBe(false);
      expect(await store().write(() => addCheckpoint(ledger.key, 2, head(2)))).toBe(false);
      expect(await store().write(() => addCheckpoint(ledger.key, 2, head(1)))).toBe(false);
      expect(await store().write(() => addCheckpoint(ledger.key, 2, head(5)))).toBe(false);
      expect(await store().write(() => addCheckpoint(ledger.key, 2, head(4)))).toBe(true);
      expect(await store().read(() => lastCheckpoint(ledger.key))).toEqual(head(4));
      expect(await store().read(() => lastCheckpoint(ledger.key, 3))).toEqual(head(2));
      expect(await store().read(() => lastLedger('990101', '2026'))).toMatchObject({ size: 4, signedSize: 4 });
    });

    it('addCosignature() keeps the first line of a witness under a head', async () => {
      let ledger = await store().write(() => prepare(4));
      ledger = await store().write(() => take(ledger, 4));
      for (const [before, size] of [
        [0, 2],
        [2, 4],
      ] as const)
        await store().write(() => addCheckpoint(ledger.key, before, { size, note: `样例 ${size}`, signedAt: minute(size) }));
      const cosigned = (witness: string, line: string) => ({ witness, line, witnessedAt: minute(9) });
      for (const line of ['一', '二']) await store().write(() => addCosignature(ledger.key, 2, cosigned('监委会', line)));
      await store().write(() => addCosignature(ledger.key, 2, cosigned('街道', '三')));
      expect((await store().read(() => listCosignatures(ledger.key, 2))).map(({ line }) => line).sort()).toEqual(['一', '三']);
      expect(await store().read(() => listCosignatures(ledger.key, 4))).toEqual([]);
      expect((await store().read(() => lastCosigned(ledger.key, 0, 9))).map(({ size }) => size)).toEqual([2]);
      expect(await store().read(() => lastCosigned(ledger.key, 2, 9))).toEqual([]);
    });

    it('a ledger that ended is followed by its next part, and says why', async () => {
      const ledger = await store().write(() => prepare(0));
      const end = { reason: '样例原因', lost: '样例', endedAt: minute(3) };
      await store().write(() => endLedger(ledger.key, end));
      expect(await store().read(() => lastLedger('990101', '2026'))).toMatchObject({ part: 1, end });
      await store().write(() => addLedger({ ...place, part: 2, origin: `${place.origin}.2` }, minute(4)));
      expect(await store().read(() => lastLedger('990101', '2026'))).toMatchObject({ part: 2, end: null });
      await expect(store().write(() => addLedger({ ...place, part: 3 }, minute(4)))).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    });

    it('the mark only rises, and the horizon of what has ended follows', { timeout: 90_000 }, async () => {
      expect(await store().read(readMark)).toBe(0);
      await store().write(() => moveMark(5));
      await store().write(() => moveMark(3));
      expect(await store().read(readMark)).toBe(5);
      const horizon = () => store().write(() => readHorizon(store().dialect));
      const first = await horizon();
      // Not at once where others use the server: their transactions, of whatever database, hold the horizon until they end.
      await expect.poll(async () => (await horizon()).ended, { timeout: 60_000, interval: 100 }).toBeGreaterThanOrEqual(first.own);
    });

    it('takes nothing back, whoever asks', async () => {
      let ledger = await store().write(() => prepare(3));
      ledger = await store().write(() => take(ledger, 3));
      await store().write(() => addCheckpoint(ledger.key, 0, { size: 3, note: '样例', signedAt: minute(1) }));
      await store().write(() => addCosignature(ledger.key, 3, { witness: 'w', line: 'l', witnessedAt: minute(1) }));
      await store().write(() => moveMark(2));
      const tile = await store().read(() => readTile(ledger.key, 0, 0));
      const changes = [
        statement((db) => db.updateTable('ledger').set({ size: 2 })),
        statement((db) => db.updateTable('ledger').set({ signed_size: 0 })),
        statement((db) => db.updateTable('ledger').set({ origin: 'x' })),
        statement((db) => db.deleteFrom('ledger')),
        statement((db) => db.updateTable('ledger_leaf').set({ position: 9 })),
        statement((db) => db.deleteFrom('ledger_leaf')),
        statement((db) => db.updateTable('tile').set({ hashes: tile.subarray(0, 64) })),
        statement((db) => db.updateTable('tile').set({ hashes: new Uint8Array(128) })),
        statement((db) => db.updateTable('tile').set({ number: 3 })),
        statement((db) => db.deleteFrom('tile')),
        statement((db) => db.updateTable('checkpoint').set({ note: 'x' })),
        statement((db) => db.deleteFrom('checkpoint')),
        statement((db) => db.updateTable('cosignature').set({ line: 'x' })),
        statement((db) => db.deleteFrom('cosignature')),
        statement((db) => db.updateTable('ledger_mark').set({ sequence: 1 })),
        statement((db) => db.deleteFrom('ledger_mark')),
      ];
      for (const change of changes)
        for (const each of [store(), owner()]) await expect(each.write(() => run(change, {}))).rejects.toBeInstanceOf(Error);
      expect(await store().read(() => readTile(ledger.key, 0, 0))).toEqual(tile);
    });
  });
}
