import type { Candidate } from './candidate.ts';
import { startNode } from './servers/start-node.ts';
import { startPostgres } from './servers/start-postgres.ts';
import { startRestate } from './servers/start-restate.ts';

const million = 1_000_000;
const echo = new URL('../http/serve-echo.js', import.meta.url);
const siyi = new URL('./servers/serve-siyi.js', import.meta.url);

/** Everything that is compared, in the order in which each round runs it. */
export const candidates: readonly Candidate[] = [
  {
    name: 'sqlite-single',
    label: 'better-sqlite3, one transaction for each event',
    kind: 'limit',
    database: 'SQLite',
    file: './contestants/sqlite-single.js',
  },
  {
    name: 'sqlite-grouped',
    label: 'better-sqlite3, up to 32 events in one transaction',
    kind: 'limit',
    database: 'SQLite',
    file: './contestants/sqlite-grouped.js',
    largestHistory: million,
  },
  {
    name: 'sqlite-siyi-rows',
    label: "better-sqlite3, siyi's own rows, up to 32 events in one transaction",
    kind: 'limit',
    database: 'SQLite',
    file: './contestants/sqlite-siyi-rows.js',
  },
  {
    name: 'postgres-grouped',
    label: 'PostgreSQL, up to 32 events in one transaction',
    kind: 'limit',
    database: 'PostgreSQL',
    file: './engines/postgres-grouped.js',
    server: startPostgres,
    largestHistory: million,
  },
  {
    name: 'echo',
    label: 'Fastify echo, same validation, nothing kept',
    kind: 'limit',
    database: 'none',
    file: './contestants/echo.js',
    server: () => startNode(echo),
  },
  {
    name: 'siyi-sqlite',
    label: 'siyi on SQLite, in process',
    kind: 'siyi',
    database: 'SQLite',
    file: './contestants/siyi-sqlite.js',
    largestHistory: million,
  },
  {
    name: 'siyi-http',
    label: 'siyi on SQLite, over HTTP',
    kind: 'siyi',
    database: 'SQLite',
    file: './contestants/siyi-over-http.js',
    server: (folder) => startNode(siyi, folder),
  },
  {
    name: 'siyi-postgres',
    label: 'siyi on PostgreSQL, in process',
    kind: 'siyi',
    database: 'PostgreSQL',
    file: './engines/siyi-postgres.js',
    server: startPostgres,
  },
  {
    name: 'siyi-postgres-villages',
    label: 'siyi on PostgreSQL, in process, eight villages',
    kind: 'siyi',
    database: 'PostgreSQL',
    file: './engines/siyi-postgres-villages.js',
    server: startPostgres,
  },
  {
    name: 'xstate',
    label: 'XState by hand on better-sqlite3',
    kind: 'hand',
    database: 'SQLite',
    file: './contestants/xstate-by-hand.js',
    largestHistory: million,
  },
  {
    name: 'emmett-postgres',
    label: 'Emmett on PostgreSQL',
    kind: 'engine',
    database: 'PostgreSQL',
    file: './engines/emmett-postgres.js',
    server: startPostgres,
    largestHistory: 100_000,
  },
  {
    name: 'emmett-sqlite',
    label: 'Emmett on SQLite',
    kind: 'engine',
    database: 'SQLite',
    file: './engines/emmett-sqlite.js',
  },
  {
    name: 'openworkflow-sqlite',
    label: 'OpenWorkflow on SQLite',
    kind: 'engine',
    database: 'SQLite',
    file: './engines/openworkflow-sqlite.js',
    newerNode: true,
  },
  {
    name: 'dbos',
    label: 'DBOS on PostgreSQL',
    kind: 'engine',
    database: 'PostgreSQL',
    file: './engines/dbos.js',
    server: startPostgres,
  },
  {
    name: 'restate',
    label: 'Restate, virtual object',
    kind: 'engine',
    database: 'its own',
    file: './engines/restate.js',
    server: startRestate,
    newerNode: true,
    largestHistory: 100_000,
  },
];
