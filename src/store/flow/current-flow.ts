import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { isOwnFlow } from './is-own-flow.ts';
import type { Flow } from './put-flow.ts';

const select = statement((db) =>
  db
    .selectFrom('flow')
    .select(['hash', 'version'])
    .where('item', '=', param('item'))
    .where('in_force_from', '<=', param('day'))
    .where(isOwnFlow)
    .orderBy('in_force_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1),
);

/**
 * Which of the program's own flows of an item is in force on a day: the one that came into force last, or null. One that a place tailored is
 * never meant. Its content is read by its hash.
 */
export function* currentFlow(item: string, day: string): Work<Pick<Flow, 'hash' | 'version'> | null> {
  return (yield* one(select, { item, day })) ?? null;
}
