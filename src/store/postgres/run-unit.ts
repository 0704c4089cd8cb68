import { unitRun } from '../unit-run.ts';
import type { Query, Rows, Work } from '../work.ts';
import type { Asking } from './connection.ts';

/**
 * Runs a unit of work to its end, one query after the other. Queries that nobody watches may still be under way then.
 *
 * @param before asked before each query, and waited for where it answers a promise
 * @throws what the unit threw, or what its first failed query answered; INVARIANT_BROKEN for what is no unit of work
 */
export async function runUnit<T>(
  work: () => Work<T>,
  asking: Asking,
  before: (query: Query) => Promise<void> | null = () => null,
): Promise<T> {
  const unit = unitRun(work);
  let turn = unit.begin();
  while (!turn.done) {
    let rows: Rows = nothing;
    try {
      const turnToCome = before(turn.query);
      if (turnToCome !== null) await turnToCome;
      if (turn.query.unwatched === true) asking.send(turn.query);
      else rows = await asking.execute(turn.query);
    } catch (error) {
      turn = unit.failed(error);
      continue;
    }
    turn = unit.answered(rows);
  }
  return turn.value;
}

const nothing: Rows = [];
