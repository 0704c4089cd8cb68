import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { isKeyName } from '../audit/note.ts';
import { publicKeyOf } from '../audit/ed25519.ts';
import { vkeyOf, type VerifierKey } from '../audit/vkey.ts';
import { decodeBase64, encodeBase64 } from '../kernel/base64.ts';
import { Failure } from '../kernel/failure.ts';
import { syncFolder } from './sync-folder.ts';

/** The secret of a witness and what is printed of it. */
export interface WitnessKey {
  readonly vkey: VerifierKey;
  readonly seed: Uint8Array;
}

/**
 * A new key under a name.
 *
 * @throws {Failure} WITNESS_KEY_INVALID with `part` `name` where it is missing or no name can be so
 */
export function newWitnessKey(name: string | null, random: (bytes: number) => Uint8Array): WitnessKey {
  if (name === null || !isKeyName(name)) throw invalid('name');
  const seed = random(32);
  return { vkey: vkeyOf(name, 'cosignature', publicKeyOf(seed)), seed };
}

/**
 * The key that a file holds, null where there is no such file.
 *
 * @throws {Failure} WITNESS_KEY_INVALID with `part` `form`, or `file` where it cannot be read
 */
export function readWitnessKey(path: string): WitnessKey | null {
  const text = read(path);
  return text === null ? null : parse(text);
}

/**
 * Keeps a key in a file for its owner alone (0600): whole or not at all, on disk when this returns, and never over another file. One line
 * `PRIVATE+KEY+name+id+base64` as Go's sumdb/note writes it, of type 0x04.
 *
 * @throws {Failure} WITNESS_KEY_INVALID with `part` `file` where it cannot be made
 */
export function keepWitnessKey(path: string, { vkey, seed }: WitnessKey): void {
  const aside = `${path}.new`;
  try {
    rmSync(aside, { force: true });
    const file = openSync(aside, 'wx', 0o600);
    try {
      writeSync(file, format(vkey, seed));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // Unlike a rename, this fails where the name is taken.
    linkSync(aside, path);
    rmSync(aside);
    syncFolder(path);
  } catch (error) {
    throw invalid('file', error);
  }
}

/** Whether others than its owner may read a key file. */
export function isReadableByOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
}

const beginning = 'PRIVATE+KEY+';
/** The type of C2SP tlog-cosignature, before the secret. */
const type = 0x04;

function format({ name, keyId }: VerifierKey, seed: Uint8Array): string {
  return `${beginning}${name}+${keyId.toString(16).padStart(8, '0')}+${encodeBase64(new Uint8Array([type, ...seed]))}\n`;
}

function parse(text: string): WitnessKey {
  const [, name = '', , key = ''] = /^PRIVATE\+KEY\+([^+\n]+)\+([0-9a-f]{8})\+([^\n]+)\n?$/u.exec(text) ?? [];
  const bytes = decodeBase64(key);
  if (bytes?.length !== 33 || bytes[0] !== type || !isKeyName(name)) throw invalid('form');
  const seed = bytes.slice(1);
  const vkey = vkeyOf(name, 'cosignature', publicKeyOf(seed));
  if (format(vkey, seed).trimEnd() !== text.trimEnd()) throw invalid('form');
  return { vkey, seed };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw invalid('file', error);
  }
}

function invalid(part: string, cause?: unknown): Failure {
  return new Failure('WITNESS_KEY_INVALID', { part }, cause);
}
