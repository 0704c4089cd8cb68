import type { JsonObject } from '../../src/kernel/json.ts';
import Sqlite from 'better-sqlite3';
import { start } from '../../src/engine/start.ts';
import { invariant } from '../../src/kernel/invariant.ts';
import { playMatter } from '../matter/play-matter.ts';
import { stepCases } from '../matter/step-cases.ts';
import type { Village } from '../matter/village.ts';

/** The rows that one event of a matter left behind, as their columns are named. */
export interface Captured {
  readonly entry: Readonly<Record<string, string | number | Uint8Array>>;
  readonly result: Readonly<Record<string, string | number | Uint8Array>>;
  /** The matter as it stood after the event. */
  readonly instance: Readonly<Record<string, string | number | Uint8Array>>;
}

/** Plays a matter in the village and reads back what every one of its events wrote, the opening first. */
export async function captureRows(village: Village, database: string): Promise<readonly Captured[]> {
  const id = await playMatter(village, () => undefined);
  const cases = await stepCases(village, id);
  const [first] = cases;
  invariant(first !== undefined, 'a matter with events');
  const db = new Sqlite(database, { readonly: true });
  const instance = db.prepare(`select ${instanceColumns} from instance where id = ?`).get(id) as Captured['instance'];
  const entries = db
    .prepare('select * from entry where instance_key = ? order by revision')
    .all(instance['instance_key']) as Captured['entry'][];
  const results = db.prepare('select * from result order by result_key desc limit ?').all(entries.length).reverse() as Captured['result'][];
  db.close();
  const snapshots = [
    start(first.definition, { ...first.requested, type: 'matter.opened', data: {} }).snapshot,
    ...cases.map(({ after }) => after),
  ];
  return entries.map((entry, at) => {
    const { from, to } = JSON.parse(String(entry['body'])) as JsonObject;
    const snapshot = JSON.stringify(snapshots[at]);
    const state = JSON.stringify(to ?? from ?? []);
    const stage = String((to as readonly string[])[0]).split('.')[1] ?? '';
    const now = { revision: at + 1, stage, state, snapshot, leaf: entry['leaf'] ?? '', updated_at: entry['recorded_at'] ?? '' };
    return { entry, result: results[at] ?? {}, instance: { ...instance, ...now } };
  });
}

/** Those that are written: the others the database makes itself. */
const instanceColumns =
  'instance_key, id, organisation, item, flow_key, title, revision, stage, status, overdue, state, leaf, created_at, updated_at, snapshot';
