import { isKeyName } from '../audit/note.ts';
import { parsePolicy } from '../audit/policy.ts';
import { Failure } from '../kernel/failure.ts';
import { keysInFile, keysInMemory } from '../store/ledger/ledger-keys.ts';
import { headsInFile, headsInMemory } from '../store/ledger/signed-heads.ts';
import { newLedgerState, type LedgerSetting, type PostText } from './ledger-setting.ts';

/** What is set of the ledgers of an installation. */
export interface LedgerSettings {
  readonly name?: string | undefined;
  /** The file of the keys; null for keys that go with the process. */
  readonly keyPath: string | null;
  /** The text of a policy. */
  readonly policy?: string | undefined;
  readonly post?: PostText | undefined;
}

/**
 * Prepares what the ledgers work with; reads no file yet.
 *
 * @throws {Failure} INPUT_INVALID for a name that no key can have; POLICY_INVALID
 */
export function openLedgerSetting({ name = 'siyi.local/ledgers', keyPath, policy, post }: LedgerSettings): LedgerSetting {
  if (!isKeyName(name) || name.endsWith('/') || name.includes('://'))
    throw new Failure('INPUT_INVALID', { at: 'SIYI_LEDGER_NAME', got: name.slice(0, 100), needed: 'example.com/ledgers' });
  return {
    name,
    keys: keyPath === null ? keysInMemory() : keysInFile(keyPath),
    heads: keyPath === null ? headsInMemory() : headsInFile(`${keyPath}.heads`),
    policy: policy === undefined ? null : parsePolicy(policy),
    post: post ?? null,
    state: newLedgerState(),
  };
}
