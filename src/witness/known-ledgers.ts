import { vkeyOf, type VerifierKey } from '../audit/vkey.ts';
import { Failure } from '../kernel/failure.ts';

/** For an origin the keys that are believed for it; none for an origin that is not witnessed. */
export type KnownLedgers = (origin: string) => readonly VerifierKey[];

/**
 * The ledgers that a witness is set up for. A key of `ledgers` stands for the one ledger that its name says. A key of `anyYear`, whose
 * name must be of the form `<name>/<district>/<year>`, stands for the ledgers of that name and district in any year from 2000 to 2199 and
 * their further parts: an installation signs all of them with the same key, so that a new year needs no new setting.
 *
 * @throws {Failure} INPUT_INVALID for a key of `anyYear` whose name has no year
 */
export function knownLedgers(ledgers: readonly VerifierKey[], anyYear: readonly VerifierKey[]): KnownLedgers {
  const through = anyYear.map((key) => ({ key, prefix: prefixOf(key.name) }));
  return (origin) => [
    ...ledgers.filter(({ name }) => name === origin),
    ...through
      .filter(({ prefix }) => origin.startsWith(prefix) && yearForm.test(origin.slice(prefix.length)))
      .map(({ key }) => vkeyOf(origin, key.type, key.publicKey))
      .filter(({ keyId }) => !ledgers.some((key) => key.name === origin && key.keyId === keyId)),
  ];
}

const yearForm = /^2[01]\d{2}(?:\.[1-9]\d?)?$/;

/** What stands before the year. */
function prefixOf(name: string): string {
  const at = name.lastIndexOf('/') + 1;
  if (!/\/\d{6}\/$/.test(name.slice(0, at)) || !yearForm.test(name.slice(at))) {
    throw new Failure('INPUT_INVALID', { at: '--any-year', got: name, needed: 'siyi.example/610114/2026' });
  }
  return name.slice(0, at);
}
