import { printRows } from '../../measure/print-rows.ts';
import { percentile } from '../../measure/percentile.ts';
import type { Row } from '../../measure/row.ts';
import type { Candidate } from '../candidate.ts';
import type { Measured } from '../play/found.ts';
import type { Result } from '../result.ts';

type Of = (round: Measured) => number;
const together: Of = (round) => round.together.perSecond;

/** Prints siyi against the limits and against the best engine of this run, round by round, and whether each aim was reached. */
export function printRatios(results: ReadonlyMap<Candidate, Result>): void {
  const named = (name: string) => [...results].find(([candidate]) => candidate.name === name)?.[1];
  const row = (what: string, unit: string, siyi: string, other: Contender | null, of: Of, aim: Row['aim']): readonly Row[] => {
    const ours = named(siyi)?.rounds ?? [];
    if (ours.length === 0 || other === null || other.rounds.length === 0) {
      console.log(`\nno ratio: ${what} (${ours.length === 0 ? siyi : 'what it is compared with'} was not measured)`);
      return [];
    }
    const both = Math.min(ours.length, other.rounds.length);
    const [ourRounds, theirs] = [ours.slice(0, both).map(of), other.rounds.slice(0, both).map(of)];
    return [{ what: other.name === '' ? what : `${what} (${other.name})`, unit, siyi: ourRounds, raw: theirs, ...(aim && { aim }) }];
  };
  const limit = (name: string): Contender => ({ name: '', rounds: named(name)?.rounds ?? [] });
  const engine = best(results, () => true);
  const onPostgres = best(results, ({ database }) => database === 'PostgreSQL');
  const onSqlite = best(results, ({ database }) => database === 'SQLite');
  const perSecond = 'events/s';
  printRows([
    ...row('siyi on SQLite, 32 callers, against the best engine on any database', perSecond, 'siyi-sqlite', engine, together, {
      least: 10,
    }),
    ...row('siyi on SQLite, 32 callers, against the best engine on SQLite', perSecond, 'siyi-sqlite', onSqlite, together, undefined),
    ...row('siyi on SQLite, 32 callers, against raw groups of 32', perSecond, 'siyi-sqlite', limit('sqlite-grouped'), together, {
      least: 0.45,
    }),
    ...row('siyi on PostgreSQL, 32 callers, against the best engine there', perSecond, 'siyi-postgres', onPostgres, together, { least: 5 }),
    ...row('siyi on PostgreSQL, 32 callers, against raw groups of 32', perSecond, 'siyi-postgres', limit('postgres-grouped'), together, {
      least: 0.4,
    }),
    ...row(
      'siyi on PostgreSQL, 32 callers of eight villages, against the best engine there',
      perSecond,
      'siyi-postgres-villages',
      onPostgres,
      together,
      undefined,
    ),
    ...row('siyi over HTTP, 32 callers, against the best engine on any database', perSecond, 'siyi-http', engine, together, { least: 5 }),
    ...row('siyi over HTTP, 32 callers, against an echo', perSecond, 'siyi-http', limit('echo'), together, { least: 0.6 }),
    ...row('one caller, p50, against a raw commit', 'ms', 'siyi-sqlite', limit('sqlite-single'), ({ alone }) => alone.p50, { most: 1.5 }),
    ...row('bytes of a matter against raw rows', 'bytes', 'siyi-sqlite', limit('sqlite-grouped'), (round) => round.bytesPerMatter, {
      most: 2,
    }),
    ...row('siyi on SQLite, 32 callers, against XState by hand', perSecond, 'siyi-sqlite', limit('xstate'), together, undefined),
    ...historyRow(named('siyi-sqlite')),
  ]);
}

interface Contender {
  readonly name: string;
  readonly rounds: readonly Measured[];
}

/** The engine with the highest median of this run. */
function best(results: ReadonlyMap<Candidate, Result>, where: (candidate: Candidate) => boolean): Contender | null {
  const engines = [...results].filter(([candidate, { rounds }]) => candidate.kind === 'engine' && rounds.length > 0 && where(candidate));
  const [first] = engines.sort(
    ([, one], [, other]) => percentile(other.rounds.map(together), 0.5) - percentile(one.rounds.map(together), 0.5),
  );
  return first === undefined ? null : { name: first[0].label, rounds: first[1].rounds };
}

function historyRow(siyi: Result | undefined): readonly Row[] {
  const [least, most] = [siyi?.histories?.[0], siyi?.histories?.at(-1)];
  if (least === undefined || most === undefined) return [];
  const what = `history of a matter, p50: ${most.entries} entries against ${least.entries}`;
  return [{ what, unit: 'µs', siyi: most.rounds, raw: least.rounds, aim: { most: 1.2 } }];
}
