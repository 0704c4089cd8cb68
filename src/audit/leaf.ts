import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256, sha256Base64 } from '../kernel/digest.ts';
import type { Entry } from '../kernel/entry.ts';
import { invariant } from '../kernel/invariant.ts';
import { fieldTexts, type FieldText } from './field-texts.ts';
import type { Field } from './fields.ts';

/** Bytes of salt before each field: 128 random bits, so that no field can be guessed from its commitment. */
export const saltBytes = 16;

/** How many bytes of salt an entry needs: {@link saltBytes} for each of its fields. */
export function saltLength(entry: Entry): number {
  return fieldTexts(entry).length * saltBytes;
}

/**
 * The commitment to one field: SHA-256 over its salt and the canonical JSON (RFC 8785) of `[name, value]`.
 * Hiding while the salt is secret; binding always.
 */
export function commitment(field: Field, salt: Uint8Array): string {
  return committed({ name: field.name, text: canonicalJson(field.value) }, salt);
}

/**
 * The bytes of an entry's leaf: canonical JSON of its form, instance, revision, the hash of the previous leaf of the same instance
 * (null for the first) and the commitments by field name. Carries no value of any field and nothing that could be guessed.
 *
 * @param salts random bytes, {@link saltLength} of them, in field order
 */
export function leafBytes(entry: Entry, salts: Uint8Array, previous: string | null): string {
  const fields = fieldTexts(entry);
  invariant(salts.length === fields.length * saltBytes, 'one salt for each field');
  // Members are in the order of canonical JSON, as the fields are.
  const commitments = fields.map((field, at) => {
    const salt = salts.subarray(at * saltBytes, (at + 1) * saltBytes);
    return `${canonicalJson(field.name)}:"${committed(field, salt)}"`;
  });
  const instance = canonicalJson(entry.instance);
  return `{"commitments":{${commitments.join()}},"form":"siyi-leaf/1","instance":${instance},"previous":${canonicalJson(previous)},"revision":${canonicalJson(entry.revision)}}`;
}

/** The hash of a leaf as RFC 6962 §2.1 and RFC 9162 §2.1.1 have it: SHA-256 over 0x00 and the leaf's bytes. */
export function leafHash(leaf: string | Uint8Array): Buffer {
  return sha256(leafPrefix, leaf);
}

const leafPrefix = new Uint8Array([0]);

function committed({ name, text }: FieldText, salt: Uint8Array): string {
  return sha256Base64(salt, `[${canonicalJson(name)},${text}]`);
}
