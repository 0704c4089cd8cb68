import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { parseCheckpoint } from '../../src/audit/checkpoint.ts';
import { verifyCosignature } from '../../src/audit/cosignature.ts';
import { parseNote } from '../../src/audit/note.ts';
import { parseVkey } from '../../src/audit/vkey.ts';
import { encodeHex } from '../../src/kernel/hex.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { openWitness } from '../../src/witness/open-witness.ts';
import { growingLedger } from '../helpers/growing-ledger.ts';

const root = mkdtempSync(join(tmpdir(), 'siyi-witness-'));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ledger = growingLedger();
const fork = growingLedger(undefined, undefined, 3);

describe('a witness that is killed', { timeout: 120_000 }, () => {
  it('after it verified and before it wrote has cosigned nothing', async () => {
    const folder = join(root, 'in-transaction');
    const { url, gone } = await start(folder, 'in-transaction');
    expect((await ask(url, ledger.asks(0, 5)))?.status).toBe(200);
    expect(await ask(url, ledger.asks(5, 9))).toBeNull();
    await gone;
    expect(sizeIn(folder)).toBe(5);
    const again = await start(folder, 'nowhere');
    expect((await ask(again.url, ledger.asks(5, 8)))?.status).toBe(200);
  });

  it('after it wrote and before it answered has cosigned, and does not go back', async () => {
    const folder = join(root, 'before-answer');
    const { url, gone } = await start(folder, 'before-answer');
    expect((await ask(url, ledger.asks(0, 5)))?.status).toBe(200);
    expect(await ask(url, ledger.asks(5, 9))).toBeNull();
    await gone;
    expect(sizeIn(folder)).toBe(9);
    const again = await start(folder, 'nowhere');
    for (const asked of [ledger.asks(5, 9), ledger.asks(5, 8), ledger.asks(0, 3)]) {
      expect(await ask(again.url, asked)).toEqual({ status: 409, body: '9\n' });
    }
    expect((await ask(again.url, ledger.asks(9, 9)))?.status).toBe(200);
  });

  it('at any moment keeps all that it answered, and cosigns one root for a size', async () => {
    const folder = join(root, 'any');
    const told = new Map<number, Set<string>>();
    let answered = 0;
    let largest = 0;
    for (let round = 0; round < 5; round += 1) {
      const { url, child, gone } = await start(folder, 'nowhere');
      const until = answered + 8 + 5 * round;
      const climb = async (of: typeof ledger) => {
        // Starts where it thinks the witness is; a ledger of 80 leaves is climbed again with equal sizes at its end.
        for (let known = largest; ;) {
          const size = Math.min(known + 1, 80);
          const answer = await ask(url, of.asks(known, size));
          if (answer === null) return;
          expect(answer.status).toBeOneOf([200, 409, 422]);
          if (answer.status === 409) known = Number(answer.body);
          if (answer.status === 422) return;
          if (answer.status !== 200) continue;
          const note = parseNote(`${of.signed(size)}${answer.body}`);
          const { root: cosigned } = parseCheckpoint(note.text);
          told.set(size, (told.get(size) ?? new Set()).add(encodeHex(cosigned)));
          largest = Math.max(largest, size);
          answered += 1;
          known = size;
          if (answered >= until) child.kill('SIGKILL');
        }
      };
      await Promise.all([climb(ledger), climb(ledger), climb(fork)]);
      await gone;
      expect(sizeIn(folder)).toBeGreaterThanOrEqual(largest);
    }
    expect(answered).toBeGreaterThan(60);
    expect([...told.values()].every((roots) => roots.size === 1)).toBe(true);

    const witness = openWitness({ folder, name: null, ledgers: [], anyYear: [], clock: systemClock, random: () => new Uint8Array() });
    for (const [size, [cosigned]] of told) {
      const kept = witness.cosigned(ledger.origin, size);
      expect(encodeHex(kept?.root ?? new Uint8Array())).toBe(cosigned);
      expect(verifyCosignature(parseNote(kept?.note ?? ''), parseVkey(witness.vkey))).not.toBeNull();
    }
    witness.close();
  });
});

async function start(folder: string, where: string) {
  const script = join(import.meta.dirname, 'witness-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, where], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const gone = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('URL ')) return { url: line.slice('URL '.length), child, gone };
  }
  throw new Error('the witness did not start');
}

/** The answer, or null where the witness was gone before it. */
async function ask(url: string, body: string): Promise<{ readonly status: number; readonly body: string } | null> {
  try {
    const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
    return { status: response.status, body: await response.text() };
  } catch {
    return null;
  }
}

function sizeIn(folder: string): number {
  const witness = openWitness({ folder, name: null, ledgers: [], anyYear: [], clock: systemClock, random: () => new Uint8Array() });
  const size = witness.cosigned(ledger.origin)?.size ?? -1;
  witness.close();
  return size;
}
