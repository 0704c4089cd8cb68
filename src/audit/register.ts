import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256, sha256Base64 } from '../kernel/digest.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { hmacSha256 } from './hmac.ts';
import { emptyRoot, nodeHash } from './tree-hash.ts';

/** The field that holds a register (名单): a list of rows about persons, committed to row by row and member by member. */
export const registerField = 'data.register';

/** The rows of a register; null for a value that is none, which is committed to as a whole like any other. */
export function registerRows(value: Json): readonly JsonObject[] | null {
  if (!Array.isArray(value)) return null;
  const rows = value as readonly Json[];
  return rows.every(isObject) ? rows : null;
}

/**
 * The salt of one member of one row: the first 16 bytes of HMAC-SHA256 (RFC 2104), keyed by the field's salt, over canonical `[row, member]`.
 * So whoever is given one member's salt learns nothing of another's.
 *
 * @param row from 1, as a register is numbered in print
 */
export function memberSalt(fieldSalt: Uint8Array, row: number, member: string): Uint8Array {
  return hmacSha256(fieldSalt, canonicalJson([row, member])).slice(0, 16);
}

/** The commitment to one member: SHA-256 over its salt and the canonical JSON of `["data.register", row, member, value]`, in base64. */
export function memberCommitment(row: number, member: string, value: Json, salt: Uint8Array): string {
  return sha256Base64(salt, canonicalJson([registerField, row, member, value]));
}

/**
 * The commitment to a register of which only the members' commitments are known: SHA-256 over `siyi-register/1`, the number of rows as four
 * bytes (big-endian) and the root of the tree (RFC 6962 §2.1) whose leaves are the rows, each the canonical JSON of its commitments by member. In base64.
 */
export function registerCommitment(rows: readonly Readonly<Record<string, string>>[]): string {
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, rows.length);
  const leaves = rows.map((row) => sha256(rowPrefix, canonicalJson(row)));
  return sha256Base64('siyi-register/1', count, rootOf(leaves));
}

/** Before a row as before every leaf (RFC 6962 §2.1). */
const rowPrefix = new Uint8Array([0]);

/** The root over leaf hashes: split at the largest power of two below their number (RFC 6962 §2.1). */
function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length <= 1) return leaves[0] ?? emptyRoot();
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
