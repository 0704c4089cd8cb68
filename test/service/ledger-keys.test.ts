import { afterAll, describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../src/audit/checkpoint.ts';
import { openRotation } from '../../src/audit/key-rotation.ts';
import { parseNote } from '../../src/audit/note.ts';
import { parseVkey, type VerifierKey } from '../../src/audit/vkey.ts';
import { createSiyi } from '../../src/main.ts';
import { addSm2Key } from '../../src/service/add-sm2-key.ts';
import { readLedgerKeys } from '../../src/service/read-ledger-keys.ts';
import { retireKey } from '../../src/service/retire-key.ts';
import { rotateKey } from '../../src/service/rotate-key.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { openMatters, sampleOrigin } from '../samples/ledger-samples.ts';
import { addVillage, standingClock } from './sample-file.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const rest = 2 ** 31 - 1;
let count = 0;

async function withSiyi(act: (siyi: Siyi) => Promise<void>): Promise<void> {
  count += 1;
  const clock = standingClock('2026-03-02T09:00:00+08:00');
  const database = folder.path(`keys-${count}.db`);
  const siyi = await createSiyi({ database, clock, sweepMs: rest, deliverMs: rest, ledgerMs: rest });
  try {
    await addVillage(siyi);
    await act(siyi);
  } finally {
    await siyi.close();
  }
}

/** The next signed head of the sample ledger. */
async function sign(siyi: Siyi): Promise<string> {
  const [matter = ''] = await openMatters(siyi, 1);
  await siyi.advanceLedger();
  return (await siyi.proveEntry(matter, 1))?.checkpoint ?? '';
}

async function vkeys(siyi: Siyi): Promise<readonly VerifierKey[]> {
  const { ledgers } = await readLedgerKeys(siyi.context);
  return (ledgers.find(({ origin }) => origin === sampleOrigin)?.vkeys ?? []).map(parseVkey);
}

/** The types of those of the keys that signed. */
const signers = (head: string, keys: readonly VerifierKey[]) => openCheckpoint(head, keys).signedBy;
const unsigned = expect.objectContaining({ code: 'CHECKPOINT_UNSIGNED', facts: expect.objectContaining({ part: 'absent' }) });

describe('a key that is rotated', () => {
  it('signs beside the new one until it is retired, and what it signed stays verified', async () => {
    await withSiyi(async (siyi) => {
      const before = await sign(siyi);
      const made = await rotateKey(siyi.context);
      const during = await sign(siyi);
      const retired = await retireKey(siyi.context);
      const after = await sign(siyi);
      const [next, old] = (await vkeys(siyi)) as [VerifierKey, VerifierKey];
      expect([next.publicKey, old.publicKey].map((key) => Buffer.from(key).toString('base64'))).toEqual([
        made.publicKey,
        retired.publicKey,
      ]);
      expect(signers(before, [next, old])).toEqual([old]);
      expect(signers(during, [next, old])).toEqual([next, old]);
      expect(parseNote(during).signatures.map(({ keyId }) => keyId)).toEqual([next.keyId, old.keyId]);
      expect(signers(after, [next, old])).toEqual([next]);
      expect(() => signers(before, [next])).toThrow(unsigned);
      expect(() => signers(after, [old])).toThrow(unsigned);
    });
  });

  it('is followed by a statement that both keys signed, and that is kept', async () => {
    await withSiyi(async (siyi) => {
      const [old] = await vkeys(siyi);
      await rotateKey(siyi.context);
      const [next] = await vkeys(siyi);
      const [statement = ''] = (await siyi.context.ledger.keys.read())?.statements ?? [];
      expect(openRotation(statement)).toMatchObject({
        name: 'siyi.local/ledgers',
        old: { publicKey: old?.publicKey },
        next: { publicKey: next?.publicKey },
        at: siyi.context.clock.now(),
      });
    });
  });
});

describe('a key that is to be retired', () => {
  it('is refused when no other of Ed25519 would sign', async () => {
    await withSiyi(async (siyi) => {
      await addSm2Key(siyi.context);
      await expect(retireKey(siyi.context)).rejects.toMatchObject({ code: 'INPUT_INVALID', facts: { said: 'cli.ledger.lastKey' } });
      expect((await readLedgerKeys(siyi.context)).keys.map(({ retiredAt }) => retiredAt)).toEqual([null, null]);
    });
  });

  it('may be named by its fingerprint, and not by one that is no key’s', async () => {
    await withSiyi(async (siyi) => {
      const { fingerprint } = await rotateKey(siyi.context);
      await expect(retireKey(siyi.context, 'zz')).rejects.toMatchObject({ facts: { said: 'cli.ledger.noSuchKey' } });
      await expect(retireKey(siyi.context, '')).rejects.toMatchObject({ facts: { said: 'cli.ledger.noSuchKey' } });
      await retireKey(siyi.context, fingerprint.slice(0, 14).toUpperCase());
      const { keys } = await readLedgerKeys(siyi.context);
      expect(keys.map((key) => key.retiredAt === null)).toEqual([false, true]);
    });
  });
});

describe('a key of SM2', () => {
  it('signs a second line from the next head on', async () => {
    await withSiyi(async (siyi) => {
      const before = await sign(siyi);
      await addSm2Key(siyi.context);
      const after = await sign(siyi);
      const [plain, sm2] = (await vkeys(siyi)) as [VerifierKey, VerifierKey];
      expect([plain.type, sm2.type]).toEqual(['ed25519', 'sm2']);
      expect(signers(before, [plain, sm2])).toEqual([plain]);
      expect(signers(after, [plain, sm2])).toEqual([plain, sm2]);
      expect(signers(after, [sm2])).toEqual([sm2]);
      await expect(addSm2Key(siyi.context)).rejects.toMatchObject({ facts: { said: 'cli.ledger.sm2There' } });
      await rotateKey(siyi.context);
      expect((await vkeys(siyi)).map(({ type }) => type)).toEqual(['ed25519', 'ed25519', 'sm2']);
    });
  });
});

describe('the keys to be handed out', () => {
  it('are named after the ledger that comes next before one has begun', async () => {
    await withSiyi(async (siyi) => {
      const named = async () => (await readLedgerKeys(siyi.context)).ledgers.map(({ origin, isBegun }) => [origin, isBegun]);
      expect(await named()).toEqual([[sampleOrigin, false]]);
      await sign(siyi);
      expect(await named()).toEqual([[sampleOrigin, true]]);
    });
  });
});
