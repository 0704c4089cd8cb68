import type { Operation } from './operation.ts';

/** A change of a file's bytes. */
export type Change = Extract<Operation, { readonly kind: 'write' | 'truncate' }>;

/** A file: the bytes that a power cut leaves, and the changes since, of which it leaves any. */
export interface DiskFile {
  durable: Buffer;
  pending: Change[];
}

/** A change of a folder's list of names. */
export interface NameChange {
  readonly name: string;
  /** Null when the name was taken away. */
  readonly file: DiskFile | null;
}

/** One folder on a disk that keeps in memory what nobody has waited for. */
export interface Disk {
  /** What the running process sees. */
  readonly names: Map<string, DiskFile>;
  /** What a power cut leaves, and the changes since; a file system with a journal loses the last of these first. */
  readonly durableNames: Map<string, DiskFile>;
  readonly pendingNames: NameChange[];
}

/** An empty folder. */
export function newDisk(): Disk {
  return { names: new Map(), durableNames: new Map(), pendingNames: [] };
}

/**
 * Does to the disk what the process did. A wait for a file that failed takes the changes that it waited for away for good, as Linux
 * does: it marks the pages clean, and no later wait writes them. Names go through the file system's journal, which forgets none of them:
 * when a wait for names failed they are only still pending.
 *
 * @throws {Error} for a change of a file that is not there
 */
export function applyOperation(disk: Disk, operation: Operation): void {
  if (operation.kind === 'say') return;
  if (operation.kind === 'sync' && operation.name === null) {
    if (operation.ok) for (const change of disk.pendingNames.splice(0)) applyNameChange(disk.durableNames, change);
    return;
  }
  const name = operation.name ?? '';
  const file = disk.names.get(name);
  if (operation.kind === 'create') {
    if (file === undefined) rename(disk, { name, file: { durable: Buffer.alloc(0), pending: [] } });
    return;
  }
  if (file === undefined) throw new Error(`${operation.kind} of ${name}, which is not there`);
  if (operation.kind === 'sync') sync(file, operation.ok);
  else if (operation.kind === 'remove') rename(disk, { name, file: null });
  else file.pending.push(operation);
}

/** Adds a name or takes it away. */
export function applyNameChange(names: Map<string, DiskFile>, { name, file }: NameChange): void {
  if (file === null) names.delete(name);
  else names.set(name, file);
}

function rename(disk: Disk, change: NameChange): void {
  applyNameChange(disk.names, change);
  disk.pendingNames.push(change);
}

function sync(file: DiskFile, ok: boolean): void {
  if (ok) file.durable = withChanges(file.durable, file.pending);
  file.pending = [];
}

/** A copy of the bytes after the changes, in their order; zeros where nothing was ever written. */
export function withChanges(before: Buffer, changes: readonly Change[]): Buffer {
  const ends = changes.map((change) => (change.kind === 'write' ? change.offset + change.bytes.length : change.size));
  const room = Buffer.alloc(Math.max(before.length, ...ends));
  before.copy(room);
  let size = before.length;
  for (const change of changes) {
    if (change.kind === 'write') {
      change.bytes.copy(room, change.offset);
      size = Math.max(size, change.offset + change.bytes.length);
    } else {
      room.fill(0, change.size);
      size = change.size;
    }
  }
  return room.subarray(0, size);
}
