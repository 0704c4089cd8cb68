import { advanceLedger } from './advance-ledger.ts';
import { epochMillisOf } from '../kernel/instant.ts';
import { ledgerAuditor } from './audit-ledgers.ts';
import { cosignatureCollector, type CosignatureCollector } from './collect-cosignatures.ts';
import type { ServiceContext } from './context.ts';
import { deliverOutbox, type Subscriber } from './deliver-outbox.ts';
import { dropErasedFiles } from './drop-erased-files.ts';
import { forgetResults } from './forget-results.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

/** How often the work that nobody asks for is done, in milliseconds. */
export interface Pace {
  readonly sweepMs: number;
  readonly deliverMs: number;
  readonly ledgerMs: number;
  readonly auditMs: number;
}

const hourMs = 3_600_000;

/** The work that nobody asks for: due times are fired, entries are told to subscribers and put into their ledgers and looked at there, old answers and erased files are forgotten. */
export interface Background {
  subscribe(subscriber: Subscriber): () => void;
  /** Ends after what is under way. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts it. What is due is read from the database each time, so a restart, or a second process beside this one, loses and doubles
 * nothing. Of several nodes on one database each kind of work is done by one at a time, whichever asks first; an entry is told to the
 * subscribers of that node. Nothing is delivered while nobody subscribes: it waits.
 *
 * @param onError told when a round failed; the next round tries again; and of what is found wrong in a ledger
 */
export function startBackground(context: ServiceContext, pace: Pace, onError: (error: unknown) => void): Background {
  const { store } = context;
  const subscribers = new Set<Subscriber>();
  const sweeping = repeat(pace.sweepMs, () => store.takeTurn('sweep', () => sweepDeadlines(context)), onError);
  const forgetting = repeat(hourMs, () => store.takeTurn('forget', () => forget(context)), onError);
  const advancing = repeat(pace.ledgerMs, () => store.takeTurn('ledger', () => advanceLedger(context)), onError);
  const auditor = ledgerAuditor(context, onError);
  const auditing = repeat(pace.auditMs, () => store.takeTurn('audit', () => auditor.round()), onError);
  const collector = collectorOf(context);
  const cosigning = collector === null ? null : repeat(pace.ledgerMs, () => store.takeTurn('cosign', () => collector.round()), onError);
  const delivering = repeat(
    pace.deliverMs,
    () => (subscribers.size === 0 ? Promise.resolve() : store.takeTurn('deliver', () => deliverOutbox(context, [...subscribers]))),
    onError,
  );
  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    async stop() {
      await Promise.all([sweeping.stop(), delivering.stop(), forgetting.stop(), advancing.stop(), auditing.stop(), cosigning?.stop()]);
    },
  };
}

/** Witnesses are asked where there are some and a way to them. */
function collectorOf({ store, clock, ledger: { policy, post } }: ServiceContext): CosignatureCollector | null {
  if (policy === null || post === null || policy.witnesses.every(({ url }) => url === null)) return null;
  return cosignatureCollector(store, policy, post, () => epochMillisOf(clock.now()));
}

async function forget(context: ServiceContext): Promise<void> {
  await forgetResults(context);
  await dropErasedFiles(context);
}

/** Runs a round again and again, never two at once, with a rest between. */
function repeat(everyMs: number, round: () => Promise<unknown>, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = round()
        .then(() => undefined, onError)
        .finally(next);
    }, everyMs);
    timer.unref();
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
