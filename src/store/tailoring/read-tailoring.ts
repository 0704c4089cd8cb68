import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { tailoringOf, type Tailoring } from './tailoring-row.ts';

const select = statement((db) =>
  db.selectFrom('tailoring').selectAll().where('organisation', '=', param('organisation')).where('flow', '=', param('flow')),
);

/** The tailoring by which an organisation made a flow, or null. */
export function* readTailoring(organisation: string, flow: string): Work<Tailoring | null> {
  const row = yield* one(select, { organisation, flow });
  return row === undefined ? null : tailoringOf(row);
}
