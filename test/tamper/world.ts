import { copyFileSync, cpSync, existsSync } from 'node:fs';
import { cosign } from '../../src/audit/cosignature.ts';
import { publicKeyOf } from '../../src/audit/ed25519.ts';
import { parseNote } from '../../src/audit/note.ts';
import { formatVkey, vkeyOf, type VerifierKey } from '../../src/audit/vkey.ts';
import { invariant } from '../../src/kernel/invariant.ts';
import { createSiyi } from '../../src/main.ts';
import { ledgerVkeys } from '../../src/service/ledger-vkeys.ts';
import { readLedgerFile } from '../../src/service/read-ledger-file.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { openMatters } from '../samples/ledger-samples.ts';
import { acting, addVillage, standingClock, village } from '../service/sample-file.ts';
import { application, samplePdf } from '../http/serving.ts';

/** Which ledger the campaign is about. */
export const ledgerName = { district: '610114', year: '2026', part: 1 } as const;
export const origin = 'siyi.local/ledgers/610114/2026';

/** An installation with some history, and what an outsider has of it on paper. */
export interface World {
  readonly database: string;
  /** The ledger's key, and the checkpoint that witnesses cosigned and the outsider kept, when the history was shorter than now. */
  readonly vkey: VerifierKey;
  readonly kept: string;
  readonly witness: VerifierKey;
  readonly policy: string;
}

interface WorldSize {
  readonly matters: number;
  readonly observed: readonly [number, number, number];
}

const witnessSeed = new Uint8Array(32).fill(7);
const rest = 2 ** 31 - 1;

/**
 * Builds the installation on a real database file: several matters with several entries each, signed for in several heads.
 *
 * @param size how many matters, and how often each is observed before the first head, the second and the third
 */
export async function buildWorld(database: string, size: WorldSize = { matters: 6, observed: [3, 2, 1] }): Promise<World> {
  const clock = standingClock('2026-03-02T09:00:00+08:00');
  const siyi = await createSiyi({ database, clock, sweepMs: rest, deliverMs: rest, ledgerMs: rest });
  try {
    await addVillage(siyi);
    const ids = await openMatters(siyi, size.matters);
    await observe(siyi, ids, size.observed[0]);
    await siyi.advanceLedger();
    const early = await checkpointOf(siyi);
    await attach(siyi, ids[0] ?? '');
    await observe(siyi, ids, size.observed[1]);
    await siyi.advanceLedger();
    const kept = await checkpointOf(siyi);
    invariant(early !== kept, 'a history of several heads');
    await observe(siyi, ids, size.observed[2]);
    await siyi.advanceLedger();
    const keyring = await siyi.context.ledger.keys.read();
    const [vkey] = ledgerVkeys(keyring?.keys ?? [], origin, kept);
    invariant(vkey !== undefined, 'a key');
    const witness = vkeyOf('witness.example/w', 'cosignature', publicKeyOf(witnessSeed));
    const line = cosign(parseNote(kept), { name: witness.name, seed: witnessSeed, time: 1_772_413_200 });
    const policy = `log ${formatVkey(vkey)}\nwitness 监委会 ${formatVkey(witness)}\nquorum 监委会\n`;
    return { database, vkey, kept: `${kept}${line}\n`, witness, policy };
  } finally {
    await siyi.close();
  }
}

/** A copy of the installation in another place: database, keys and files. */
export function copyWorld(world: World, database: string): World {
  copyFileSync(world.database, database);
  copyFileSync(`${world.database}.key`, `${database}.key`);
  if (existsSync(`${world.database}.files`)) cpSync(`${world.database}.files`, `${database}.files`, { recursive: true });
  return { ...world, database };
}

async function checkpointOf(siyi: Siyi): Promise<string> {
  return readLedgerFile.checkpoint(siyi.context, ledgerName);
}

async function observe(siyi: Siyi, ids: readonly string[], times: number): Promise<void> {
  const supervisor = acting(siyi, 'supervisor');
  for (let at = 0; at < times; at += 1)
    for (const id of ids) {
      const { revision } = await supervisor.read(id);
      const event = { type: 'observation.recorded', occurredAt: '2026-03-02T01:00:00Z', data: { opinion: `样例意见 ${revision}` } };
      const outcome = await supervisor.record(id, event, { revision });
      invariant(outcome.ok, 'an observation is lawful');
    }
}

/** One entry that names an attached file. */
async function attach(siyi: Siyi, id: string): Promise<void> {
  const clerk = acting(siyi, 'clerk');
  const { hash } = await clerk.attach({ organisation: village, name: 'a.pdf', mediaType: 'application/pdf', bytes: samplePdf() });
  const { revision } = await clerk.read(id);
  const outcome = await clerk.record(id, application(hash), { revision });
  invariant(outcome.ok, 'an application is lawful');
}
