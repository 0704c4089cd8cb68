import { Failure } from '../../kernel/failure.ts';

/**
 * That SQLite found nothing wrong with the structure of a file when it was asked for its `integrity_check`.
 *
 * @throws {Failure} DATABASE_BROKEN with `integrity`, the first thing that is wrong
 */
export function assertWhole(integrity: string): void {
  if (integrity !== 'ok') throw new Failure('DATABASE_BROKEN', { integrity: integrity.slice(0, 200) });
}
