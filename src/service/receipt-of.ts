import { formatOpenedEntry, openEntry, type OpenedEntry } from '../audit/opened-entry.ts';
import type { OpenedField } from '../audit/opened-field.ts';
import { parseNote } from '../audit/note.ts';
import { judgePolicy } from '../audit/policy.ts';
import { formatProofFile } from '../audit/proof-file.ts';
import type { OpenedReceipt, ReceiptStanding, ReceiptView } from '../contract/receipt-view.ts';
import { encodeHex } from '../kernel/hex.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Json } from '../kernel/json.ts';
import { tell } from '../kernel/messages/tell.ts';
import { receiptCode } from '../kernel/receipt-code.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import { readEntry } from '../store/journal/read-entry.ts';
import type { RecordedEntry } from '../store/journal/recorded-entry.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { hoursLate } from './make-entry.ts';
import { offlineParts } from './offline-parts.ts';
import { provedEntry, type EntryProof } from './prove-entry.ts';
import { toldEntry } from './told-entry.ts';

/** The fields that anybody may know of an entry: they name nobody, and stand on the public page as well. */
const open: ReadonlySet<string> = new Set(['type', 'recordedAt', 'organisation']);

/**
 * The receipt of an entry.
 *
 * @param title that of its matter, for whoever may see the entry; null for anybody else, who is shown nothing of what it says
 */
export function* receiptOf(context: ServiceContext, recorded: RecordedEntry, title: string | null): Work<ReceiptView> {
  const { entry, leaf, salts, late } = recorded;
  const flow = yield* readFlow(entry.flow);
  const organisation = yield* readOrganisation(entry.organisation);
  invariant(flow !== null && organisation !== null, 'an entry has its flow and its organisation');
  const previous = yield* linkOf(recorded);
  const found = yield* provedEntry(context, entry.instance, entry.revision);
  const code = receiptCode(leaf);
  const opened = title === null ? null : openEntry(entry, salts, previous);
  const openedProof = opened === null || found === null ? null : proofFile(found, opened);
  const closed = openEntry(entry, salts, previous, (name) => open.has(name));
  return {
    code,
    leaf: encodeHex(leaf),
    organisation: { code: organisation.code, name: organisation.name },
    isSample: organisation.name.includes(tell('zh-CN', 'receipt.sample')),
    ...toldEntry(entry, flow),
    recordedAt: entry.recordedAt,
    lateHours: late ? hoursLate(entry) : null,
    standing: found === null ? null : standingOf(context, found, { code, closed: proofFile(found, closed), opened: openedProof }),
    opened: title === null || opened === null ? null : openedOf(opened, title, openedProof),
  };
}

/** The hash of the leaf before, in hex; null for the first entry. */
function* linkOf({ entry: { instance, revision } }: RecordedEntry): Work<string | null> {
  if (revision === 1) return null;
  const before = yield* readEntry(instance, revision - 1);
  invariant(before !== null, 'an entry has one before it');
  return encodeHex(before.leaf);
}

function proofFile({ index, proof, checkpoint }: EntryProof, opened: OpenedEntry): string {
  return formatProofFile({ extra: new TextEncoder().encode(formatOpenedEntry(opened)), index, proof, checkpoint });
}

function standingOf(
  { ledger: { policy } }: ServiceContext,
  { origin, index, size, signedAt, checkpoint }: EntryProof,
  proofs: { readonly code: string; readonly closed: string; readonly opened: string | null },
): ReceiptStanding {
  const judged = policy === null ? null : judgePolicy(policy, parseNote(checkpoint));
  return {
    ...{ origin, index, size, signedAt },
    witnesses: judged?.witnesses.map(({ name }) => name) ?? [],
    isQuorum: judged?.quorum ?? false,
    proof: proofs.closed,
    offline: offlineParts(proofs.code, proofs.closed, proofs.opened),
  };
}

function openedOf({ instance, revision, fields }: OpenedEntry, title: string, proof: string | null): OpenedReceipt {
  const shown = Object.entries(fields).map(([name, field]) => ({ name, value: valueOf(field), isErased: 'commitment' in field }));
  return { instance, revision, title, fields: shown, proof };
}

/** What is shown of a field; of a register its rows, with null for a member that was erased. */
function valueOf(field: OpenedField): Json {
  if ('value' in field) return field.value;
  if (!('rows' in field)) return null;
  return field.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, told]) => [name, 'value' in told ? told.value : null])),
  );
}
