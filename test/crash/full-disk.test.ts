import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import type { Failure } from '../../src/kernel/failure.ts';
import { countEntries } from '../../src/store/journal/count-entries.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { appendNext, idOf, sampleDistrict, startSample } from '../conformance/samples.ts';
import { canMount, mountSmallDisk } from '../samples/small-disk.ts';

describe.runIf(canMount())('a full disk under an embedded database', () => {
  it('is told as such, reading goes on, and so does everything once there is room', { timeout: 60_000 }, async () => {
    const disk = mountSmallDisk(16);
    const told: string[] = [];
    const store = await openSqliteStore({ path: join(disk.folder, 'siyi.db'), migrations, onBroken: ({ code }) => told.push(code) });
    try {
      await store.write(sampleDistrict);
      await store.write(() => startSample(idOf(4, 1)));
      const failed: string[] = [];
      let acknowledged = 0;
      const append = async (): Promise<void> => {
        const facts = { filler: randomBytes(24_000).toString('base64') };
        await Promise.all(
          [1, 2, 3].map(async () => {
            try {
              await store.write(() => appendNext(idOf(4, 1), { facts }));
              acknowledged += 1;
            } catch (error) {
              failed.push((error as Failure).code);
            }
          }),
        );
      };
      while (failed.length < 6) await append();
      expect(new Set(failed)).toEqual(new Set(['DATABASE_FULL']));
      expect(await store.read(() => countEntries({}))).toBe(acknowledged);
      disk.makeRoom();
      const before = acknowledged;
      while (acknowledged < before + 15) await append();
      expect(await store.read(() => countEntries({}))).toBe(acknowledged);
      expect(told).toEqual([]);
    } finally {
      await store.close();
      disk.remove();
    }
  });
});
