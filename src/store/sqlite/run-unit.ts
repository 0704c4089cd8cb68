import { unitRun } from '../unit-run.ts';
import type { Query, Rows, Work } from '../work.ts';

/**
 * Runs a unit of work to its end, at once.
 *
 * @throws what the unit threw, or what its first failed query answered; INVARIANT_BROKEN for what is no unit of work
 */
export function runUnit<T>(work: () => Work<T>, execute: (query: Query) => Rows): T {
  const unit = unitRun(work);
  let turn = unit.begin();
  while (!turn.done) {
    let rows: Rows;
    try {
      rows = execute(turn.query);
    } catch (error) {
      turn = unit.failed(error);
      continue;
    }
    turn = unit.answered(rows);
  }
  return turn.value;
}
