import { unitRun } from '../unit-run.ts';
import type { Query, Rows, Work } from '../work.ts';

/**
 * Runs a unit of work to its end, one query after the other.
 *
 * @throws what the unit threw, or what its first failed query answered; INVARIANT_BROKEN for what is no unit of work
 */
export async function runUnit<T>(work: () => Work<T>, execute: (query: Query) => Promise<Rows>): Promise<T> {
  const unit = unitRun(work);
  let turn = unit.begin();
  while (!turn.done) {
    let rows: Rows;
    try {
      rows = await execute(turn.query);
    } catch (error) {
      turn = unit.failed(error);
      continue;
    }
    turn = unit.answered(rows);
  }
  return turn.value;
}
