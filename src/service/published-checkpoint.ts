import { parseNote } from '../audit/note.ts';
import { judgePolicy, type Policy } from '../audit/policy.ts';
import { epochMillisOf } from '../kernel/instant.ts';
import type { KeptCheckpoint } from '../store/ledger/add-checkpoint.ts';
import { lastCheckpoint } from '../store/ledger/last-checkpoint.ts';
import { lastCosigned } from '../store/ledger/last-cosigned.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { listCosignatures } from '../store/ledger/list-cosignatures.ts';
import type { Work } from '../store/work.ts';

/** A signed head as it is given to the world. */
export interface PublishedCheckpoint extends KeptCheckpoint {
  /** The note with the cosignatures that came for it. */
  readonly note: string;
  /** The names of the witnesses whose lines it bears. */
  readonly witnesses: readonly string[];
}

/**
 * The head that is shown of a ledger, over more than `over` leaves: the last one that enough witnesses by the policy stand behind, unless it was signed
 * more than `patienceMs` before the last one of all; then, and where nobody asks for witnesses, that one. Null while there is none.
 */
export function* publishedCheckpoint(
  ledger: Ledger,
  policy: Policy | null,
  over = 0,
  patienceMs = Infinity,
): Work<PublishedCheckpoint | null> {
  const last = yield* lastCheckpoint(ledger.key);
  if (last === null || last.size <= over) return null;
  if (policy === null || policy.quorum === 'none') return yield* withCosignatures(ledger, last);
  for (const each of yield* lastCosigned(ledger.key, over, looks)) {
    if (epochMillisOf(last.signedAt) - epochMillisOf(each.signedAt) > patienceMs) break;
    const cosigned = yield* withCosignatures(ledger, each);
    if (judgePolicy(policy, parseNote(cosigned.note)).quorum) return cosigned;
  }
  return yield* withCosignatures(ledger, last);
}

/** So many heads are looked at: a witness that is slow is some heads behind, not hundreds. */
const looks = 8;

function* withCosignatures(ledger: Ledger, checkpoint: KeptCheckpoint): Work<PublishedCheckpoint> {
  const found = yield* listCosignatures(ledger.key, checkpoint.size);
  return {
    ...checkpoint,
    note: checkpoint.note + found.map(({ line }) => `${line}\n`).join(''),
    witnesses: found.map(({ witness }) => witness),
  };
}
