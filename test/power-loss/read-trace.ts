import { basename, dirname } from 'node:path';
import type { Operation } from './operation.ts';

/** The system calls that {@link readTrace} must be shown; `?` marks those that not every architecture has. */
export const tracedCalls = [
  ...['?open', 'openat', '?creat', 'write', 'writev', 'pwrite64', 'pwritev', 'fsync', 'fdatasync', 'ftruncate', 'fallocate'],
  ...['?unlink', 'unlinkat', '?rename', '?renameat', 'renameat2'],
];

/**
 * Reads what `strace -f -y -xx` wrote, in the order in which the calls ended. Leaves out shared memory (`-shm`), which no power cut
 * leaves behind, and every file that is not directly in `folder`, which is absolute and has no symbolic link in it.
 *
 * @throws {Error} for a call on a file of the folder that is not understood: a change that is not seen would be a proof of nothing
 */
export function readTrace(text: string, folder: string): readonly Operation[] {
  return wholeCalls(text).flatMap((call) => operationsOf(call, folder));
}

/** A call of one thread may be cut in two by a call of another. */
function wholeCalls(text: string): readonly string[] {
  const begun = new Map<string, string>();
  return text.split('\n').flatMap((line) => {
    const space = line.indexOf(' ');
    const thread = line.slice(0, space);
    const call = line.slice(space).trimStart();
    if (call.endsWith(unfinished)) {
      begun.set(thread, call.slice(0, -unfinished.length));
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(call);
    return [resumed === null ? call : `${begun.get(thread) ?? ''}${call.slice(resumed[0].length)}`];
  });
}

const unfinished = ' <unfinished ...>';

function operationsOf(call: string, folder: string): readonly Operation[] {
  const [, name = '', given = '', result = ''] = /^(\w+)\((.*)\)\s+= (-?\d+|\?)/.exec(call) ?? [];
  const paths = [...given.matchAll(quoted)].map(([, path, string]) => unhex(path ?? string ?? '').toString());
  if (name === 'write' && given.startsWith('1<')) return [{ kind: 'say', text: paths[1] ?? '' }];
  const path = paths.find((found) => isOurs(found, folder));
  if (path === undefined || path.endsWith('-shm') || path.endsWith(' (deleted)')) return [];
  if (name.startsWith('f') && name.endsWith('sync')) return [{ kind: 'sync', name: nameIn(path, folder), ok: result === '0' }];
  if (result.startsWith('-') || result === '?') return [];
  return changesOf(name, given, nameIn(path, folder), Number(result));
}

/** The path of a descriptor, or a string. */
const quoted = /<((?:\\x[0-9a-f]{2})+)>|"((?:\\x[0-9a-f]{2})*)"/g;

const isOurs = (path: string, folder: string) => path === folder || dirname(path) === folder;

const nameIn = (path: string, folder: string) => (path === folder ? null : basename(path));

function changesOf(call: string, given: string, name: string | null, result: number): readonly Operation[] {
  if (call === 'openat' || call === 'open') {
    const created = /\bO_CREAT\b/.test(given) && name !== null ? [{ kind: 'create', name } as const] : [];
    const emptied = /\bO_TRUNC\b/.test(given) && name !== null ? [{ kind: 'truncate', name, size: 0 } as const] : [];
    return [...created, ...emptied];
  }
  if (name !== null && (call === 'unlink' || call === 'unlinkat')) return [{ kind: 'remove', name }];
  if (name !== null && call === 'ftruncate') return [{ kind: 'truncate', name, size: lastNumber(given) }];
  if (name !== null && call === 'pwrite64') {
    const hex = /"((?:\\x[0-9a-f]{2})*)", /.exec(given)?.[1];
    if (hex !== undefined) return [{ kind: 'write', name, offset: lastNumber(given), bytes: unhex(hex).subarray(0, result) }];
  }
  throw new Error(`a system call that is not understood: ${call} on ${String(name)}`);
}

const lastNumber = (given: string) => Number(/, (\d+)$/.exec(given)?.[1]);

const unhex = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex');
