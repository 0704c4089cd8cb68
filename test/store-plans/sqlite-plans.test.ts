import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { connectionOf } from '../../src/store/sqlite/connection.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';
import { runUnit } from '../../src/store/sqlite/run-unit.ts';
import { setPragmas } from '../../src/store/sqlite/set-pragmas.ts';
import type { Query, Work } from '../../src/store/work.ts';
import { fillProvince } from './fill-province.ts';
import { hotQueries } from './hot-queries.ts';

/** A line of `explain query plan`. */
interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

const growing = /^SCAN (?:instance|entry|trail|refusal|member|deadline|person|organisation|list_in_force|attachment|kept|tailoring)\b/;

let db: Sqlite.Database;
beforeAll(async () => {
  db = new Sqlite(':memory:');
  setPragmas(db);
  await migrate(db, migrations, 1000);
  for (const statement of fillProvince('sqlite')) db.exec(statement);
});
afterAll(() => db.close());

/** The plans of all queries that a unit of work asks, in order. */
function plansOf(work: () => Work<unknown>): readonly (readonly Step[])[] {
  const connection = connectionOf(db);
  const plans: Step[][] = [];
  runUnit(work, (query: Query) => {
    const { sql, parameters } = query.statement.compile('sqlite');
    const values = parameters.map((each) =>
      typeof each === 'object' && each !== null && 'param' in each ? query.values[each.param] : each,
    );
    plans.push(db.prepare(`explain query plan ${sql}`).all(...values) as Step[]);
    return connection.execute(query);
  });
  return plans;
}

/** A sort of rows that are no more than a page: those that were found are put in order once more after their columns were fetched. */
function sortsPage(plan: readonly Step[], { parent }: Step): boolean {
  return parent === 0 && plan.some((step) => step.parent === 0 && step.detail.startsWith('SCAN page'));
}

function assertPlans(isAnalysed: boolean): void {
  for (const { name, work, index, isCommon = false, sortsLittle = false } of hotQueries) {
    const plans = plansOf(work);
    const told = plans.map((plan) => plan.map(({ detail }) => detail).join('\n')).join('\n\n');
    for (const plan of plans) {
      expect(
        plan.filter(({ detail }) => growing.test(detail)),
        `${name}\n${told}`,
      ).toEqual([]);
      const sorts = plan.filter((step) => step.detail.startsWith('USE TEMP B-TREE') && !sortsPage(plan, step));
      if (!sortsLittle) expect(sorts, `${name}\n${told}`).toEqual([]);
    }
    const used = index === 'entry' || index === 'instance' ? `sqlite_autoindex_${index}_1` : index;
    if (used !== undefined && !(isAnalysed && isCommon)) expect(told, name).toMatch(new RegExp(`USING (?:COVERING )?INDEX ${used}\\b`));
  }
}

describe('plans on SQLite', () => {
  it('begin with the index that was made for them, scan nothing that grows and sort no more than a page', () => {
    assertPlans(false);
  });

  it('are the same when the planner knows the numbers', () => {
    db.exec('analyze');
    assertPlans(true);
  });
});
