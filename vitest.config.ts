import { defineConfig } from 'vitest/config';

/** What runs on PostgreSQL: its own tests, and once more those of the whole service that are written for any store. */
const onPostgres = [
  'test/conformance/postgres*.test.ts',
  'test/postgres/**/*.test.ts',
  'test/store-plans/postgres*.test.ts',
  'src/store/postgres/**/*.test.ts',
];
const onBoth = [
  'test/http/{entries,erasures,events,instances,lists,migrations,receipts,scope}.test.ts',
  'test/service/{erasure,list-*}.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'embedded',
          include: ['src/**/*.test.ts', 'machines/**/*.test.ts', 'migrations/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: onPostgres,
          // A host far from the village: whatever reads the host's time zone by mistake fails here and not in production.
          env: { TZ: 'America/New_York' },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...onPostgres, ...onBoth],
          globalSetup: 'test/postgres/global-setup.ts',
          testTimeout: 60_000,
          // On a server of somebody's own every database is dropped one by one.
          hookTimeout: 300_000,
          env: { TZ: 'America/New_York', SIYI_TEST_STORE: 'postgres' },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'machines/**/*.ts', 'migrations/**/*.ts'],
      exclude: ['**/*.test.ts', 'src/main.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/{kernel,law,engine,audit}/**/*.ts': { branches: 95 },
        'machines/**/*.ts': { branches: 95 },
        'src/{contract,store,service,http,cli}/**/*.ts': { branches: 85 },
      },
    },
  },
});
