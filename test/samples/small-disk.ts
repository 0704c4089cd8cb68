import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that is soon full. */
export interface SmallDisk {
  /** Where it is mounted; everybody may write there. */
  readonly folder: string;
  /** Gives it room again: a quarter of it was kept. */
  makeRoom(): void;
  remove(): void;
}

/** Whether this machine lets us mount one: that takes root. */
export function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    mountSmallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}

/** Mounts one, in memory. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'siyi-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  chmodSync(folder, 0o777);
  const ballast = join(folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc((megabytes * 1024 * 1024) / 4));
  return {
    folder,
    makeRoom: () => rmSync(ballast),
    remove() {
      execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
      rmdirSync(folder);
    },
  };
}
