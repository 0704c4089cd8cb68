import { afterEach, describe, expect, it } from 'vitest';
import { matterWalk, type MatterWalk } from './matter-walk.ts';

let walk: MatterWalk;
const open = async (item: string): Promise<MatterWalk> => (walk = await matterWalk(item));
afterEach(() => walk.village.close());

const later = '2026-03-28T09:00:00+08:00';

describe('what the collective decides', () => {
  it.each([
    ['ZC-02', 'collectiveAffair'],
    ['ZC-05', 'landContract'],
    ['ZC-08', 'collectiveAffair'],
    ['ZC-10', 'collectiveAffair'],
  ])('%s is prepared and goes to the members, not to the villagers’ representatives', async (item, matterClass) => {
    const { toAssembly, record, call } = await open(item);
    await toAssembly({ matterClass });
    expect(await record('meeting.convened', call('representativesAssembly', later))).toHaveProperty('against');
    expect(await record('meeting.convened', call('collectiveMembersAssembly', later))).toHaveProperty('to');
  });
});

describe('large sums of the village itself', () => {
  it('may be resolved by authorised representatives', async () => {
    const { toAssembly, record, call } = await open('ZC-02');
    await toAssembly({ matterClass: 'villageAffair' });
    expect(await record('meeting.convened', call('representativesAssembly', later))).toHaveProperty('to');
  });
});
