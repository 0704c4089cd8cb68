import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import type { Query, Rows, Work } from './work.ts';

/** What a unit of work does next: asks something of the database, or is done. */
export type Turn<T> = { readonly done: false; readonly query: Query } | { readonly done: true; readonly value: T };

/**
 * A unit of work on its way, whichever way its queries are carried out. A query's failure is thrown into the unit, so that its `finally`
 * blocks run; catching it does not save the unit, because a transaction in which a statement failed is not the same in every database.
 *
 * Every method throws what the unit threw, or what its first failed query answered; INVARIANT_BROKEN for what is no unit of work.
 */
export interface UnitRun<T> {
  begin(): Turn<T>;
  answered(rows: Rows): Turn<T>;
  failed(error: unknown): Turn<T>;
}

/** Makes a run of a unit; nothing of the unit happens before `begin`. */
export function unitRun<T>(work: () => Work<T>): UnitRun<T> {
  let unit: Work<T> | undefined;
  let failure: { readonly error: unknown } | null = null;
  const turn = (step: IteratorResult<Query, T>): Turn<T> => {
    if (step.done !== true)
      return isQuery(step.value)
        ? { done: false, query: step.value }
        : fail(new Failure('INVARIANT_BROKEN', { what: 'a unit of work yields queries, and other units by yield*' }));
    if (failure !== null) throw failure.error;
    invariant(!isThenable(step.value), 'a unit of work answers a value, not a promise');
    return { done: true, value: step.value };
  };
  const running = (): Work<T> => {
    invariant(unit !== undefined, 'a unit of work that has begun');
    return unit;
  };
  const fail = (error: unknown): Turn<T> => {
    failure ??= { error };
    return turn(running().throw(error));
  };
  return {
    begin() {
      unit = work();
      invariant(isGenerator(unit), 'a unit of work is a generator, not a promise');
      return turn(unit.next(nothing));
    },
    answered: (rows) => turn(running().next(rows)),
    failed: fail,
  };
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
