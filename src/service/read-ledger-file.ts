import { formatPolicy } from '../audit/policy.ts';
import { encodeBundle, parseTilePath, tileWidth } from '../audit/tile.ts';
import { formatVkey } from '../audit/vkey.ts';
import { hashBytes } from '../audit/tree-hash.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { Failure } from '../kernel/failure.ts';
import { leafOfEntry } from '../store/ledger/leaf-of-entry.ts';
import type { Ledger } from '../store/ledger/ledger-row.ts';
import { listLedgerEntries } from '../store/ledger/list-ledger-entries.ts';
import { readLedger } from '../store/ledger/read-ledger.ts';
import { readTile } from '../store/ledger/read-tile.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { ledgerVkeys } from './ledger-vkeys.ts';
import { verifiersOf } from './open-own-checkpoint.ts';
import { publishedCheckpoint } from './published-checkpoint.ts';
import { witnessPatienceMs } from './witness-patience.ts';

/** Which ledger is meant: its district's six digits, its year and its part. */
export interface LedgerName {
  readonly district: string;
  readonly year: string;
  readonly part: number;
}

/** What a ledger is made of for those who verify it (C2SP tlog-tiles), each as the bytes or text of one file. */
export const readLedgerFile = {
  /** The head that is shown of it, with the lines of its witnesses. @throws {Failure} LEDGER_NOT_FOUND, also while nothing is signed */
  async checkpoint({ store, ledger: { policy } }: ServiceContext, name: LedgerName): Promise<string> {
    return store.read(function* () {
      const head = yield* publishedCheckpoint(yield* ledgerOf(name), policy, 0, witnessPatienceMs);
      if (head === null) throw notFound(name);
      return head.note;
    });
  },
  /**
   * A tile of hashes, or a bundle of leaves, by its path and as wide as it says: only what a signed head covers, of any size that it had.
   *
   * @throws {Failure} LEDGER_NOT_FOUND for what no head covers and no path names; LEDGER_LEAF_WRONG when an entry is not what its leaf was made of
   */
  async tile({ store }: ServiceContext, name: LedgerName, path: string): Promise<Uint8Array> {
    const tile = parseTilePath(path);
    if (tile === null) throw notFound(name);
    return store.read(function* () {
      const ledger = yield* ledgerOf(name);
      const { level, number, width } = tile;
      const signed = level === 'entries' ? ledger.signedSize : Math.floor(ledger.signedSize / tileWidth ** level);
      if (number * tileWidth + width > signed) throw notFound(name);
      if (level === 'entries') return yield* bundleOf(ledger, number * tileWidth, width);
      return (yield* readTile(ledger.key, level, number)).subarray(0, width * hashBytes);
    });
  },
  /** Whom one may believe, as the installation says it: for information, since trust comes from elsewhere. @throws {Failure} LEDGER_NOT_FOUND */
  async policy({ store, ledger: setting }: ServiceContext, name: LedgerName): Promise<string> {
    const { origin, head } = await store.read(function* () {
      const ledger = yield* ledgerOf(name);
      return { origin: ledger.origin, head: yield* publishedCheckpoint(ledger, setting.policy, 0, witnessPatienceMs) };
    });
    const keys = (await setting.keys.read())?.keys ?? [];
    const [vkey] = ledgerVkeys(keys, origin, head?.note ?? null);
    if (vkey === undefined) throw notFound(name);
    const { witnesses, groups, quorum } = setting.policy ?? { witnesses: [], groups: [], quorum: 'none' };
    return formatPolicy({ logs: [{ vkey, url: null }], witnesses, groups, quorum });
  },
  /**
   * The keys of the installation under its origin, those retired included, one on a line, the newest first; then the statements by which new keys
   * were announced.
   *
   * @throws {Failure} LEDGER_NOT_FOUND
   */
  async keys({ store, ledger: setting }: ServiceContext, name: LedgerName): Promise<string> {
    const { origin } = await store.read(() => ledgerOf(name));
    const keyring = (await setting.keys.read()) ?? { keys: [], statements: [] };
    const lines = verifiersOf(origin, keyring.keys).map((vkey) => `${formatVkey(vkey)}\n`);
    return [lines.join(''), ...keyring.statements].join('\n');
  },
};

function* ledgerOf(name: LedgerName): Work<Ledger> {
  const ledger = yield* readLedger(name.district, name.year, name.part);
  if (ledger === null) throw notFound(name);
  return ledger;
}

function* bundleOf(ledger: Ledger, from: number, width: number): Work<Uint8Array> {
  const entries = yield* listLedgerEntries(ledger.key, from, from + width);
  const leaves = entries.map((entry) => {
    const leaf = leafOfEntry(entry);
    if (leaf === null)
      throw new Failure('LEDGER_LEAF_WRONG', { ledger: ledger.origin, instance: entry.instance, revision: entry.revision });
    return encodeUtf8(leaf.bytes);
  });
  if (leaves.length !== width) throw new Failure('LEDGER_BROKEN', { ledger: ledger.origin, index: from + leaves.length });
  return encodeBundle(leaves);
}

function notFound({ district, year, part }: LedgerName): Failure {
  return new Failure('LEDGER_NOT_FOUND', { district, year, part });
}
