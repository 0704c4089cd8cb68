import { openCheckpoint, type Checkpoint } from '../../src/audit/checkpoint.ts';
import { verifyConsistency } from '../../src/audit/consistency.ts';
import { verifyInclusion } from '../../src/audit/inclusion.ts';
import { verifiersOf } from '../../src/service/open-own-checkpoint.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import type { LedgerKey } from '../../src/store/ledger/ledger-keys.ts';
import { mustStart } from './must-start.ts';
import { acting, village } from '../service/sample-file.ts';

/** The origin of the sample village's ledger. */
export const sampleOrigin = 'siyi.local/ledgers/610114/2026';

/** Opens so many matters, and answers their ids. */
export async function openMatters(siyi: Siyi, count: number): Promise<readonly string[]> {
  const clerk = acting(siyi, 'clerk');
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1)
    ids.push((await mustStart(clerk, { item: 'GG-02', organisation: village, title: `样例证明 ${at}` })).entry.instance);
  return ids;
}

/** A head that was published, opened with the keys of the installation. */
export async function openHead(siyi: Siyi, note: string): Promise<Checkpoint> {
  const keys: readonly LedgerKey[] = (await siyi.context.ledger.keys.read())?.keys ?? [];
  return openCheckpoint(note, verifiersOf(note.split('\n')[0] ?? '', keys)).checkpoint;
}

/** Whether the first entry of a matter is proved to be in a signed head; null while no head covers it. */
export async function isProved(siyi: Siyi, instance: string, revision = 1): Promise<boolean | null> {
  const proved = await siyi.proveEntry(instance, revision);
  if (proved === null) return null;
  const { root, size } = await openHead(siyi, proved.checkpoint);
  return size === proved.size && verifyInclusion({ ...proved, root });
}

/** Whether all heads are of one tree, by proofs of the ledger itself between each and the next larger one. */
export async function areOneTree(siyi: Siyi, heads: readonly Checkpoint[]): Promise<boolean> {
  const sorted = [...heads].sort((a, b) => a.size - b.size);
  for (const [at, next] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before === undefined) continue;
    const proof = await siyi.proveConsistency(next.origin, { from: before.size, to: next.size });
    if (!verifyConsistency({ from: before.size, to: next.size, fromRoot: before.root, toRoot: next.root, proof })) return false;
  }
  return true;
}
