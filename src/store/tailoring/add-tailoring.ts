import { canonicalJson } from '../../kernel/canonical-json.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { readTailoring } from './read-tailoring.ts';
import type { Tailoring } from './tailoring-row.ts';

const insert = statement((db) =>
  db.insertInto('tailoring').values({
    organisation: param('organisation'),
    flow: param('flow'),
    item: param('item'),
    base: param('base'),
    operations: param('operations'),
    difference: param('difference'),
    added_by: param('addedBy'),
    added_at: param('addedAt'),
  }),
);

/** Keeps a tailoring whose flow is kept already. One that the organisation has for the same flow stays as it is, whatever led to it. */
export function* addTailoring(tailoring: Tailoring): Work<void> {
  if ((yield* readTailoring(tailoring.organisation, tailoring.flow)) !== null) return;
  const { operations, difference } = tailoring;
  yield* run(insert, { ...tailoring, operations: canonicalJson(operations), difference: canonicalJson(difference) });
}
