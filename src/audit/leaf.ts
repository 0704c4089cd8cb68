import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256 } from '../kernel/digest.ts';
import type { Entry } from '../kernel/entry.ts';
import { invariant } from '../kernel/invariant.ts';
import { fieldsOf, type Field } from './fields.ts';

/** Bytes of salt before each field: 128 random bits, so that no field can be guessed from its commitment. */
export const saltBytes = 16;

/** How many bytes of salt an entry needs: {@link saltBytes} for each of its fields. */
export function saltLength(entry: Entry): number {
  return fieldsOf(entry).length * saltBytes;
}

/**
 * The commitment to one field: SHA-256 over its salt and the canonical JSON (RFC 8785) of `[name, value]`.
 * Hiding while the salt is secret; binding always.
 */
export function commitment(field: Field, salt: Uint8Array): string {
  return sha256(salt, canonicalJson([field.name, field.value])).toString('base64');
}

/**
 * The bytes of an entry's leaf: canonical JSON of its form, instance, revision, the hash of the previous leaf of the same instance
 * (null for the first) and the commitments by field name. Carries no value of any field and nothing that could be guessed.
 *
 * @param salts random bytes, {@link saltLength} of them, in field order
 */
export function leafBytes(entry: Entry, salts: Uint8Array, previous: string | null): string {
  const fields = fieldsOf(entry);
  invariant(salts.length === fields.length * saltBytes, 'one salt for each field');
  const commitments: Record<string, string> = {};
  fields.forEach((field, at) => {
    commitments[field.name] = commitment(field, salts.subarray(at * saltBytes, (at + 1) * saltBytes));
  });
  return canonicalJson({ commitments, form: 'siyi-leaf/1', instance: entry.instance, previous, revision: entry.revision });
}

/** The hash of a leaf as RFC 6962 §2.1 and RFC 9162 §2.1.1 have it: SHA-256 over 0x00 and the leaf's bytes. */
export function leafHash(leaf: string): Buffer {
  return sha256(leafPrefix, leaf);
}

const leafPrefix = new Uint8Array([0]);
