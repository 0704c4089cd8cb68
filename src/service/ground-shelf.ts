import { freezeDeep } from '../kernel/freeze-deep.ts';
import { invariant } from '../kernel/invariant.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import { readStamps } from '../store/ground/read-stamps.ts';
import type { Organisation } from '../store/organisation/add-organisation.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import type { Work } from '../store/work.ts';

/** An organisation with what its decisions stand on, as it is in the transaction in which it was asked for. Not to be kept beyond it. */
export interface Ground extends Organisation {
  /** The codes of the organisation and those above it, from the nation inwards. */
  readonly line: readonly string[];
  /** The stamps of the line, see {@link readStamps}. */
  readonly stamps: string;
  /**
   * What a reading answers, without reading again while nothing that decisions stand on has changed.
   *
   * @param name names the reading and everything that it depends on beside the organisation
   * @param reading reads rosters, exclusions, delegations, values and organisations of this line, and nothing else
   */
  kept<T>(name: string, reading: () => Work<T>): Work<T>;
}

/** What decisions stand on, by organisation; every answer is as of the transaction that asks. */
export interface GroundShelf {
  read(organisation: string): Work<Ground>;
}

/**
 * An empty shelf. What was read is kept under the stamps that the database renews with every change, and the stamps are read in each
 * transaction anew: so nothing stale is ever given, also when other processes write.
 */
export function groundShelf(): GroundShelf {
  const shelf = new Map<string, Ground>();
  return {
    *read(code) {
      const last = shelf.get(code);
      const line = last?.line ?? ancestorsOf(code);
      const stamps = yield* readStamps(line);
      if (last?.stamps === stamps) return last;
      const organisation = yield* readOrganisation(code);
      invariant(organisation !== null, 'an instance has its organisation');
      const ground = { ...organisation, line, stamps, kept: keeper() };
      if (shelf.size >= mostPlaces) shelf.clear();
      shelf.set(code, ground);
      return ground;
    },
  };
}

function keeper(): Ground['kept'] {
  const known = new Map<string, unknown>();
  return function* <T>(name: string, reading: () => Work<T>): Work<T> {
    if (known.has(name)) return known.get(name) as T;
    const read = freezeDeep(yield* reading());
    if (known.size >= mostReadings) known.clear();
    known.set(name, read);
    return read;
  };
}

/** Places of a city's worth, and some weeks of days in each: a few tens of megabytes. What is too much is read again. */
const mostPlaces = 2000;
const mostReadings = 100;
