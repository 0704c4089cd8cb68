import { canonicalJson } from '../kernel/canonical-json.ts';
import { decodeBase64, encodeBase64 } from '../kernel/base64.ts';
import { sha256Base64 } from '../kernel/digest.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { FieldText } from './field-texts.ts';
import { memberCommitment, memberSalt, registerCommitment, registerField, registerRows } from './register.ts';

/** A value shown with the salt that proves it, in base64. */
export interface Shown {
  readonly salt: string;
  readonly value: Json;
}

/** A value kept back, or erased: only its commitment, 32 bytes in base64. */
export interface Closed {
  readonly commitment: string;
}

/** A row of a register, each member shown or closed. */
export type OpenedRow = Readonly<Record<string, Shown | Closed>>;

/** A field of an entry as it is handed over: shown, closed, or a register of which some members are shown. */
export type OpenedField = Shown | Closed | { readonly rows: readonly OpenedRow[] };

/** A field of an entry with the salt that its leaf was made with. Its value is read only where it is asked for: most are only hashed. */
export interface Salted extends FieldText {
  readonly salt: Uint8Array;
}

/** Bytes of salt before each value: 128 random bits, so that no value can be guessed from its commitment. */
export const saltBytes = 16;

/**
 * The commitment to a field, in base64: SHA-256 over its salt and the canonical JSON of `[name, value]`; of a register as `register.ts` has it;
 * of an erased field the one that its marker keeps.
 */
export function commitmentOf(field: Salted): string {
  const erased = erasedField(field);
  if (erased !== null) return commitmentOfOpened(field.name, erased);
  const rows = field.name === registerField ? registerRows(valueOf(field)) : null;
  if (rows === null) return sha256Base64(field.salt, `[${canonicalJson(field.name)},${field.text}]`);
  return registerCommitment(
    rows.map((row, at) => mapRow(row, (member, value) => memberCommitment(at + 1, member, value, memberSalt(field.salt, at + 1, member)))),
  );
}

/** The commitment to a field of which no more is known than was handed over. */
export function commitmentOfOpened(name: string, field: OpenedField): string {
  if ('commitment' in field) return field.commitment;
  if ('rows' in field) {
    return registerCommitment(
      field.rows.map((row, at) =>
        mapRow(row, (member, told) =>
          'commitment' in told ? told.commitment : memberCommitment(at + 1, member, told.value, decodedSalt(told.salt)),
        ),
      ),
    );
  }
  const { value } = field;
  // Never read as a marker: what is handed over as a value has to be proved as one.
  const rows = name === registerField ? registerRows(value) : null;
  const salt = decodedSalt(field.salt);
  if (rows === null) return sha256Base64(salt, canonicalJson([name, value]));
  return registerCommitment(
    rows.map((row, at) => mapRow(row, (member, told) => memberCommitment(at + 1, member, told, memberSalt(salt, at + 1, member)))),
  );
}

/**
 * What is left of a field of which something was erased: its salt is zero and its value is the marker `{"erased": commitment}`, or for a register
 * `{"rows": […]}` with the members that remain. Null for a field that is whole: a salt of zeros comes up once in 2^128 by chance, and with a
 * marker for its value never.
 */
export function erasedField({ name, text, salt }: Salted): OpenedField | null {
  if (salt.some((byte) => byte !== 0) || !name.startsWith('data.')) return null;
  const marker = valueOf({ name, text });
  if (!isObject(marker) || Object.keys(marker).length !== 1) return null;
  const erased = marker['erased'];
  if (isBytes(erased, 32)) return { commitment: erased };
  const rows = marker['rows'];
  return name === registerField && isRows(rows) ? { rows } : null;
}

/**
 * A field as it may be handed over.
 *
 * @param shows whether the value of that name may be seen; a register's members are asked for as `data.register.<row>.<member>`
 */
export function openField(field: Salted, shows: (name: string) => boolean): OpenedField {
  const { name, salt } = field;
  const erased = erasedField(field);
  const all = shows(name);
  if (erased === null && all) return { salt: encodeBase64(salt), value: valueOf(field) };
  const rows = erased === null ? rowsOf(field) : 'rows' in erased ? erased.rows : null;
  if (rows === null) return erased ?? { commitment: commitmentOf(field) };
  const opened = openRows(rows, (member) => all || shows(`${name}.${member}`));
  const isAnyShown = opened.some((row) => Object.values(row).some((told) => 'value' in told));
  // Where all may be seen, it is told which members are gone, even when none is left.
  return all || isAnyShown ? { rows: opened } : { commitment: commitmentOf(field) };
}

/**
 * Rows with those members closed that may not be seen; what is closed already stays so.
 *
 * @param shows whether a member may be seen, named `<row>.<member>`
 */
export function openRows(rows: readonly OpenedRow[], shows: (name: string) => boolean): readonly OpenedRow[] {
  return rows.map((row, at) =>
    mapRow(row, (member, told): Shown | Closed => {
      if ('commitment' in told || shows(`${String(at + 1)}.${member}`)) return told;
      return { commitment: memberCommitment(at + 1, member, told.value, decodedSalt(told.salt)) };
    }),
  );
}

/** Every member of a whole register shown with a salt of its own; null for any other field. */
export function rowsOf(field: Salted): readonly OpenedRow[] | null {
  const { name, salt } = field;
  const rows = name === registerField ? registerRows(valueOf(field)) : null;
  if (rows === null) return null;
  return rows.map((row, at) => mapRow(row, (member, told) => ({ salt: encodeBase64(memberSalt(salt, at + 1, member)), value: told })));
}

/** Whether a value has exactly the form of an opened field of that name. */
export function isOpenedField(name: string, value: Json | undefined): boolean {
  return isShownOrClosed(value) || (name === registerField && hasOnly(value, ['rows']) && isRows(value['rows']));
}

function valueOf({ text }: FieldText): Json {
  return JSON.parse(text) as Json;
}

function isRows(value: Json | undefined): value is readonly OpenedRow[] & Json {
  return Array.isArray(value) && value.every((row: Json) => isObject(row) && Object.values(row).every(isShownOrClosed));
}

function isShownOrClosed(value: Json | undefined): boolean {
  if (hasOnly(value, ['commitment'])) return isBytes(value['commitment'], 32);
  return hasOnly(value, ['salt', 'value']) && isBytes(value['salt'], saltBytes);
}

function hasOnly(value: Json | undefined, names: readonly string[]): value is JsonObject {
  return isObject(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBytes(value: Json | undefined, length: number): value is string {
  return typeof value === 'string' && decodeBase64(value)?.length === length;
}

function decodedSalt(text: string): Uint8Array {
  return decodeBase64(text) ?? new Uint8Array();
}

function mapRow<A, B>(row: Readonly<Record<string, A>>, change: (member: string, value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(row).map(([member, value]) => [member, change(member, value)]));
}
