import { leafBytes, leafHash } from '../../src/audit/leaf.ts';
import { parsePolicy } from '../../src/audit/policy.ts';
import type { TileSource } from '../../src/audit/verify/check-tree.ts';
import { verifyCheckpoints } from '../../src/audit/verify/verify-checkpoints.ts';
import { verifyLedger } from '../../src/audit/verify/verify-ledger.ts';
import type { Report } from '../../src/audit/verify/report.ts';
import { Failure } from '../../src/kernel/failure.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { bundledNotices } from '../../src/law/calendar/notices.ts';
import { migrations } from '../../migrations/index.ts';
import type { ServiceContext } from '../../src/service/context.ts';
import { checkLedgers } from '../../src/service/check-ledgers.ts';
import { flowShelf } from '../../src/service/flow-shelf.ts';
import { groundShelf } from '../../src/service/ground-shelf.ts';
import { noDecider } from '../../src/service/decider.ts';
import { snapshotShelf } from '../../src/service/snapshot-shelf.ts';
import { openLedgerSetting } from '../../src/service/open-ledger-setting.ts';
import { readLedgerFile } from '../../src/service/read-ledger-file.ts';
import { replayAll } from '../../src/service/replay-all.ts';
import { readAttachments } from './read-attachments.ts';
import { attachmentFiles } from '../../src/store/attachment/attachment-files.ts';
import { readLog } from '../../src/store/journal/read-log.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { ledgerName, type World } from './world.ts';

/** What those who look at a changed installation say: each a list of what was found, empty when nothing was. */
export interface Judgement {
  /** An outsider with the files that the installation serves, the ledger's key on paper, and one earlier checkpoint. */
  readonly outsider: readonly string[];
  /** The service itself, which looks at its ledgers before it starts. */
  readonly start: readonly string[];
  /** The replay of every matter against its entries, which the outsider does on an exported archive and the operator on the database. */
  readonly replay: readonly string[];
  /** The chain of each matter alone, as a log without a tree would have it. */
  readonly chain: readonly string[];
}

/**
 * Judges an installation. The structure of the file is not looked through, so that what it holds is found by proofs or not at all.
 *
 * @throws what opening the file failed with
 */
export async function judge(world: World): Promise<Judgement> {
  const store = await openSqliteStore({ path: world.database, migrations, lookBytes: 0 });
  const context: ServiceContext = {
    store,
    clock: { now: () => parseInstant('2026-03-02T09:00:00+08:00') },
    flows: flowShelf(ruleBook),
    ground: groundShelf(),
    snapshots: snapshotShelf(),
    decider: noDecider,
    attachments: attachmentFiles(`${world.database}.files`, 20 * 1024 * 1024),
    notices: bundledNotices,
    random: (bytes) => new Uint8Array(bytes),
    ledger: openLedgerSetting({ keyPath: `${world.database}.key` }),
  };
  try {
    return {
      outsider: await outside(context, world),
      start: await started(context),
      replay: await replayed(context),
      chain: await chained(context),
    };
  } finally {
    await store.close();
  }
}

async function outside(context: ServiceContext, { vkey, kept, policy }: World): Promise<readonly string[]> {
  const source: TileSource = {
    async read(path) {
      try {
        if (path === 'checkpoint') return new TextEncoder().encode(await readLedgerFile.checkpoint(context, ledgerName));
        return await readLedgerFile.tile(context, ledgerName, path);
      } catch (error) {
        if (error instanceof Failure && error.code === 'LEDGER_NOT_FOUND') return null;
        throw error;
      }
    },
  };
  const found: string[] = [];
  const look = async (check: () => Promise<Report>) => {
    try {
      for (const { code, weight } of (await check()).findings) if (weight === 'contradiction' || weight === 'gap') found.push(code);
    } catch (error) {
      found.push(error instanceof Failure ? error.code : 'unreadable');
    }
  };
  const trust = { keys: [vkey], policies: [] };
  await look(() => verifyLedger(source, { trust }));
  // The kept one is believed because witnesses stand behind it; the present one has to have grown out of it.
  await look(async () =>
    verifyCheckpoints(kept, await readLedgerFile.checkpoint(context, ledgerName), { trust: { ...trust, policies: [] }, source }),
  );
  await look(async () => verifyCheckpoints(kept, kept, { trust: { keys: [], policies: [parsePolicy(policy)] } }));
  return found;
}

async function started(context: ServiceContext): Promise<readonly string[]> {
  try {
    await checkLedgers(context);
    return [];
  } catch (error) {
    return [error instanceof Failure ? error.code : 'unreadable'];
  }
}

async function replayed(context: ServiceContext): Promise<readonly string[]> {
  const found: string[] = [];
  let last = { entries: 0, total: 0 };
  try {
    for await (const progress of replayAll(context)) {
      found.push(...progress.differences.map(({ what }) => what));
      last = progress;
    }
    if (last.entries !== last.total) found.push('total');
    found.push(...(await readAttachments(context)));
  } catch (error) {
    found.push(error instanceof Failure ? error.code : 'unreadable');
  }
  return found;
}

async function chained(context: ServiceContext): Promise<readonly string[]> {
  const found: string[] = [];
  const last = new Map<string, { leaf: string; revision: number }>();
  try {
    const log = await context.store.read(() => readLog(0, 10_000));
    for (const { entry, leaf, salts } of log) {
      const before = last.get(entry.instance);
      if (entry.revision !== (before?.revision ?? 0) + 1) found.push('revision');
      const computed = leafHash(leafBytes(entry, salts, before?.leaf ?? null)).toString('hex');
      if (computed !== Buffer.from(leaf).toString('hex')) found.push('leaf');
      last.set(entry.instance, { leaf: Buffer.from(leaf).toString('hex'), revision: entry.revision });
    }
  } catch {
    found.push('unreadable');
  }
  return found;
}
