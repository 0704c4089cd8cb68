import type { Instant } from '../kernel/instant.ts';
import { invariant } from '../kernel/invariant.ts';
import { listDue } from '../store/deadline/list-due.ts';
import { readInstance } from '../store/instance/read-instance.ts';
import type { ServiceContext } from './context.ts';
import { matterOf } from './matter-of.ts';
import { attempt } from './record-event.ts';
import { systemSession } from './session.ts';

/** What one sweep did: due times fired as entries. */
export interface Sweep {
  readonly fired: number;
}

/**
 * Fires every due time that has come, as an entry of its own each. The row falls in the transaction of its entry, so a time is fired
 * once, also across restarts and when two sweep at once. One that fails keeps none of the others from being fired.
 *
 * @throws what the first one failed with, after all were tried; INVARIANT_BROKEN for a flow that does not take the event
 */
export async function sweepDeadlines(context: ServiceContext, limit = 200): Promise<Sweep> {
  const due = await context.store.read(() => listDue(context.clock.now(), limit));
  const tried = await Promise.allSettled(due.map(({ instance, name, dueAt }) => fire(context, instance, name, dueAt)));
  const failed = tried.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return { fired: tried.filter((one) => one.status === 'fulfilled' && one.value).length };
}

/** Answers whether it was fired here; somebody else may have been first. A refusal undoes its unit: nobody tried, so none is kept. */
function fire(context: ServiceContext, id: string, name: string, dueAt: Instant): Promise<boolean> {
  const unit = function* () {
    const instance = yield* readInstance(id, context.snapshots.of(id));
    if (instance === null || matterOf(instance).deadlines[name] !== dueAt) return false;
    const event = { type: 'deadline.passed', occurredAt: dueAt, data: { deadline: name, due: dueAt } } as const;
    const outcome = yield* attempt(context, systemSession, instance, event, null);
    invariant(outcome.ok, `flow ${instance.flow} takes a deadline that has passed`);
    return true;
  };
  return context.store.write(unit, { lane: id });
}
