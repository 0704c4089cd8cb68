import { describe, expect, it } from 'vitest';
import { readTrace } from './read-trace.ts';

const hex = (text: string) => text.replace(/./gsu, (letter) => `\\x${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
const wal = `9<${hex('/d/a-wal')}>`;
const read = (...lines: readonly string[]) => readTrace(lines.join('\n'), '/d');

describe('readTrace', () => {
  it('tells what was done to files and names, and what was said', () => {
    expect(
      read(
        `7 openat(AT_FDCWD<${hex('/x')}>, "${hex('/d/a-wal')}", O_RDWR|O_CREAT, 0644) = ${wal}`,
        `7 pwrite64(${wal}, "${hex('abc')}", 3, 4096) = 2`,
        `7 ftruncate(${wal}, 12) = 0`,
        `7 fsync(${wal}) = -1 EIO (Input/output error) (INJECTED)`,
        `7 fsync(8<${hex('/d')}>)            = 0`,
        `7 write(1<${hex('pipe:[1]')}>, "${hex('ACK 1\n')}", 6) = 6`,
        `7 unlink("${hex('/d/a-wal')}") = 0`,
      ),
    ).toEqual([
      { kind: 'create', name: 'a-wal' },
      { kind: 'write', name: 'a-wal', offset: 4096, bytes: Buffer.from('ab') },
      { kind: 'truncate', name: 'a-wal', size: 12 },
      { kind: 'sync', name: 'a-wal', ok: false },
      { kind: 'sync', name: null, ok: true },
      { kind: 'say', text: 'ACK 1\n' },
      { kind: 'remove', name: 'a-wal' },
    ]);
  });

  it('joins a call that another thread has cut in two', () => {
    expect(
      read(`7 fsync(${wal} <unfinished ...>`, `8 write(5<${hex('pipe:[2]')}>, "", 0) = 0`, '7 <... fsync resumed>)       = 0'),
    ).toEqual([{ kind: 'sync', name: 'a-wal', ok: true }]);
  });

  it('leaves out other folders, shared memory and what failed', () => {
    const other = `9<${hex('/d/e/a-wal')}>`;
    const shared = `9<${hex('/d/a-shm')}>`;
    expect(read(`7 fsync(${other}) = 0`, `7 ftruncate(${shared}, 3) = 0`, `7 unlink("${hex('/d/b')}") = -1 ENOENT (No such file)`)).toEqual(
      [],
    );
  });

  it('refuses a change that it does not understand', () => {
    expect(() => read(`7 rename("${hex('/d/a')}", "${hex('/d/b')}") = 0`)).toThrow('rename');
    expect(() => read(`7 pwrite64(${wal}, "${hex('abc')}"..., 4096, 0) = 4096`)).toThrow('pwrite64');
  });
});
