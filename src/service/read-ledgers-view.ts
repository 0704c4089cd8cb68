import type { LedgerView } from '../contract/ledger-view.ts';
import { judgePolicy } from '../audit/policy.ts';
import { keyFingerprint } from '../audit/key-fingerprint.ts';
import { parseNote } from '../audit/note.ts';
import { formatVkey } from '../audit/vkey.ts';
import { instantOf } from '../kernel/instant.ts';
import { listLedgers } from '../store/ledger/list-ledgers.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import type { ServiceContext } from './context.ts';
import { ledgerVkeys } from './ledger-vkeys.ts';
import { publishedCheckpoint, type PublishedCheckpoint } from './published-checkpoint.ts';
import { witnessPatienceMs } from './witness-patience.ts';

/** Every ledger with its last head and who stands behind it. Nothing of it is personal. */
export async function readLedgersView(context: ServiceContext): Promise<readonly LedgerView[]> {
  const keyring = (await context.ledger.keys.read()) ?? { keys: [], statements: [] };
  const found = await context.store.read(function* () {
    const all = [];
    for (const ledger of yield* listLedgers()) {
      const organisation = yield* readOrganisation(`${ledger.district}000000`);
      all.push({
        ledger,
        name: organisation?.name ?? ledger.district,
        head: yield* publishedCheckpoint(ledger, context.ledger.policy, 0, witnessPatienceMs),
      });
    }
    return all;
  });
  return found.map(({ ledger, name, head }) => ({
    ...placeOf(ledger),
    district: name,
    size: ledger.size,
    head: head === null ? null : { size: head.size, signedAt: head.signedAt },
    ...standing(context, head),
    keys: ledgerVkeys(keyring.keys, ledger.origin, head?.note ?? null).map((vkey) => ({
      vkey: formatVkey(vkey),
      fingerprint: keyFingerprint(vkey.publicKey),
    })),
    ended: ledger.end?.reason ?? null,
  }));
}

function placeOf({ district, year, part, origin }: Ledger): Pick<LedgerView, 'code' | 'year' | 'part' | 'origin'> {
  return { code: district, year, part, origin };
}

function standing({ ledger }: ServiceContext, head: PublishedCheckpoint | null): Pick<LedgerView, 'witnesses' | 'quorum'> {
  if (head === null || ledger.policy === null) return { witnesses: [], quorum: null };
  const { witnesses, quorum } = judgePolicy(ledger.policy, parseNote(head.note));
  return { witnesses: witnesses.map(({ name, time }) => ({ name, at: instantOf(time * 1000) })), quorum };
}
