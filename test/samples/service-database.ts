import { randomUUID } from 'node:crypto';
import { createSiyi, type SiyiOptions } from '../../src/main.ts';
import { mustStart } from './must-start.ts';

/** The sample village of tests that serve. */
export const village = '610114099201';

/** Fills an empty database with a village and so many matters, and answers an officer's token and the matters. */
export async function fillDatabase(
  options: SiyiOptions,
  matters: number,
): Promise<{ readonly token: string; readonly instances: readonly string[] }> {
  const siyi = await createSiyi(options);
  const owner = { person: randomUUID(), roles: ['administrator'], organisation: '000000000000' };
  for (const code of ['000000000000', '610000000000', '610100000000', '610114000000', '610114099000', village]) {
    await siyi.as(owner).addOrganisation({ code, name: `样例${code}`, hasCollective: false });
  }
  const { id: person } = await siyi.as(owner).addPerson({ name: '样例街道干部', sex: 'female', organisation: village });
  const { token } = await siyi.makeToken({ person, roles: ['officer'], organisation: village, label: '样例', days: 1 });
  const officer = siyi.as({ person, roles: ['officer'], organisation: village });
  const instances: string[] = [];
  for (let n = 0; n < matters; n += 1) {
    instances.push((await mustStart(officer, { item: 'GG-02', organisation: village, title: `样例 ${String(n)}` })).entry.instance);
  }
  await siyi.close();
  return { token, instances };
}
