import type { Snapshot } from '../engine/snapshot.ts';
import type { HeldSnapshot } from '../store/instance/read-instance.ts';

/** The last snapshots of matters that events are coming to, so that the next event need not read and parse them again. */
export interface SnapshotShelf {
  /** What is held of a matter; whoever reads the matter with it is told whether it is still the last. */
  of(instance: string): HeldSnapshot | undefined;
  /**
   * Holds where a matter stands after an entry. It may be held before the entry is durable: a leaf that was never kept is never read, so nothing
   * that was undone can be taken for what is.
   */
  hold(instance: string, leaf: Uint8Array, snapshot: Snapshot): void;
}

/** An empty shelf; of too many matters it forgets those that nothing has happened to for the longest time. */
export function snapshotShelf(): SnapshotShelf {
  const shelf = new Map<string, HeldSnapshot>();
  return {
    of: (instance) => shelf.get(instance),
    hold(instance, leaf, snapshot) {
      shelf.delete(instance);
      shelf.set(instance, { leaf, snapshot });
      if (shelf.size > mostMatters) for (const oldest of shelf.keys()) return void shelf.delete(oldest);
    },
  };
}

/** Some tens of megabytes, with ten to twenty kilobytes for a matter. */
const mostMatters = 2000;
