import type { Instant } from '../kernel/instant.ts';
import { listDue } from '../store/deadline/list-due.ts';
import { readInstance } from '../store/instance/read-instance.ts';
import type { ServiceContext } from './context.ts';
import { matterOf } from './matter-of.ts';
import { attempt } from './record-event.ts';
import { systemSession } from './session.ts';

/** What one sweep did. */
export interface Sweep {
  readonly fired: number;
  /** Due times whose event was refused; they stay and are looked at again. */
  readonly refused: number;
}

/**
 * Fires every due time that has come, as an entry of its own each. The row falls in the transaction of its entry, so a time is fired
 * once, also across restarts and when two sweep at once.
 */
export async function sweepDeadlines(context: ServiceContext, limit = 200): Promise<Sweep> {
  const due = await context.store.read(() => listDue(context.clock.now(), limit));
  const fired = await Promise.all(due.map(({ instance, name, dueAt }) => fire(context, instance, name, dueAt)));
  return { fired: fired.filter((answer) => answer === 'fired').length, refused: fired.filter((answer) => answer === 'refused').length };
}

function fire(context: ServiceContext, id: string, name: string, dueAt: Instant): Promise<'fired' | 'refused' | 'gone'> {
  return context.store.write(function* () {
    const instance = yield* readInstance(id);
    if (instance === null || matterOf(instance).deadlines[name] !== dueAt) return 'gone';
    const event = { type: 'deadline.passed', occurredAt: dueAt, data: { deadline: name, due: dueAt } } as const;
    return (yield* attempt(context, systemSession, instance, event, null)).ok ? 'fired' : 'refused';
  });
}
