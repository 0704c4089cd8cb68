import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Json } from '../../kernel/json.ts';
import { param } from '../param.ts';
import { run } from '../run.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A configured number that an organisation set for itself and everything below it. */
export interface LayerValue {
  readonly organisation: string;
  readonly key: string;
  /** In force from this day to that one, both inclusive; null while no end is known. A later `from` supersedes an earlier one. */
  readonly from: string;
  readonly to: string | null;
  readonly value: Json;
  /** The document that it rests on. */
  readonly source: string;
  /** Opaque id of the person who entered it. */
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const upsert = statement((db) =>
  db
    .insertInto('layer_value')
    .values({
      organisation: param('organisation'),
      key: param('key'),
      from_day: param('from'),
      to_day: param('to'),
      value: param('value'),
      source: param('source'),
      added_by: param('addedBy'),
      added_at: param('addedAt'),
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'key', 'from_day']).doUpdateSet((eb) => ({
        to_day: eb.ref('excluded.to_day'),
        value: eb.ref('excluded.value'),
        source: eb.ref('excluded.source'),
        added_by: eb.ref('excluded.added_by'),
        added_at: eb.ref('excluded.added_at'),
      })),
    ),
);

/** Keeps a value; one with the same organisation, key and first day is replaced. Whether it may be set at all is for the law to say. */
export function* putLayerValue(layerValue: LayerValue): Work<void> {
  yield* run(upsert, { ...layerValue, value: canonicalJson(layerValue.value) });
}
