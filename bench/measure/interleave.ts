/** One round of a contestant: does its work and answers what one unit of it came to. */
export type Round = () => number | Promise<number>;

/**
 * Runs contestants in turn, A B A B …, so that whatever else the machine does falls on all of them alike. The first round of each warms up
 * and is not counted.
 *
 * @returns what each round came to, by contestant, in order
 */
export async function interleave<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, Round>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const came = await contestants[name]();
      if (round > 0) measured[name].push(came);
    }
  }
  return measured;
}
