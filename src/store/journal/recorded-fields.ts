import type { FieldText } from '../../audit/field-texts.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Json } from '../../kernel/json.ts';
import { bodyTexts } from './body-texts.ts';
import type { EntryRow } from './recorded-entry.ts';

/**
 * The fields of an entry as its leaf commits to them, out of its row. By another way than `fieldTexts` of the entry: no text is written anew. What
 * reads as something else than was recorded never has the recorded leaf; a register is read when it is hashed, so that there other words may say the same.
 *
 * @returns null for a row that can no longer be read
 */
export function recordedFields(row: EntryRow): readonly FieldText[] | null {
  const texts = bodyTexts(row.body);
  if (texts === null) return null;
  const field = (name: string, value: Json): FieldText => ({ name, text: canonicalJson(value) });
  return [
    { name: 'actor', text: actorText(texts.actor, row.person) },
    ...texts.data.map(([name, text]) => ({ name: `data.${name}`, text })),
    { name: 'facts', text: texts.facts },
    field('flow', row.hash),
    { name: 'from', text: texts.from },
    field('occurredAt', row.occurred_at),
    field('organisation', row.organisation),
    field('recordedAt', row.recorded_at),
    { name: 'to', text: texts.to },
    field('type', row.type),
    { name: 'verdicts', text: texts.verdicts },
  ];
}

/** In the body stands what the actor was; who it was is a column. In canonical order `organisation` comes before `person`, and `roles` behind it. */
function actorText(text: string, person: string): string {
  return text.replace(',"roles":', () => `,"person":${canonicalJson(person)},"roles":`);
}
