import { decodeBase64, encodeBase64 } from '../kernel/base64.ts';
import { sha256 } from '../kernel/digest.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { isKeyName } from './note.ts';

/** How a key signs: a note (C2SP signed-note), a checkpoint with the time (C2SP tlog-cosignature), or a note with SM2 and SM3 (GB/T 32918). */
export type KeyType = 'ed25519' | 'cosignature' | 'sm2';

/** A public key with the name under which it signs. Name and id tell which lines under a note are its. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: number;
  readonly type: KeyType;
  /** 32 bytes (RFC 8032); of SM2 the 65 of a point that is not compressed. */
  readonly publicKey: Uint8Array;
}

/**
 * Reads a verifier key `name+id+base64` (C2SP signed-note), whose id must be the one that {@link vkeyOf} computes.
 *
 * @throws {Failure} VKEY_INVALID with `part`: `form`, `name`, `type` (of a kind that is not known here, or a key of another length), `id`
 */
export function parseVkey(text: string): VerifierKey {
  const [, name = '', id = '', key = ''] = /^([^+]+)\+([0-9a-f]{8})\+([^\n]+)$/u.exec(text) ?? [];
  const encoded = decodeBase64(key);
  if (encoded === null || encoded.length === 0) throw invalid('form');
  if (!isKeyName(name)) throw invalid('name');
  const type = keyTypes.find((each) => isOfType(encoded, each));
  if (type === undefined) throw invalid('type');
  const vkey = vkeyOf(name, type, encoded.slice(prefixes[type].length));
  if (idText(vkey) !== id) throw invalid('id');
  return vkey;
}

/** A verifier key as one line, as it is printed and configured. */
export function formatVkey(vkey: VerifierKey): string {
  return `${vkey.name}+${idText(vkey)}+${encodeBase64(encodedKey(vkey.type, vkey.publicKey))}`;
}

/** The verifier key of a name and a public key: its id is the start of SHA-256 over name, newline, type and key. */
export function vkeyOf(name: string, type: KeyType, publicKey: Uint8Array): VerifierKey {
  invariant(isKeyName(name) && publicKey.length === keyLengths[type], 'a name and a key of its type');
  const hash = sha256(`${name}\n`, encodedKey(type, publicKey));
  return { name, keyId: new DataView(hash.buffer, hash.byteOffset).getUint32(0), type, publicKey };
}

/** The type byte of C2SP signed-note; SM2 has none assigned and takes 0xff with a longer name, as recommended there. */
const prefixes: Readonly<Record<KeyType, Uint8Array>> = {
  ed25519: new Uint8Array([0x01]),
  cosignature: new Uint8Array([0x04]),
  sm2: new Uint8Array([0xff, ...encodeUtf8('siyi.sm2-sm3')]),
};
const keyTypes = Object.keys(prefixes) as KeyType[];
const keyLengths: Readonly<Record<KeyType, number>> = { ed25519: 32, cosignature: 32, sm2: 65 };

function isOfType(encoded: Uint8Array, type: KeyType): boolean {
  return encoded.length === prefixes[type].length + keyLengths[type] && prefixes[type].every((byte, at) => byte === encoded[at]);
}

function encodedKey(type: KeyType, publicKey: Uint8Array): Uint8Array {
  return new Uint8Array([...prefixes[type], ...publicKey]);
}

function idText({ keyId }: VerifierKey): string {
  return keyId.toString(16).padStart(8, '0');
}

function invalid(part: string): Failure {
  return new Failure('VKEY_INVALID', { part });
}
