import { prove } from '../../src/engine/prove/prove.ts';
import type { Proof } from '../../src/engine/prove/proof.ts';
import { norms } from '../../src/law/norms.ts';
import type { Mutant } from './mutants.ts';

/** How the mutants of one operator were judged. */
export interface Tally {
  tried: number;
  /** Breaking something and caught, or breaking nothing and not refused. */
  right: number;
}

/** Whether the prover is right about a mutant: one of the claims that it breaks is broken, or it breaks none and all hold. */
export function isRight({ breaks }: Mutant, proof: Proof): boolean {
  const broken = proof.claims.filter(({ holds }) => !holds).map(({ claim }) => claim);
  return breaks.length === 0 ? broken.length === 0 : broken.some((claim) => breaks.includes(claim));
}

/** Proves a mutant and counts it; answers what was found. */
export function judgeMutant(mutant: Mutant, tallies: Map<string, Tally>): Proof {
  const proof = prove(mutant.config(), norms);
  const name = `${mutant.breaks.length === 0 ? 'harmless: ' : ''}${mutant.operator}`;
  const tally = tallies.get(name) ?? { tried: 0, right: 0 };
  tally.tried += 1;
  if (isRight(mutant, proof)) tally.right += 1;
  tallies.set(name, tally);
  return proof;
}

/** One line for each operator. */
export function tallyLines(tallies: ReadonlyMap<string, Tally>): readonly string[] {
  return [...tallies].map(([name, { tried, right }]) => `${String(right).padStart(6)} of ${String(tried).padStart(6)}  ${name}`);
}
