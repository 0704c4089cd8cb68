import { checkpointText, type Checkpoint } from '../audit/checkpoint.ts';
import { emptyRange, extendRange, rangeRoot, type CompactRange } from '../audit/compact-range.ts';
import { formatNote } from '../audit/note.ts';
import { rangeAt } from '../audit/range-at.ts';
import { noteSignature } from '../audit/sign-note.ts';
import { rootAt } from '../audit/subtree.ts';
import { equalBytes } from '../kernel/equal-bytes.ts';
import { Failure } from '../kernel/failure.ts';
import { addCheckpoint } from '../store/ledger/add-checkpoint.ts';
import { lastCheckpoint } from '../store/ledger/last-checkpoint.ts';
import { leafOfEntry } from '../store/ledger/leaf-of-entry.ts';
import type { LedgerKey } from '../store/ledger/ledger-keys.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { listLedgerEntries } from '../store/ledger/list-ledger-entries.ts';
import { listPlacedLeaves, type PlacedLeaf } from '../store/ledger/list-placed-leaves.ts';
import { readLedger } from '../store/ledger/read-ledger.ts';
import { readNodes } from '../store/ledger/read-nodes.ts';
import type { ServiceContext } from './context.ts';
import { openOwnCheckpoint } from './open-own-checkpoint.ts';

/** So many entries are read back at once, so that nobody who records waits long. */
const atOnce = 64;

/**
 * Signs the head of a ledger as it stands: the leaves since the last signed head are read back from the journal and held against those that were
 * computed from their entries, the root that they lead to from the last signed tree must be the one of the tiles, and both what the database and what the file of heads says was
 * signed last must be a beginning of it. Written to the file, durably, before it is kept in the database and so published; a process that dies
 * in between finds it there and publishes it first.
 *
 * @returns whether a head was published; not where there is nothing new, or somebody else signed meanwhile
 * @throws {Failure} LEDGER_LEAF_WRONG, LEDGER_BROKEN, LEDGER_ROLLED_BACK, LEDGER_KEY_UNKNOWN: nothing was signed; what writing the file failed with
 */
export async function signCheckpoint(context: ServiceContext, seen: Ledger, keys: readonly LedgerKey[]): Promise<boolean> {
  const { heads, state } = context.ledger;
  // The file first, then the database: leaves are kept before their head is written down, so that another node's work is never taken for a loss.
  const head = (await heads.read()).get(seen.origin) ?? null;
  const ledger = (await context.store.read(() => readLedger(seen.district, seen.year, seen.part))) ?? seen;
  const last = await context.store.read(() => lastCheckpoint(ledger.key));
  const signed = last === null ? null : ownHead(context, ledger, last.note, keys);
  const from = signed?.size ?? 0;
  const pending = head === null ? null : head === last?.note ? signed : ownHead(context, ledger, head, keys);
  if (pending !== null && pending.size > ledger.size) throw rolledBack(ledger, pending);
  const range = await extend(context, ledger, await startOf(context, ledger, signed), ledger.size);
  await assertBeginning(context, ledger, [
    ...(pending === null ? [] : [pending]),
    { origin: ledger.origin, size: ledger.size, root: rangeRoot(range) },
  ]);
  // One that was written and never published comes before any other.
  const isPending = pending !== null && head !== null && pending.size > from;
  const next = isPending ? pending : { origin: ledger.origin, size: ledger.size, root: rangeRoot(range) };
  if (next.size === from) return false;
  const note = isPending ? head : signedNote(next, keys);
  if (!isPending) await heads.write(ledger.origin, note);
  const signedAt = context.clock.now();
  const isKept = await context.store.write(() => addCheckpoint(ledger.key, from, { size: next.size, note, signedAt }), { lane: 'ledger' });
  state.signed.delete(ledger.key);
  state.computed.delete(ledger.key);
  if (!isKept) return false;
  if (next.size === ledger.size) state.signed.set(ledger.key, range);
  state.signedAt = signedAt;
  return true;
}

/** The signed note of a head, with a line by each key that still signs. */
function signedNote(head: Checkpoint, keys: readonly LedgerKey[]): string {
  const text = checkpointText(head);
  const signing = keys.filter(({ retiredAt }) => retiredAt === null);
  return formatNote(
    text,
    signing.map(({ seed, type }) => noteSignature(text, { name: head.origin, seed, type })),
  );
}

function ownHead({ ledger: { keys: file } }: ServiceContext, { origin }: Ledger, note: string, keys: readonly LedgerKey[]): Checkpoint {
  const head = openOwnCheckpoint(origin, note, keys);
  if (head === null) throw new Failure('LEDGER_KEY_UNKNOWN', { ledger: origin, file: file.path, part: 'other' });
  return head;
}

/** The tree as it was signed last: the one remembered, or the one of the tiles, which must have the signed root either way. */
async function startOf(context: ServiceContext, ledger: Ledger, signed: Checkpoint | null): Promise<CompactRange> {
  if (signed === null) return emptyRange;
  const remembered = context.ledger.state.signed.get(ledger.key);
  const range =
    remembered?.size === signed.size
      ? remembered
      : await context.store.read(() => readNodes(ledger.key, ledger.size, (node) => rangeAt(signed.size, node)));
  if (!equalBytes(rangeRoot(range), signed.root)) throw broken(ledger, 'root', { size: signed.size });
  return range;
}

/**
 * The tree with the leaves up to `to`, each read back: its recorded hash must be the one that this process computed when it put it in, or is computed
 * anew from its entry where another process did, or this one before it was started.
 */
async function extend(context: ServiceContext, ledger: Ledger, from: CompactRange, to: number): Promise<CompactRange> {
  let range = from;
  while (range.size < to) {
    const [first, end] = [range.size, Math.min(to, range.size + atOnce)];
    const known = knownLeaves(context, ledger, first, end);
    const leaves = known.length > 0 ? await readBack(context, ledger, first, known) : await computeAnew(context, ledger, first, end);
    for (const { position, instance, revision, leaf, computed } of leaves) {
      if (position !== range.size) throw broken(ledger, 'entry', { index: range.size });
      if (!isSame(computed, leaf)) throw new Failure('LEDGER_LEAF_WRONG', { ledger: ledger.origin, index: position, instance, revision });
      range = extendRange(range, computed);
    }
    if (range.size !== (known.length > 0 ? first + known.length : end)) throw broken(ledger, 'entry', { index: range.size });
  }
  return range;
}

/** A leaf that was read back, with what it must be; null where its entry can no longer be read. */
interface HeldLeaf extends PlacedLeaf {
  readonly computed: Uint8Array | null;
}

/** The hashes from `first` on, to before `end` at most, that this process computed itself. */
function knownLeaves({ ledger: { state } }: ServiceContext, { key }: Ledger, first: number, end: number): readonly Uint8Array[] {
  const known = state.computed.get(key);
  return known === undefined || first < known.from ? [] : known.hashes.slice(first - known.from, end - known.from);
}

async function readBack(
  context: ServiceContext,
  ledger: Ledger,
  first: number,
  known: readonly Uint8Array[],
): Promise<readonly HeldLeaf[]> {
  const leaves = await context.store.read(() => listPlacedLeaves(ledger.key, first, first + known.length));
  return leaves.map((leaf) => ({ ...leaf, computed: known[leaf.position - first] ?? null }));
}

async function computeAnew(context: ServiceContext, ledger: Ledger, first: number, end: number): Promise<readonly HeldLeaf[]> {
  return context.store.read(function* () {
    const entries = yield* listLedgerEntries(ledger.key, first, end);
    return entries.map((entry) => ({ ...entry, computed: leafOfEntry(entry)?.hash ?? null }));
  });
}

function isSame(computed: Uint8Array | null, leaf: Uint8Array): computed is Uint8Array {
  return computed !== null && equalBytes(computed, leaf);
}

/** That the tiles lead to each of these heads. */
async function assertBeginning(context: ServiceContext, ledger: Ledger, heads: readonly Checkpoint[]): Promise<void> {
  for (const { size, root } of heads) {
    const found = await context.store.read(() => readNodes(ledger.key, ledger.size, (node) => rootAt(size, node)));
    if (!equalBytes(found, root)) throw broken(ledger, 'root', { size });
  }
}

function broken({ origin }: Ledger, what: string, facts: Readonly<Record<string, number>>): Failure {
  return new Failure('LEDGER_BROKEN', { ledger: origin, what, ...facts });
}

function rolledBack({ origin, size }: Ledger, signed: Checkpoint): Failure {
  return new Failure('LEDGER_ROLLED_BACK', { ledger: origin, size, signed: signed.size });
}
