// The entry's form for proofs. Imports only `kernel`. Read first: leaf.ts.
import type { Entry } from '../kernel/entry.ts';
import type { Json } from '../kernel/json.ts';

/** A part of an entry that is committed to on its own, so that it alone can be shown, masked or erased later. */
export interface Field {
  readonly name: string;
  readonly value: Json;
}

/**
 * The fields of an entry, in code unit order of their names: each member of `data` on its own (`data.votes`), the rest whole.
 * `instance` and `revision` are not among them: they stand in the leaf itself.
 */
export function fieldsOf(entry: Entry): readonly Field[] {
  const fields: Field[] = [
    { name: 'actor', value: { person: entry.actor.person, roles: entry.actor.roles, organisation: entry.actor.organisation } },
  ];
  for (const key of Object.keys(entry.data).sort()) fields.push({ name: `data.${key}`, value: entry.data[key] as Json });
  fields.push(
    { name: 'facts', value: entry.facts },
    { name: 'flow', value: entry.flow },
    { name: 'from', value: entry.from },
    { name: 'occurredAt', value: entry.occurredAt },
    { name: 'organisation', value: entry.organisation },
    { name: 'recordedAt', value: entry.recordedAt },
    { name: 'to', value: entry.to },
    { name: 'type', value: entry.type },
    { name: 'verdicts', value: entry.verdicts },
  );
  return fields;
}
