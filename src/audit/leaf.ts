import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256 } from '../kernel/digest.ts';
import type { Entry } from '../kernel/entry.ts';
import { invariant } from '../kernel/invariant.ts';
import { fieldTexts, type FieldText } from './field-texts.ts';
import type { Field } from './fields.ts';
import { leafText, type LeafPlace } from './leaf-text.ts';
import { commitmentOf, saltBytes } from './opened-field.ts';

/** How many bytes of salt an entry needs: {@link saltBytes} for each of its fields. */
export function saltLength(entry: Entry): number {
  return fieldTexts(entry).length * saltBytes;
}

/**
 * The commitment to one field: SHA-256 over its salt and the canonical JSON (RFC 8785) of `[name, value]`; a register's is made of its members'
 * (`register.ts`). Hiding while the salt is secret; binding always.
 */
export function commitment({ name, value }: Field, salt: Uint8Array): string {
  return commitmentOf({ name, text: canonicalJson(value), salt });
}

/**
 * The bytes of an entry's leaf: canonical JSON of its form, instance, revision, the hash of the previous leaf of the same instance
 * (null for the first) and the commitments by field name. Carries no value of any field and nothing that could be guessed.
 * Erasing a field changes none of them: its marker keeps the commitment.
 *
 * @param salts random bytes, {@link saltLength} of them, in field order
 */
export function leafBytes(entry: Entry, salts: Uint8Array, previous: string | null): string {
  return leafOfFields({ instance: entry.instance, revision: entry.revision, previous }, fieldTexts(entry), salts);
}

/** {@link leafBytes} of an entry of which the fields are at hand, all of them, in their order. */
export function leafOfFields(place: LeafPlace, fields: readonly FieldText[], salts: Uint8Array): string {
  invariant(salts.length === fields.length * saltBytes, 'one salt for each field');
  const commitments = fields.map(({ name, text }, at) => {
    const salt = salts.subarray(at * saltBytes, (at + 1) * saltBytes);
    return [name, commitmentOf({ name, text, salt })] as const;
  });
  return leafText(place, commitments);
}

/** The hash of a leaf as RFC 6962 §2.1 and RFC 9162 §2.1.1 have it: SHA-256 over 0x00 and the leaf's bytes. */
export function leafHash(leaf: string | Uint8Array): Buffer {
  return sha256(leafPrefix, leaf);
}

const leafPrefix = new Uint8Array([0]);
