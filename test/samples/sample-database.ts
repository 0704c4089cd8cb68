import { openDatabases, type Databases } from '../postgres/databases.ts';

/** Where a sample is opened: in memory, or on PostgreSQL when the tests are run on it. */
export interface SampleDatabase {
  readonly database: string;
  readonly migratorDatabase?: string;
}

let databases: Promise<Databases> | null = null;

/** An empty database: on PostgreSQL where SIYI_TEST_STORE says `postgres`, as the project of that name does; in memory otherwise. */
export async function sampleDatabase(): Promise<SampleDatabase> {
  if (process.env['SIYI_TEST_STORE'] !== 'postgres') return { database: ':memory:' };
  const { url, migratorUrl } = await (await (databases ??= openDatabases())).fresh();
  return { database: url, migratorDatabase: migratorUrl };
}
