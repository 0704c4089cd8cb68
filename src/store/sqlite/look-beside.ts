import { Failure } from '../../kernel/failure.ts';
import { assertWhole } from './assert-whole.ts';
import { lookThrough, type Look } from './look-through.ts';

/**
 * Looks through a file that is in use and too large to wait for.
 *
 * @param onBroken told when it is damaged
 * @param onError told when it could not be looked through, which says nothing about the file
 */
export function lookBeside(path: string, onBroken: (failure: Failure) => void, onError: (error: unknown) => void): Look {
  const look = lookThrough(path);
  look.found
    .then(({ integrity }) => assertWhole(integrity))
    .catch((error: unknown) => (error instanceof Failure && error.code === 'DATABASE_BROKEN' ? onBroken(error) : onError(error)));
  return look;
}
