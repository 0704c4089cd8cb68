import { afterEach, describe, expect, it } from 'vitest';
import { draft, matterWalk, plan, type MatterWalk } from './matter-walk.ts';

let walk: MatterWalk;
const open = async (item = 'ZD-07'): Promise<MatterWalk> => (walk = await matterWalk(item));
afterEach(() => walk.village.close());

const meetingAt = '2026-03-16T09:00:00+08:00';
const at = '2026-03-16T10:00:00+08:00';
const representatives = 'representativesAssembly';

describe('works', () => {
  it('are let by the resolved amount, whatever smaller one is told, and paid no more than it allows', async () => {
    const { toAssembly, resolveAndDisclose, record, documents } = await open('GC-01');
    await toAssembly({ amountFen: 450_000_00 });
    await resolveAndDisclose();
    const review = { step: 'streetReview', result: 'passed', documents: documents('reviewOpinion') };
    expect(await record('step.completed', review)).toEqual({ against: ['S02'] });
    await record('step.completed', review, { as: 'officer' });
    const letting = { step: 'letting', result: 'passed', amountFen: 40_000_00, documents: documents('lettingDecision') };
    expect(await record('step.completed', letting)).toMatchObject({ to: expect.stringContaining('streetTender') as string });
    await record('step.completed', { step: 'streetTender', result: 'passed', documents: documents('tenderNotice', 'awardNotice') });
    const contract = { counterparty: '样例单位', amountFen: 495_000_01, external: true, documents: documents('contract') };
    expect(await record('contract.signed', contract)).toEqual({ against: ['G52'] });
    expect(await record('contract.signed', { ...contract, amountFen: 495_000_00 })).toHaveProperty('to');
  });
});

describe('a resolution', () => {
  it('is not given up by the clerk, also not after a change of the plan', async () => {
    const { toAssembly, resolveAndDisclose, record } = await open();
    await toAssembly();
    await resolveAndDisclose();
    const amended = { planHash: 'b'.repeat(64), reason: '样例', acts: ['guarantee'], vitalInterest: false, conflicts: [] };
    expect(await record('plan.amended', amended)).toEqual({ against: ['G02'] });
    await record('plan.amended', { ...amended, acts: [] });
    expect(await record('matter.withdrawn', { reason: '样例' })).toEqual({ against: ['EVENT_NOT_EXPECTED'] });
  });

  it('tells why the supervisors did not sit in, and starts the time to publish it', async () => {
    const { toAssembly, record, call, held, village } = await open();
    await toAssembly();
    await record('meeting.convened', call(representatives, meetingAt));
    expect(await record('meeting.held', held(representatives, 35, { supervisor: { present: false } }), { at })).toEqual({
      against: ['G11'],
    });
    expect(await record('meeting.held', held(representatives, 35))).toHaveProperty('to');
    village.clock.set('2026-03-27T09:00:00+08:00');
    expect(await village.siyi.sweep()).toMatchObject({ fired: 1 });
  });

  it('counts representatives whom the clerk left out of those due', async () => {
    const { toAssembly, record, call, held, village } = await open();
    await toAssembly();
    const session = village.siyi.as({ ...village.clerk, roles: ['officer'] });
    for (const person of village.people.all.slice(38, 50))
      await session.exclude({
        organisation: '610114099201',
        body: representatives,
        person,
        reason: '样例',
        approvedBy: '样例',
        from: '2026-01-01',
      });
    await record('meeting.convened', call(representatives, meetingAt));
    expect(await record('meeting.held', held(representatives, 23), { at })).toEqual({ against: ['G26'] });
  });
});

describe('an emergency', () => {
  const emergency = { emergency: { reason: '样例' } };
  const ratified = (documents: MatterWalk['documents']) => ({
    body: 'villagersAssembly',
    votes: { for: 60, against: 0, abstain: 0 },
    attendance: { present: 60 },
    documents: documents('minutes', 'signIn', 'tally'),
  });

  it('is ratified on a later day, and not before it was resolved', async () => {
    const { toAssembly, record, call, held, documents } = await open();
    await toAssembly();
    await record('meeting.convened', call('villagersAssembly', '2026-03-10T09:00:00+08:00', emergency));
    expect(await record('meeting.ratified', ratified(documents))).toEqual({ against: ['G59'] });
    await record('meeting.held', held('villagersAssembly', 60), { at: '2026-03-10T10:00:00+08:00' });
    expect(await record('meeting.ratified', ratified(documents))).toEqual({ against: ['G59'] });
    expect(await record('meeting.ratified', ratified(documents), { at: '2026-03-11T10:00:00+08:00' })).toHaveProperty('to');
  });
});

describe('the plan', () => {
  it('is sent again to the Party members whom it did not reach', async () => {
    const { record, call, held, documents } = await open();
    await record('proposal.submitted', {
      ...{ title: '样例', summary: '样例', matterClass: 'villageAffair', proposer: { kind: 'branch' }, origin: 'masses', planHash: plan },
      ...{ acts: [], vitalInterest: false, conflicts: [], documents: documents('plan') },
    });
    await record('proposal.accepted', {});
    for (const [body, day, present] of [
      ['branchCommittee', '2026-03-03', 3],
      ['twoCommittees', '2026-03-04', 7],
    ] as const) {
      await record('meeting.convened', call(body, `${day}T09:00:00+08:00`));
      await record('meeting.held', held(body, present), { at: `${day}T10:00:00+08:00` });
    }
    await record('plan.circulated', { planHash: plan, recipients: 14 });
    expect(await record('plan.circulated', { planHash: plan, recipients: 15 })).toHaveProperty('to');
  });
});

describe('supervisors', () => {
  it('review only while their term runs', async () => {
    const { toAssembly, record, call, held, village } = await open();
    await toAssembly();
    await record('meeting.convened', call(representatives, meetingAt));
    await record('meeting.held', held(representatives, 35), { at });
    const session = village.siyi.as({ ...village.clerk, roles: ['officer'] });
    const place = { organisation: '610114099201', body: 'supervisionCommittee', person: village.people.all[50] ?? '' };
    await session.leave({ ...place, lastDay: '2026-03-01' });
    const member = { voting: true, representative: false, committeeMember: false, from: '2026-03-02', termEnds: '2026-03-10' };
    await session.join({ ...place, ...member });
    await record('notice.drafted', draft);
    const review = { verdict: 'approved', contentHash: 'c'.repeat(64), opinion: '样例' };
    expect(await record('notice.reviewed', review, { as: 'supervisor' })).toEqual({ against: ['G68'] });
  });
});
