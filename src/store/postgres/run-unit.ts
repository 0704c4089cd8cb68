import { unitRun } from '../unit-run.ts';
import type { Rows, Work } from '../work.ts';
import type { Connection } from './connection.ts';

/**
 * Runs a unit of work to its end, one query after the other. Queries that nobody watches may still be under way then.
 *
 * @throws what the unit threw, or what its first failed query answered; INVARIANT_BROKEN for what is no unit of work
 */
export async function runUnit<T>(work: () => Work<T>, connection: Pick<Connection, 'execute' | 'send'>): Promise<T> {
  const unit = unitRun(work);
  let turn = unit.begin();
  while (!turn.done) {
    let rows: Rows = nothing;
    try {
      if (turn.query.unwatched === true) connection.send(turn.query);
      else rows = await connection.execute(turn.query);
    } catch (error) {
      turn = unit.failed(error);
      continue;
    }
    turn = unit.answered(rows);
  }
  return turn.value;
}

const nothing: Rows = [];
