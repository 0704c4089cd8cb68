import type { Entry } from '../kernel/entry.ts';
import type { Json } from '../kernel/json.ts';
import { fieldTexts } from './field-texts.ts';
import { commitmentOf, erasedField, openRows, rowsOf, saltBytes, type OpenedRow, type Salted } from './opened-field.ts';
import { registerField } from './register.ts';

/** An entry as erasing leaves it: markers for the values, zeros for their salts. Its leaf is the same. */
export interface ErasedEntry {
  readonly entry: Entry;
  readonly salts: Uint8Array;
  /** What was erased, each member of a register by itself: the names that the record of the erasure must bear. */
  readonly names: readonly string[];
}

/** A name of which nothing can be erased, and why: there is none such, or it is erased already. */
export interface ErasureFault {
  readonly name: string;
  readonly why: 'absent' | 'erased';
}

/**
 * Erases values of an entry's data.
 *
 * @param names fields as the leaf has them (`data.opinion`), rows of a register (`data.register.3`), or single members of one
 *   (`data.register.3.name`), rows counted from 1
 * @returns what is left, or the first name that cannot be erased
 */
export function eraseFields(entry: Entry, salts: Uint8Array, names: readonly string[]): ErasedEntry | ErasureFault {
  const after = Uint8Array.from(salts);
  const data: Record<string, Json> = { ...entry.data };
  const erased: string[] = [];
  const mark = (at: number, name: string, marker: Json): void => {
    data[name.slice(prefix.length)] = marker;
    after.fill(0, at * saltBytes, (at + 1) * saltBytes);
  };
  for (const name of new Set(names.filter((each) => !isMember(each)))) {
    const found = fieldNamed(entry, salts, name);
    if (found === null) return { name, why: 'absent' };
    if (isClosed(found.field)) return { name, why: 'erased' };
    mark(found.at, name, { erased: commitmentOf(found.field) });
    erased.push(name);
  }
  const members = names.filter((each) => isMember(each) && !erased.includes(registerField));
  const [first] = members;
  if (first === undefined) return { entry: { ...entry, data }, salts: after, names: erased };
  const found = fieldNamed(entry, salts, registerField);
  if (found === null) return { name: first, why: 'absent' };
  const rows = rowsLeft(found.field);
  if (rows === null) return { name: first, why: 'erased' };
  const closing = membersNamed(rows, members);
  if ('why' in closing) return closing;
  mark(found.at, registerField, { rows: openRows(rows, (name) => !closing.has(`${registerField}.${name}`)) as unknown as Json });
  return { entry: { ...entry, data }, salts: after, names: [...erased, ...closing] };
}

const prefix = 'data.';

function isMember(name: string): boolean {
  return name.startsWith(`${registerField}.`);
}

function fieldNamed(entry: Entry, salts: Uint8Array, name: string): { readonly at: number; readonly field: Salted } | null {
  const at = fieldTexts(entry).findIndex((field) => field.name === name);
  const text = fieldTexts(entry)[at];
  return text === undefined || !name.startsWith(prefix)
    ? null
    : { at, field: { ...text, salt: salts.subarray(at * saltBytes, (at + 1) * saltBytes) } };
}

function isClosed(field: Salted): boolean {
  const erased = erasedField(field);
  return erased !== null && 'commitment' in erased;
}

function rowsLeft(field: Salted): readonly OpenedRow[] | null {
  const erased = erasedField(field);
  if (erased === null) return rowsOf(field);
  return 'rows' in erased ? erased.rows : null;
}

/** Each member that is meant, as `data.register.<row>.<member>`; a row named alone means all that is left of it. */
function membersNamed(rows: readonly OpenedRow[], names: readonly string[]): ReadonlySet<string> | ErasureFault {
  const meant = new Set<string>();
  for (const name of names) {
    const [, , number = '', ...rest] = name.split('.');
    const row: OpenedRow | undefined = /^[1-9]\d{0,3}$/.test(number) ? rows[Number(number) - 1] : undefined;
    const member = rest.join('.');
    if (row === undefined || (rest.length > 0 && !Object.hasOwn(row, member))) return { name, why: 'absent' };
    const left = Object.keys(row).filter((each) => (rest.length === 0 || each === member) && 'value' in (row[each] ?? {}));
    if (left.length === 0) return { name, why: 'erased' };
    for (const each of left) meant.add(`${registerField}.${number}.${each}`);
  }
  return meant;
}
