import { parsePolicy, type Policy } from '../policy.ts';
import { parseVkey, type VerifierKey } from '../vkey.ts';

/** Whom the person who checks believes: keys and policies that came to them by another way than the material itself, on paper for one. */
export interface Trust {
  readonly keys: readonly VerifierKey[];
  readonly policies: readonly Policy[];
}

/**
 * Trust as it is typed and pasted: verifier keys one by one, policies by their files' texts. Blank ones are left out.
 *
 * @throws {Failure} VKEY_INVALID, POLICY_INVALID
 */
export function parseTrust({ keys, policies }: { readonly keys: readonly string[]; readonly policies: readonly string[] }): Trust {
  const given = (text: string) => text.trim() !== '';
  return { keys: keys.filter(given).map((key) => parseVkey(key.trim())), policies: policies.filter(given).map(parsePolicy) };
}

/** The keys of a ledger that are believed, by its origin: a key speaks for the ledger that it is named after, and for no other. */
export function keysOf({ keys, policies }: Trust, origin: string): readonly VerifierKey[] {
  const all = [...keys, ...policies.flatMap(({ logs }) => logs.map(({ vkey }) => vkey))];
  return all.filter(({ name }) => name === origin);
}

/** The policies that speak of a ledger: those that name it, and those that name none. */
export function policiesOf({ policies }: Trust, origin: string): readonly Policy[] {
  return policies.filter(({ logs }) => logs.length === 0 || logs.some(({ vkey }) => vkey.name === origin));
}
