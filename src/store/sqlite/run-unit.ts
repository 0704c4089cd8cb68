import { invariant } from '../../kernel/invariant.ts';
import type { Query, Rows, Work } from '../work.ts';

/**
 * Runs a unit of work to its end, at once. A query's failure is thrown into the unit, so that its `finally` blocks run; catching it
 * does not save the unit, because a transaction in which a statement failed is not the same in every database.
 *
 * @throws what the unit threw, or what its first failed query answered; INVARIANT_BROKEN for what is no unit of work
 */
export function runUnit<T>(work: () => Work<T>, execute: (query: Query) => Rows): T {
  const unit = work();
  invariant(isGenerator(unit), 'a unit of work is a generator, not a promise');
  let failed: { readonly error: unknown } | null = null;
  let step = unit.next(nothing);
  while (step.done !== true) {
    let rows: Rows;
    try {
      invariant(isQuery(step.value), 'a unit of work yields queries, and other units by yield*');
      rows = execute(step.value);
    } catch (error) {
      failed ??= { error };
      step = unit.throw(error);
      continue;
    }
    step = unit.next(rows);
  }
  if (failed !== null) throw failed.error;
  invariant(!isThenable(step.value), 'a unit of work answers a value, not a promise');
  return step.value;
}

const nothing: Rows = [];

function isGenerator(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'next' in value && Symbol.iterator in value;
}

function isQuery(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'statement' in value && 'values' in value;
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
