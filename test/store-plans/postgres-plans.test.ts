import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bound } from '../../src/store/bound.ts';
import type { Query, Rows, Work } from '../../src/store/work.ts';
import { openDatabases, type Databases } from '../postgres/databases.ts';
import { fillProvince } from './fill-province.ts';
import { hotQueries } from './hot-queries.ts';

/** A node of `explain (format json)`. */
interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

const growing = /^(?:instance|entry_00|trail|refusal|member|deadline|person|organisation)$/;

let databases: Databases;
let client: pg.Client;
beforeAll(async () => {
  databases = await openDatabases();
  const database = await databases.fresh();
  const filling = new pg.Client({ connectionString: databases.superuser(database) });
  await filling.connect();
  for (const statement of fillProvince('postgres')) await filling.query(statement);
  await filling.query('vacuum analyze');
  await filling.end();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // The first as the store does; the second because what is filled here is little enough to be read whole.
  await client.query('set enable_bitmapscan = off; set enable_seqscan = off');
  await client.query("select set_config('siyi.low', '99', false), set_config('siyi.high', '99:', false)");
});
afterAll(async () => {
  await client.end();
  await databases.close();
});

/** The plans of all queries that a unit of work asks, in order, behind the fence that the service is held by. */
async function plansOf(work: () => Work<unknown>): Promise<readonly Node[]> {
  const plans: Node[] = [];
  const unit = work();
  for (let step = unit.next([]); step.done !== true;) {
    const { statement, values }: Query = step.value;
    const { sql, parameters } = statement.compile('postgres');
    const given = parameters.map((parameter) => bound(parameter, values));
    const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(`explain (format json) ${sql}`, given);
    for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) plans.push(Plan);
    step = unit.next((await client.query(sql, given)).rows as Rows);
  }
  return plans;
}

function tell(node: Node, depth = 0): string {
  const own = `${' '.repeat(depth)}${node['Node Type']} ${node['Relation Name'] ?? ''} ${node['Index Name'] ?? ''}`;
  return [own, ...(node.Plans ?? []).map((below) => tell(below, depth + 1))].join('\n');
}

function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** Sorts of rows that no page has been cut out of. */
function wideSorts(plan: Node): readonly Node[] {
  return nodesOf(plan).filter(
    (node) => node['Node Type'].endsWith('Sort') && !nodesOf(node).some((below) => below['Node Type'] === 'Limit'),
  );
}

/** Walks of a whole index, such as one for the highest that the fence lets through. */
function walks(all: readonly Node[]): readonly Node[] {
  return all.filter(
    (node) =>
      /^Index (?:Only )?Scan/.test(node['Node Type']) &&
      growing.test(node['Relation Name'] ?? '') &&
      /^(?:\(\w+ IS NOT NULL\))?$/.test(node['Index Cond'] ?? ''),
  );
}

describe('plans on PostgreSQL', () => {
  it.each(hotQueries)('$name', async ({ work, index, isCommon = false, sortsLittle = false }) => {
    const plans = await plansOf(work);
    const told = plans.map((plan) => tell(plan)).join('\n');
    const all = plans.flatMap(nodesOf);
    const scans = all.filter((node) => node['Node Type'] === 'Seq Scan' && growing.test(node['Relation Name'] ?? ''));
    expect(scans, told).toEqual([]);
    expect(walks(all), told).toEqual([]);
    if (!sortsLittle) expect(plans.flatMap(wideSorts), told).toEqual([]);
    const used =
      index === 'instance'
        ? 'instance_id_unique'
        : index === 'entry'
          ? /^entry_\d\d_/
          : index === 'entry_leaf'
            ? /^entry_\d\d_leaf/
            : index;
    const names = all.flatMap((node) => node['Index Name'] ?? []);
    if (used !== undefined && !isCommon)
      expect(
        names.some((name) => (used instanceof RegExp ? used.test(name) : used === name)),
        told,
      ).toBe(true);
  });
});
