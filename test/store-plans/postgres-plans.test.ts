import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bound } from '../../src/store/bound.ts';
import type { Value } from '../../src/store/param.ts';
import { connect } from '../../src/store/postgres/connect.ts';
import type { Query, Rows, Work } from '../../src/store/work.ts';
import { openDatabases, type Databases } from '../postgres/databases.ts';
import { fillProvince, places } from './fill-province.ts';
import { hotQueries } from './hot-queries.ts';

/** A node of `explain (format json)`. */
interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

const growing = /^(?:instance|entry_00|trail|refusal|member|deadline|person|organisation|list_in_force|attachment|tailoring)$/;

/** Indexes that are gone through for filters that do not lead. */
const covering = /^instance_(?:listed|street|district_item|district_stage|item|stage|status|overdue|flow)$/;

let databases: Databases;
let client: pg.Client;
beforeAll(async () => {
  databases = await openDatabases();
  const database = await databases.fresh();
  const filling = new pg.Client({ connectionString: databases.superuser(database) });
  await filling.connect();
  for (const statement of fillProvince('postgres', 1)) await filling.query(statement);
  await filling.query('vacuum analyze');
  await filling.end();
  client = await connect(database.url, { timeline: 0 });
  // What is filled here is little enough to be read whole.
  await client.query('set enable_seqscan = off');
});
afterAll(async () => {
  await client.end();
  await databases.close();
});

function literal(value: Value): string {
  if (value === null || typeof value === 'number') return String(value);
  return typeof value === 'string' ? pg.escapeLiteral(value) : `'\\x${Buffer.from(value).toString('hex')}'`;
}

/** The plans of all queries that a unit of work asks, in order, behind the fence that the service is held by. A planner looks at where that stands. */
async function plansOf(work: () => Work<unknown>, fence: string): Promise<readonly Node[]> {
  await client.query("select set_config('siyi.low', $1, false), set_config('siyi.high', $1 || ':', false)", [fence]);
  const plans: Node[] = [];
  const unit = work();
  for (let step = unit.next([]); step.done !== true;) {
    const { statement, values }: Query = step.value;
    const { sql, parameters } = statement.compile('postgres');
    const given = parameters.map((parameter) => bound(parameter, values));
    await client.query(`prepare asked as ${sql}`);
    const told = given.length === 0 ? '' : `(${given.map(literal).join()})`;
    const { rows } = await client.query<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(`explain (format json) execute asked${told}`);
    await client.query('deallocate asked');
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

/** Indexes of the large tables that were made for something else. */
function strays(all: readonly Node[], index: string | undefined): readonly string[] {
  const names = all.flatMap((node) => node['Index Name'] ?? []);
  return names.filter((name) => /^(?:instance|trail|refusal)_/.test(name) && !/_(?:pk|pkey|unique)$/.test(name) && name !== index);
}

const asked = hotQueries.flatMap((query) =>
  [...new Set([places.province, query.within ?? places.province])].map((fence) => ({ ...query, fence })),
);

describe('plans on PostgreSQL', () => {
  it.each(asked)(
    '$name, behind the fence of $fence',
    async ({ work, fence, index, isCovered = false, isCommon = false, sortsLittle = false }) => {
      const plans = await plansOf(work, fence);
      const told = plans.map((plan) => tell(plan)).join('\n');
      const all = plans.flatMap(nodesOf);
      const scans = all.filter((node) => node['Node Type'] === 'Seq Scan' && growing.test(node['Relation Name'] ?? ''));
      expect(scans, told).toEqual([]);
      expect(walks(all), told).toEqual([]);
      if (!sortsLittle) expect(plans.flatMap(wideSorts), told).toEqual([]);
      const reads = all.filter((node) => node['Node Type'] === 'Index Scan' && covering.test(node['Index Name'] ?? ''));
      if (isCovered) expect(reads, told).toEqual([]);
      if (index === undefined || isCommon) return;
      expect(strays(all, index), told).toEqual([]);
      const used =
        index === 'instance'
          ? /^instance_id_unique$/
          : index === 'entry'
            ? /^entry_\d\d_/
            : index === 'entry_leaf'
              ? /^entry_\d\d_leaf/
              : new RegExp(`^${index}$`);
      expect(
        all.some((node) => used.test(node['Index Name'] ?? '')),
        told,
      ).toBe(true);
    },
  );
});
