import type { Entry } from '../kernel/entry.ts';
import { erasedEvent } from '../kernel/erased-event.ts';
import { fieldTexts } from './field-texts.ts';
import { erasedField, saltBytes, type OpenedField } from './opened-field.ts';

/** What an entry must tell of itself to be read as the record of an erasure. */
export type ErasureRecord = Pick<Entry, 'revision' | 'type' | 'data'>;

/**
 * What the entries of a matter record as erased: for each revision the names (`data.opinion`, `data.register.3.name`). An erasure names an earlier entry; what
 * does not is none.
 */
export function recordedErasures(entries: Iterable<ErasureRecord>): ReadonlyMap<number, ReadonlySet<string>> {
  const all = new Map<number, Set<string>>();
  for (const { type, revision, data } of entries) {
    const { revision: target, fields } = data;
    if (type !== erasedEvent || typeof target !== 'number' || target >= revision || !Array.isArray(fields)) continue;
    const names = all.get(target) ?? new Set<string>();
    all.set(target, names);
    for (const name of fields as readonly unknown[]) if (typeof name === 'string') names.add(name);
  }
  return all;
}

/**
 * The values that an entry carries markers for without a record of their erasure: nobody may take away a value in silence.
 *
 * @param recorded the names that were recorded as erased from this entry
 */
export function findSilentErasures(entry: Entry, salts: Uint8Array, recorded: ReadonlySet<string>): readonly string[] {
  return fieldTexts(entry).flatMap((field, at) => {
    const erased = erasedField({ ...field, salt: salts.subarray(at * saltBytes, (at + 1) * saltBytes) });
    return erased === null ? [] : closedNames(field.name, erased).filter((name) => !recorded.has(name) && !recorded.has(field.name));
  });
}

/** What is closed of a field, by the names that an erasure would bear: the field itself, or single members of a register. */
export function closedNames(name: string, field: OpenedField): readonly string[] {
  if ('value' in field) return [];
  if ('commitment' in field) return [name];
  return field.rows.flatMap((row, at) =>
    Object.keys(row).flatMap((member) => ('commitment' in (row[member] ?? {}) ? [`${name}.${String(at + 1)}.${member}`] : [])),
  );
}
