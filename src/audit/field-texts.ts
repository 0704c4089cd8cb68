import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry } from '../kernel/entry.ts';
import { fieldsOf } from './fields.ts';

/** A field of an entry, its value as canonical JSON (RFC 8785). */
export interface FieldText {
  readonly name: string;
  readonly text: string;
}

/** The fields of an entry as {@link fieldsOf} gives them, as texts. Written once for an entry, which nobody changes. */
export function fieldTexts(entry: Entry): readonly FieldText[] {
  const known = written.get(entry);
  if (known !== undefined) return known;
  const texts = fieldsOf(entry).map(({ name, value }) => ({ name, text: canonicalJson(value) }));
  written.set(entry, texts);
  return texts;
}

/** Salts are counted, commitments made and the row written from the same texts. They go when the entry goes. */
const written = new WeakMap<Entry, readonly FieldText[]>();
