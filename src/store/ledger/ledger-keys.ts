import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeBase64, encodeBase64 } from '../../kernel/base64.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Instant } from '../../kernel/instant.ts';
import { readIfThere } from '../read-if-there.ts';
import { writeWhole } from '../write-whole.ts';

/** One secret key that signs the heads of all ledgers of an installation, each under the ledger's origin as its name. */
export interface LedgerKey {
  readonly type: 'ed25519' | 'sm2';
  /** 32 secret bytes. */
  readonly seed: Uint8Array;
  readonly madeAt: Instant;
  /** From then on it signs nothing more; null while it does. */
  readonly retiredAt: Instant | null;
}

/** The keys of an installation: of Ed25519 the newest first, then of SM2; and the statements by which each new key was announced, the oldest first, as signed notes. */
export interface Keyring {
  readonly keys: readonly LedgerKey[];
  readonly statements: readonly string[];
}

/** Where the secret keys are: never in the database. */
export interface LedgerKeys {
  /** The file, to be told to people; null where they are only in memory. */
  readonly path: string | null;
  /**
   * The keys as they are now, read anew each time; null while there are none.
   *
   * @throws {Failure} LEDGER_KEY_UNKNOWN for a file that holds something else
   */
  read(): Promise<Keyring | null>;
  /** Keeps the first ones unless there are some, and answers those that there are then: processes that begin at one time have the same. */
  begin(keyring: Keyring): Promise<Keyring>;
  /** Keeps all of them, durably when it resolves, for the owner of the process alone to read. */
  write(keyring: Keyring): Promise<void>;
}

/** Keys in a file. */
export function keysInFile(path: string): LedgerKeys {
  const read = async (): Promise<Keyring | null> => {
    const bytes = await readIfThere(path);
    return bytes === null ? null : keyringOf(bytes.toString('utf8'), path);
  };
  const write = async ({ keys, statements }: Keyring, only?: 'first'): Promise<void> => {
    const told = keys.map(({ type, seed, madeAt, retiredAt }) => ({ type, secret: encodeBase64(seed), madeAt, retiredAt }));
    await mkdir(dirname(path), { recursive: true, mode: 0o750 });
    await writeWhole(path, `${JSON.stringify({ form, keys: told, statements }, null, 2)}\n`, 0o600, only);
  };
  return {
    path,
    read,
    async begin(keyring) {
      try {
        await write(keyring, 'first');
        return keyring;
      } catch (error) {
        const there = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await read() : null;
        if (there === null) throw error;
        return there;
      }
    },
    write: (keyring) => write(keyring),
  };
}

/** Keys that are gone with the process. */
export function keysInMemory(): LedgerKeys {
  let kept: Keyring | null = null;
  return {
    path: null,
    read: async () => kept,
    begin: async (keyring) => (kept ??= keyring),
    write: async (keyring) => void (kept = keyring),
  };
}

const form = 'siyi-ledger-keys/1';

function keyringOf(text: string, path: string): Keyring {
  try {
    const told = JSON.parse(text) as {
      readonly form: string;
      readonly keys: readonly (Omit<LedgerKey, 'seed' | 'type'> & { readonly type: string; readonly secret: string })[];
      readonly statements: readonly string[];
    };
    const keys = told.keys.map(({ type, secret, madeAt, retiredAt }) => {
      const seed = decodeBase64(secret);
      if (seed?.length !== 32 || (type !== 'ed25519' && type !== 'sm2')) throw new TypeError('no key');
      return { type, seed, madeAt, retiredAt } as const;
    });
    if (told.form !== form || !keys.some(({ type, retiredAt }) => type === 'ed25519' && retiredAt === null)) throw new TypeError('no keys');
    return { keys, statements: told.statements.map(String) };
  } catch {
    // The parser's message is not told: it may quote a secret.
    throw new Failure('LEDGER_KEY_UNKNOWN', { file: path, part: 'form' });
  }
}
