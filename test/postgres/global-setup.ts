import { startPostgres } from './start-postgres.ts';

/** Starts one server for all tests on PostgreSQL, unless TEST_DATABASE_URL names one, and answers what ends it. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['TEST_DATABASE_URL'] !== undefined) return () => Promise.resolve();
  const server = await startPostgres();
  process.env['TEST_DATABASE_URL'] = server.url();
  return () => server.stop();
}
