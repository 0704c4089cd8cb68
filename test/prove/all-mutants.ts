// Every mutant of every item, or of those whose codes are named: `npx tsx test/prove/all-mutants.ts GC-01`. Ends with 1 when one was judged wrongly.
import { powerItems } from '../../machines/index.ts';
import { isRight, judgeMutant, tallyLines, type Tally } from './judge-mutant.ts';
import { mutantsOf } from './mutants.ts';

const codes = process.argv.slice(2);
const tallies = new Map<string, Tally>();
let wrong = 0;
for (const item of powerItems.filter(({ code }) => codes.length === 0 || codes.includes(code))) {
  const began = performance.now();
  let tried = 0;
  for (const mutant of mutantsOf(item)) {
    tried += 1;
    const proof = judgeMutant(mutant, tallies);
    if (isRight(mutant, proof)) continue;
    wrong += 1;
    const broken = proof.claims
      .filter(({ holds }) => !holds)
      .map(({ claim, findings }) => `${claim} (${findings[0]?.code ?? ''} ${findings[0]?.at ?? ''})`);
    console.log(
      `${item.code} ${mutant.operator}, ${mutant.place}: breaks ${mutant.breaks.join(', ') || 'nothing'}; found ${broken.join(', ') || 'nothing'}`,
    );
  }
  console.log(`${item.code}: ${String(tried)} mutants in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
for (const line of tallyLines(tallies)) console.log(line);
process.exitCode = wrong === 0 ? 0 : 1;
