import type { Instant } from '../../kernel/instant.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A written authorisation of a body by the assembly above it (VCL25 arts. 29 and 30). Days are inclusive. */
export interface Delegation {
  readonly organisation: string;
  /** The body that is authorised. */
  readonly body: string;
  readonly matterClass: string;
  readonly from: string;
  readonly to: string;
  /** The written instrument: assembly decision, charter article or household consultation. */
  readonly instrument: string;
  /** Whether it has been filed with the township. */
  readonly filed: boolean;
  readonly addedAt: Instant;
}

const insert = statement((db) =>
  db.insertInto('delegation').values({
    organisation: param('organisation'),
    body: param('body'),
    matter_class: param('matterClass'),
    from_day: param('from'),
    to_day: param('to'),
    instrument: param('instrument'),
    filed: param('filed'),
    added_at: param('addedAt'),
  }),
);

/** Adds a delegation beside those that are there. */
export function* addDelegation(delegation: Delegation): Work<void> {
  yield* run(insert, { ...delegation, filed: Number(delegation.filed) });
}
