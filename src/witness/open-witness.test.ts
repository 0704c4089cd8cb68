import Sqlite from 'better-sqlite3';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { growingLedger } from '../../test/helpers/growing-ledger.ts';
import { openCheckpoint } from '../audit/checkpoint.ts';
import { verifyCosignature } from '../audit/cosignature.ts';
import { parseNote } from '../audit/note.ts';
import { parseVkey } from '../audit/vkey.ts';
import { instantOf } from '../kernel/instant.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { ledgerOverviews } from './ledger-overview.ts';
import { openWitness, type WitnessOptions } from './open-witness.ts';

const root = mkdtempSync(join(tmpdir(), 'siyi-witness-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ledger = growingLedger();
const fork = growingLedger(undefined, undefined, 5);
let seconds = 1_767_225_600;
let made = 0;
const options = (folder: string, more: Partial<WitnessOptions> = {}): WitnessOptions => ({
  folder: join(root, folder),
  name: 'witness.example/w1',
  ledgers: [ledger.key],
  anyYear: [],
  clock: { now: () => instantOf(seconds * 1000) },
  random: (bytes) => new Uint8Array(bytes).fill((made += 1)),
  ...more,
});

describe('openWitness()', () => {
  it('cosigns what only adds, and remembers it over a restart', () => {
    const first = openWitness(options('grows'));
    const key = parseVkey(first.vkey);
    const answer = first.addCheckpoint(encodeUtf8(ledger.asks(0, 5)));
    expect(answer.status).toBe(200);
    first.close();

    const again = openWitness(options('grows', { name: null }));
    expect(again.vkey).toBe(first.vkey);
    const note = again.cosigned(ledger.origin)?.note ?? '';
    expect(openCheckpoint(note, [ledger.key]).checkpoint.size).toBe(5);
    expect(verifyCosignature(parseNote(note), key)).toEqual({ time: seconds });
    expect('line' in answer && note.endsWith(`${answer.line}\n`)).toBe(true);
    expect(again.addCheckpoint(encodeUtf8(ledger.asks(0, 7)))).toEqual({ status: 409, size: 5 });
    expect(again.addCheckpoint(encodeUtf8(ledger.asks(5, 7))).status).toBe(200);
    again.close();
  });

  it('never tells a time before the one told last, whatever the clock says', () => {
    const witness = openWitness(options('clock'));
    const key = parseVkey(witness.vkey);
    const told = () => verifyCosignature(parseNote(witness.cosigned(ledger.origin)?.note ?? ''), key);
    const start = seconds;
    witness.addCheckpoint(encodeUtf8(ledger.asks(0, 5)));
    seconds -= 100_000;
    expect(witness.addCheckpoint(encodeUtf8(ledger.asks(5, 6))).status).toBe(200);
    expect(told()).toEqual({ time: start });
    expect(witness.addCheckpoint(encodeUtf8(ledger.asks(6, 6))).status).toBe(200);
    expect(told()).toEqual({ time: start });
    seconds = start + 60;
    witness.addCheckpoint(encodeUtf8(ledger.asks(6, 6)));
    expect(told()).toEqual({ time: start + 60 });
    witness.close();
  });

  it('keeps its ledgers apart, and takes on a new year of one by itself', () => {
    const next = growingLedger('siyi.example/610114/2027', undefined, 3);
    const witness = openWitness(options('years', { ledgers: [], anyYear: [ledger.key] }));
    expect(witness.addCheckpoint(encodeUtf8(ledger.asks(0, 9))).status).toBe(200);
    expect(witness.addCheckpoint(encodeUtf8(next.asks(0, 4))).status).toBe(200);
    expect(witness.origins()).toEqual([ledger.origin, next.origin]);
    const stranger = growingLedger('siyi.example/610114/2027', new Uint8Array(32).fill(8));
    expect(witness.addCheckpoint(encodeUtf8(stranger.asks(4, 6)))).toEqual({ status: 403 });
    witness.close();
  });

  it('keeps lines of the ledger’s keys only', () => {
    const witness = openWitness(options('lines'));
    const stranger = growingLedger('stranger.example', new Uint8Array(32).fill(9));
    const line = stranger.signed(5).split('\n').at(-2) ?? '';
    witness.addCheckpoint(encodeUtf8(`${ledger.asks(0, 5)}${line}\n`));
    expect(
      witness
        .cosigned(ledger.origin)
        ?.note.split('\n')
        .filter((each) => each.startsWith('\u2014')).length,
    ).toBe(2);
    expect(witness.cosigned(ledger.origin)?.note).not.toContain('stranger');
    witness.close();
  });
});

describe('evidence', () => {
  it('is kept of two roots for one size, in whichever order and way they come', () => {
    const witness = openWitness(options('fork'));
    witness.addCheckpoint(encodeUtf8(ledger.asks(0, 6)));
    witness.addCheckpoint(encodeUtf8(ledger.asks(6, 8)));
    expect(witness.addCheckpoint(encodeUtf8(fork.asks(8, 8)))).toEqual({ status: 422 });
    // Of a size that is past: told the present size, and kept all the same.
    expect(witness.addCheckpoint(encodeUtf8(fork.asks(0, 6)))).toEqual({ status: 409, size: 8 });
    expect(witness.addCheckpoint(encodeUtf8(fork.asks(0, 6)))).toEqual({ status: 409, size: 8 });
    const [overview] = ledgerOverviews(witness);
    expect(overview?.forks.map(({ size, signed }) => [size, signed.length])).toEqual([
      [6, 2],
      [8, 2],
    ]);
    expect(overview?.unproven).toEqual([]);
    for (const { note } of overview?.forks.flatMap(({ signed }) => signed) ?? []) expect(openCheckpoint(note, [ledger.key])).toBeDefined();
    expect(overview?.latest?.root).toEqual(Buffer.from(ledger.root(8)));
    witness.close();
  });

  it('is none while a proof is only missing, and a matter no more once it is given', () => {
    const witness = openWitness(options('unproven'));
    witness.addCheckpoint(encodeUtf8(ledger.asks(0, 5)));
    const withoutProof = `old 5\n\n${ledger.signed(9)}`;
    expect(witness.addCheckpoint(encodeUtf8(withoutProof))).toEqual({ status: 422 });
    expect(ledgerOverviews(witness)[0]).toMatchObject({ forks: [], unproven: [{ size: 9 }] });
    expect(witness.addCheckpoint(encodeUtf8(ledger.asks(5, 9))).status).toBe(200);
    expect(ledgerOverviews(witness)[0]).toMatchObject({ forks: [], unproven: [] });
    witness.close();
  });

  it('is found between two checkpoints neither of which was cosigned', () => {
    const witness = openWitness(options('two'));
    witness.addCheckpoint(encodeUtf8(ledger.asks(0, 4)));
    for (const each of [ledger, fork]) expect(witness.addCheckpoint(encodeUtf8(`old 4\n\n${each.signed(9)}`))).toEqual({ status: 422 });
    expect(ledgerOverviews(witness)[0]?.forks).toMatchObject([{ size: 9, signed: [{}, {}] }]);
    witness.close();
  });

  it('is not made by whoever cannot sign', () => {
    const witness = openWitness(options('stranger'));
    witness.addCheckpoint(encodeUtf8(ledger.asks(0, 6)));
    const forged = growingLedger(ledger.origin, new Uint8Array(32).fill(8), 5);
    expect(witness.addCheckpoint(encodeUtf8(forged.asks(6, 6)))).toEqual({ status: 403 });
    expect(ledgerOverviews(witness)[0]).toMatchObject({ forks: [], unproven: [] });
    witness.close();
  });
});

describe('the file', () => {
  it('itself refuses whatever would let the witness contradict itself', () => {
    const witness = openWitness(options('file'));
    for (const size of [5, 6]) witness.addCheckpoint(encodeUtf8(ledger.asks(size === 5 ? 0 : 5, size)));
    witness.addCheckpoint(encodeUtf8(fork.asks(6, 6)));
    witness.close();
    const db = new Sqlite(join(root, 'file', 'witness.db'));
    const insert =
      'insert into cosigned (origin, size, root, note, cosigned_at) select origin, ?, zeroblob(32), note, cosigned_at from cosigned where size = 5';
    for (const size of [4, 5, 6]) expect(() => db.prepare(insert).run(size)).toThrow();
    for (const change of [
      'update cosigned set root = zeroblob(32)',
      'update cosigned set size = size + 10 where size = 6',
      'update cosigned set note = 1 where size = 5',
      'update cosigned set cosigned_at = cosigned_at - 1 where size = 6',
      'delete from cosigned',
      'delete from refused',
      "update refused set note = ''",
    ]) {
      expect(() => db.exec(change)).toThrow();
    }
    expect(db.prepare(insert).run(7).changes).toBe(1);
    db.close();
  });

  it('and the key belong together', () => {
    const lost = (folder: string, more: Partial<WitnessOptions> = {}) => {
      expect(() => openWitness(options(folder, more))).toThrow(expect.objectContaining({ code: 'WITNESS_STATE_LOST' }));
    };
    const path = (folder: string, name: string) => join(root, folder, name);
    for (const folder of ['one', 'two-files']) {
      const witness = openWitness(options(folder, { name: `witness.example/${folder}` }));
      witness.addCheckpoint(encodeUtf8(ledger.asks(0, 5)));
      witness.close();
    }
    // The memory of another witness; no memory; a memory without its key.
    copyFileSync(path('one', 'witness.db'), path('two-files', 'witness.db'));
    lost('two-files', { name: null });
    rmSync(path('two-files', 'witness.db'));
    lost('two-files', { name: null });
    rmSync(path('one', 'witness.key'));
    lost('one', { name: 'witness.example/one' });
  });

  it('of a witness that was killed while it was made is made again', () => {
    const witness = openWitness(options('half'));
    witness.close();
    rmSync(join(root, 'half', 'witness.key'));
    const again = openWitness(options('half'));
    expect(again.vkey).not.toBe(witness.vkey);
    expect(again.addCheckpoint(encodeUtf8(ledger.asks(0, 5))).status).toBe(200);
    again.close();
  });

  it('is not opened when it is damaged or another program’s, and the key not under another name', () => {
    const witness = openWitness(options('broken'));
    witness.addCheckpoint(encodeUtf8(ledger.asks(0, 5)));
    witness.close();
    expect(() => openWitness(options('broken', { name: 'another' }))).toThrow(expect.objectContaining({ code: 'WITNESS_KEY_INVALID' }));
    writeFileSync(join(root, 'broken', 'witness.db'), 'no database at all, but long enough to look at'.repeat(100));
    expect(() => openWitness(options('broken'))).toThrow(expect.objectContaining({ code: 'DATABASE_BROKEN' }));
    rmSync(join(root, 'broken', 'witness.db'));
    const foreign = new Sqlite(join(root, 'broken', 'witness.db'));
    foreign.exec('create table a (b)');
    foreign.close();
    expect(() => openWitness(options('broken'))).toThrow(expect.objectContaining({ code: 'DATABASE_SCHEMA_UNKNOWN' }));
  });

  it('is shared by two processes without harm: the second is told the size of the first', () => {
    const first = openWitness(options('shared'));
    const second = openWitness(options('shared'));
    expect(first.addCheckpoint(encodeUtf8(ledger.asks(0, 6))).status).toBe(200);
    expect(second.addCheckpoint(encodeUtf8(fork.asks(0, 6)))).toEqual({ status: 409, size: 6 });
    expect(second.addCheckpoint(encodeUtf8(ledger.asks(6, 9))).status).toBe(200);
    expect(first.addCheckpoint(encodeUtf8(ledger.asks(6, 7)))).toEqual({ status: 409, size: 9 });
    first.close();
    second.close();
  });
});
