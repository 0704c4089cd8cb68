import { Failure } from '../kernel/failure.ts';

/**
 * What everybody is told of a database that is no longer used, after the failure that led to it: DATABASE_BROKEN, or that failure again where the
 * database is whole and only another than we know.
 */
export function brokenBy(failure: Failure): Failure {
  return failure.code === 'DATABASE_SCHEMA_UNKNOWN' ? failure : new Failure('DATABASE_BROKEN', failure.facts, failure);
}
