import type { Row } from '../measure/row.ts';
import { playMatter } from '../matter/play-matter.ts';
import { openVillage } from '../matter/village.ts';

const callers = 32;
/** So often they record before the ledger goes on: about a second of work, after which heads are signed at the latest. */
const mattersEach = 3;

/** What the ledger costs on top of an event, in time of the processor: entries put into it and its head signed, after 32 callers have recorded. */
export async function ledger(folder: string, quick: boolean): Promise<readonly Row[]> {
  const village = await openVillage(`${folder}/ledger.db`);
  const record = async (): Promise<number> => {
    let events = 0;
    for (let matter = 0; matter < mattersEach; matter += 1)
      await Promise.all(Array.from({ length: callers }, () => playMatter(village, () => (events += 1))));
    return events;
  };
  for (let warming = 0; warming < 3; warming += 1) {
    await record();
    await village.siyi.advanceLedger();
  }
  const siyi: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < (quick ? 4 : 9); round += 1) {
    let began = process.cpuUsage();
    const events = await record();
    raw.push(microsSince(began) / events);
    began = process.cpuUsage();
    const { taken } = await village.siyi.advanceLedger();
    siyi.push(microsSince(began) / taken);
  }
  await village.siyi.close();
  return [{ what: 'an entry in its ledger, signed for, CPU against that of an event', unit: 'µs', siyi, raw, aim: { most: 0.1 } }];
}

function microsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return user + system;
}
