import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isThere } from '../is-there.ts';
import { readIfThere } from '../read-if-there.ts';
import { syncToDisk } from '../sync-to-disk.ts';
import { writeWhole } from '../write-whole.ts';

/** What was signed last for each ledger, outside the database: by it a database that was set back is known. */
export interface SignedHeads {
  /** The last note by origin, read anew each time. */
  read(): Promise<ReadonlyMap<string, string>>;
  /** Keeps what is about to be published, durably when it resolves. */
  write(origin: string, note: string): Promise<void>;
}

/**
 * Heads in a file: each is a line at its end, so that nothing that was there can be lost by a power cut. A last line without an end was never
 * published. From time to time it is written anew with the last of each.
 */
export function headsInFile(path: string): SignedHeads {
  const read = async () => headsOf((await readIfThere(path))?.toString('utf8') ?? '');
  let lines: number | null = null;
  let longest = spare;
  const begin = async (): Promise<number> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o750 });
    // Where another process was quicker, what it has written stays.
    if (!(await isThere(path))) await writeWhole(path, '', 0o600, 'first').catch(unlessThere);
    await syncToDisk(dirname(path));
    const text = (await readIfThere(path))?.toString('utf8') ?? '';
    if (text !== '' && !text.endsWith('\n')) await append(path, '\n');
    return text.split('\n').length;
  };
  return {
    read,
    async write(origin, note) {
      lines ??= await begin();
      if (lines >= longest) {
        const heads = await read();
        await writeWhole(path, [...heads].map(([name, head]) => lineOf(name, head)).join(''), 0o600);
        lines = heads.size;
        longest = 2 * heads.size + spare;
      }
      await append(path, lineOf(origin, note));
      lines += 1;
    },
  };
}

/** Heads that are gone with the process. */
export function headsInMemory(): SignedHeads {
  const kept = new Map<string, string>();
  return {
    read: async () => new Map(kept),
    write: async (origin, note) => void kept.set(origin, note),
  };
}

/** So many lines more than there are ledgers: reading them all is part of each signing. */
const spare = 500;

function lineOf(origin: string, note: string): string {
  return `${JSON.stringify({ origin, note })}\n`;
}

function headsOf(text: string): Map<string, string> {
  const heads = new Map<string, string>();
  for (const line of text.split('\n')) {
    const head = headOf(line);
    if (head !== null) heads.set(head.origin, head.note);
  }
  return heads;
}

function headOf(line: string): { readonly origin: string; readonly note: string } | null {
  try {
    const { origin, note } = JSON.parse(line) as { readonly origin?: unknown; readonly note?: unknown };
    return typeof origin === 'string' && typeof note === 'string' ? { origin, note } : null;
  } catch {
    return null;
  }
}

function unlessThere(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
