import { setTimeout as sleep } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import type { ServiceContext } from '../../service/context.ts';
import { readLedgerHealth, type LedgerHealth } from '../../service/read-ledger-health.ts';
import { readBacklog, type Backlog } from '../../service/read-backlog.ts';

/** So long a reader of the metrics waits for a database that does not answer; the rest is told without it. */
const withinMs = 2000;

interface Found extends Backlog {
  readonly ledger: LedgerHealth;
  readonly standbys: Awaited<ReturnType<ServiceContext['store']['standbys']>>;
}

/**
 * Adds what only the database can tell: what waits in it, and how far its standbys are behind. While it does not answer,
 * `siyi_database_up` is 0 and the others are left out, and so is what the role may not see.
 */
export function measureDatabase(registry: Registry, context: ServiceContext): void {
  const find = shared(async () => ({
    ...(await readBacklog(context)),
    ledger: await readLedgerHealth(context),
    standbys: await context.store.standbys(),
  }));
  const gauge = (name: string, help: string, valueOf: (found: Found | null) => number | null | undefined): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const value = valueOf(await find()) ?? null;
        if (value === null) this.remove();
        else this.set(value);
      },
    });
  };
  gauge('siyi_database_up', 'Whether the database answers', (found) => (found === null ? 0 : 1));
  gauge('siyi_deadlines_late', 'Due times that have come and were not fired yet', (found) => found?.late);
  gauge('siyi_deadlines_late_seconds', 'How long ago the oldest of them came', (found) => found && found.latestMs / 1000);
  gauge('siyi_outbox_waiting', 'Entries that subscribers were not told of yet', (found) => found?.untold);
  gauge('siyi_ledger_entries', 'Entries in the ledgers that go on', (found) => found?.ledger.entries);
  gauge('siyi_ledger_signed_entries', 'Those of them that signed heads cover', (found) => found?.ledger.signed);
  gauge('siyi_ledger_waiting', 'Entries that are in no ledger yet', (found) => found?.ledger.waiting);
  gauge('siyi_ledger_unsigned_seconds', 'How long ago a head was signed, while anything waits for one', (found) =>
    found === null ? null : found.ledger.unsignedMs / 1000,
  );
  gauge('siyi_ledger_halted', 'Ledgers that this process touches no more', (found) => found?.ledger.halted);
  gauge('siyi_ledger_witnesses_behind', 'Witnesses that have not signed the last head', (found) => found?.ledger.witnessesBehind);
  gauge('siyi_standbys', 'Standbys that are connected', (found) => found?.standbys?.connected);
  gauge('siyi_standbys_synchronous', 'Standbys that commits wait for', (found) => found?.standbys?.synchronous);
  gauge('siyi_standby_behind_bytes', 'Log that the furthest standby has not on its disk yet', (found) => found?.standbys?.behindBytes);
}

/** Asks once for all who wait at one time. Answers null when it fails, and to those who have waited long enough. */
function shared<T>(ask: () => Promise<T>): () => Promise<T | null> {
  let underWay: Promise<T | null> | null = null;
  return () => {
    underWay ??= ask()
      .catch(() => null)
      .finally(() => {
        underWay = null;
      });
    return Promise.race([underWay, sleep(withinMs, null, { ref: false })]);
  };
}
