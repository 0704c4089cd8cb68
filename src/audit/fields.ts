// The entry's form for proofs. Imports only `kernel`. Read first: leaf.ts.
import type { Entry } from '../kernel/entry.ts';
import type { Json } from '../kernel/json.ts';

/** A part of an entry that is committed to on its own, so that it alone can be shown, masked or erased later. */
export interface Field {
  readonly name: string;
  readonly value: Json;
}

/** The fields that every entry has, beside those of its data, in code unit order. */
export const wholeFields = [
  'actor',
  'facts',
  'flow',
  'from',
  'occurredAt',
  'organisation',
  'recordedAt',
  'to',
  'type',
  'verdicts',
] as const;

/**
 * The fields of an entry, in code unit order of their names: each member of `data` on its own (`data.votes`), the rest whole.
 * `instance` and `revision` are not among them: they stand in the leaf itself.
 */
export function fieldsOf(entry: Entry): readonly Field[] {
  const { person, roles, organisation } = entry.actor;
  const fields: Field[] = [{ name: 'actor', value: { person, roles, organisation } }];
  for (const key of Object.keys(entry.data).sort()) fields.push({ name: `data.${key}`, value: entry.data[key] as Json });
  for (const name of wholeFields) if (name !== 'actor') fields.push({ name, value: entry[name] });
  return fields;
}
