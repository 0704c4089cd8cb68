// Opens matters in a database without end, until it is killed.
import { createSiyi } from '../../src/main.ts';
import { mustStart } from '../samples/must-start.ts';

const siyi = await createSiyi({ database: process.argv[2] ?? '' });
const officer = siyi.as({ person: '00000000-0000-7000-8000-000000000001', roles: ['officer'], organisation: '610114000000' });
for (let opened = 0; ; opened += 1) {
  await mustStart(officer, { item: 'GG-02', organisation: '610114000000', title: `样例 ${String(opened)}` });
  if (opened === 20) console.log('writing');
}
