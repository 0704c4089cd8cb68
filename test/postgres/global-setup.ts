import { startPostgres } from './start-postgres.ts';

/** Starts one server for all tests on PostgreSQL, unless TEST_DATABASE_URL names one; answers what ends it. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env['TEST_DATABASE_URL'] !== undefined) return () => Promise.resolve();
  const server = await startPostgres();
  process.env['TEST_DATABASE_URL'] = server.url();
  process.env['SIYI_TEST_SERVER'] = 'own';
  return () => server.stop();
}
