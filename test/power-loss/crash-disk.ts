import { applyNameChange, withChanges, type Change, type Disk } from './disk.ts';
import type { Random } from './random.ts';

/**
 * What becomes, when the power goes, of the changes that nobody had waited for: none is kept; all are; each file has none or all of its
 * own; each file has the first ones, the last of them torn; each change by itself is lost, kept or torn.
 */
export const endings = ['none', 'all', 'files', 'first', 'scattered'] as const;

/** One of {@link endings}. */
export type PowerLoss = (typeof endings)[number];

/** The files that are there when the power comes back, by name. */
export function crashDisk(disk: Disk, ending: PowerLoss, random: Random): ReadonlyMap<string, Buffer> {
  const names = new Map(disk.durableNames);
  const all = disk.pendingNames.length;
  const keptNames = ending === 'none' ? 0 : ending === 'all' ? all : random(all + 1);
  for (const change of disk.pendingNames.slice(0, keptNames)) applyNameChange(names, change);
  return new Map([...names].map(([name, file]) => [name, withChanges(file.durable, survivors(file.pending, ending, random))]));
}

function survivors(pending: readonly Change[], ending: PowerLoss, random: Random): readonly Change[] {
  switch (ending) {
    case 'none':
      return [];
    case 'all':
      return pending;
    case 'files':
      return random(2) === 0 ? [] : pending;
    case 'first': {
      const whole = random(pending.length + 1);
      return [...pending.slice(0, whole), ...pending.slice(whole, whole + 1).flatMap((change) => tear(change, random))];
    }
    case 'scattered':
      return pending.flatMap((change) => {
        const fate = random(3);
        return fate === 0 ? [] : fate === 1 ? [change] : tear(change, random);
      });
  }
}

/** What a disk writes in one go, in bytes, at multiples of itself. */
const sector = 512;

/** The part of a write before or after some border between two sectors; a write inside one sector is kept or lost. */
function tear(change: Change, random: Random): readonly Change[] {
  const keepsHead = random(2) === 0;
  if (change.kind === 'truncate') return keepsHead ? [change] : [];
  const { offset, bytes } = change;
  const first = Math.floor(offset / sector) + 1;
  const borders = Math.ceil((offset + bytes.length) / sector) - first;
  if (borders < 1) return keepsHead ? [change] : [];
  const cut = (first + random(borders)) * sector - offset;
  return [keepsHead ? { ...change, bytes: bytes.subarray(0, cut) } : { ...change, offset: offset + cut, bytes: bytes.subarray(cut) }];
}
