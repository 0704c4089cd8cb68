import type { Entry } from '../kernel/entry.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { fieldTexts } from './field-texts.ts';
import { erasedField, saltBytes } from './opened-field.ts';
import { registerField } from './register.ts';

/**
 * The data of an entry as people read it: of a register from which members were erased the rows as they were, `{"erased": commitment}` in the place
 * of what is gone, and no salts. All else is as it is kept.
 */
export function readableData(entry: Entry, salts: Uint8Array): JsonObject {
  const at = fieldTexts(entry).findIndex(({ name }) => name === registerField);
  const field = fieldTexts(entry)[at];
  if (field === undefined) return entry.data;
  const erased = erasedField({ ...field, salt: salts.subarray(at * saltBytes, (at + 1) * saltBytes) });
  if (erased === null || !('rows' in erased)) return entry.data;
  const rows = erased.rows.map((row): JsonObject =>
    Object.fromEntries(
      Object.entries(row).map(([member, told]): [string, Json] => [member, 'value' in told ? told.value : { erased: told.commitment }]),
    ),
  );
  return { ...entry.data, register: rows };
}
