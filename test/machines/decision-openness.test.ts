import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { draft, matterWalk, plan, type Came, type MatterWalk } from './matter-walk.ts';

let walk: MatterWalk;
const open = async (item: string, prepared = true): Promise<MatterWalk> => (walk = await matterWalk(item, { prepared }));
afterEach(() => walk.village.close());

const leadsTo = (state: string): unknown => ({ to: expect.stringContaining(state) as string });

/** Completes a step of the matter. */
function complete(step: string, kinds: readonly string[], how: { as?: string; at?: string; result?: string } = {}): Promise<Came> {
  const { result = 'passed', ...rest } = how;
  return walk.record('step.completed', { step, result, documents: walk.documents(...kinds) }, rest);
}

/** The same where it must go through. */
async function must(...step: Parameters<typeof complete>): Promise<void> {
  expect(await complete(...step)).toHaveProperty('to');
}

describe('calling an assembly', () => {
  const petition = (kind: string, count?: number): JsonObject => ({
    ...{ title: '样例', summary: '样例', matterClass: 'service', origin: 'masses', planHash: plan },
    ...{ proposer: count === undefined ? { kind } : { kind, count }, acts: [], vitalInterest: false, conflicts: [] },
    documents: walk.documents('petition'),
  });
  const villagers = 'villagersAssembly';
  const representatives = 'representativesAssembly';

  it('takes one fifth of the representatives for their own meeting, and one third for the villagers’', async () => {
    const { record, call } = await open('ZD-11');
    expect(await record('proposal.submitted', petition('representatives', 5))).toEqual({ against: ['G03'] });
    await record('proposal.submitted', petition('representatives', 9));
    expect(await record('meeting.convened', call(villagers, '2026-03-20T09:00:00+08:00'))).toEqual({ against: ['G03'] });
    expect(await record('meeting.convened', call(representatives, '2026-03-05T09:00:00+08:00'))).toEqual({ against: ['G22'] });
    expect(await record('meeting.convened', call(representatives, '2026-03-06T09:00:00+08:00'))).toEqual(
      leadsTo('noticeRepresentativesAssembly'),
    );
  });

  it('publishes what the villagers decided either way, and calls again where too few came', async () => {
    const { record, call, held } = await open('ZD-11');
    await record('proposal.submitted', petition('representatives', 10));
    const day = '2026-03-13T09:00:00+08:00';
    expect(await record('meeting.convened', call(villagers, '2026-03-12T09:00:00+08:00'))).toEqual({ against: ['G20'] });
    expect(await record('meeting.convened', call(villagers, day))).toEqual(leadsTo('noticeVillagersAssembly'));
    const lapsed = held(villagers, 30, { outcome: 'noQuorum' });
    expect(await record('meeting.held', held(villagers, 30), { at: day })).toEqual({ against: ['G25'] });
    expect(await record('meeting.held', lapsed, { at: day })).toEqual(leadsTo('handling.notice '));
    await record('meeting.convened', call(villagers, '2026-03-27T09:00:00+08:00'));
    const lost = held(villagers, 31, { outcome: 'rejected', votes: { for: 15, against: 16, abstain: 0 } });
    expect(await record('meeting.held', lost, { at: '2026-03-27T09:00:00+08:00' })).toEqual(leadsTo('posting.drafting'));
  });

  it('leaves what is reserved to the villagers to nobody else', async () => {
    const { record, call } = await open('ZD-11');
    await record('proposal.submitted', { ...petition('villagersCommittee'), matterClass: 'overruleRepresentatives' });
    expect(await record('meeting.convened', call(representatives, '2026-03-20T09:00:00+08:00'))).toEqual({ against: ['G19'] });
    expect(await record('meeting.convened', call(villagers, '2026-03-20T09:00:00+08:00'))).toHaveProperty('to');
  });

  it('does not stand in for the four deliberations', async () => {
    const { record } = await open('ZD-11');
    expect(await record('proposal.submitted', { ...petition('branch'), matterClass: 'villageAffair' })).toEqual({ against: ['G01'] });
  });
});

describe('a major matter', () => {
  it('is not voted on before its plan was open for comment for fifteen days', async () => {
    const { record, toAssembly, call, held, documents } = await open('ZD-01');
    await toAssembly();
    await record('consultation.posted', { planHash: plan, documents: documents('consultation') });
    await record('meeting.convened', call('villagersAssembly', '2026-03-24T09:00:00+08:00'));
    expect(await record('meeting.held', held('villagersAssembly', 60), { at: '2026-03-24T10:00:00+08:00' })).toEqual({ against: ['G24'] });
    await record('meeting.convened', call('villagersAssembly', '2026-04-07T09:00:00+08:00'));
    expect(await record('meeting.held', held('villagersAssembly', 60), { at: '2026-04-07T10:00:00+08:00' })).toEqual(
      leadsTo('resolutionDisclosure'),
    );
  });
});

describe('village rules', () => {
  it('go to the district where their lawfulness is in doubt', async () => {
    await open('ZD-03', false);
    await must('opinions', ['opinionRecord']);
    await must('draftText', ['draftText', 'legalAdvice']);
    expect(await complete('legalityReview', [], { as: 'officer' })).toMatchObject({ against: ['S04', 'S04'] });
    expect(await complete('legalityReview', ['legalityReferral'], { as: 'officer' })).toEqual(leadsTo('districtOpinion'));
    expect(await complete('districtOpinion', [], { as: 'officer', result: 'failed' })).toEqual(leadsTo('draftText'));
    await must('draftText', ['draftText', 'legalAdvice']);
    expect(await complete('legalityReview', ['legalityOpinion'], { as: 'officer' })).toEqual(leadsTo('proposal.drafting'));
  });
});

describe('admitting a Party member', () => {
  /** From the application to the end of the last posting, on 20 May 2027; the branch votes on 20 April. */
  async function toApproval(): Promise<void> {
    const { record, held, documents, village } = walk;
    const applicant = village.people.all[40] ?? '';
    await record('application.received', { applicant, subject: '样例', kinOfHandler: false, documents: documents('application') });
    await must('interview', ['interviewRecord']);
    await must('recommendation', ['recommendationVotes']);
    expect(await complete('recommendationDisplay', [], { at: '2026-03-09T23:00:00+08:00' })).toEqual({ against: ['S14'] });
    await must('recommendationDisplay', [], { at: '2026-03-10T00:00:00+08:00' });
    await must('activistFiling', ['filingReport']);
    expect(await complete('training', ['cultivationRecord'], { at: '2027-03-09T09:00:00+08:00' })).toEqual({ against: ['S14'] });
    await must('training', ['cultivationRecord'], { at: '2027-03-22T09:00:00+08:00' });
    await must('candidacy', ['opinionRecord', 'politicalReview', 'trainingCertificate']);
    await must('candidacyDisplay', [], { at: '2027-04-15T09:00:00+08:00' });
    await must('preExamination', ['preExamination', 'admissionForm']);
    const vote = (present: number) =>
      held('partyMembersAssembly', present, { documents: documents('minutes', 'signIn', 'tally', 'ballotRecord', 'branchResolution') });
    expect(await record('meeting.held', vote(7), { at: '2027-04-20T09:00:00+08:00' })).toMatchObject({ against: ['G14', 'G15'] });
    expect(await record('meeting.held', vote(8))).toEqual(leadsTo('probationerPosting'));
    await must('probationerPosting', ['announcement'], { at: '2027-04-21T09:00:00+08:00' });
    await must('probationerPostingDisplay', [], { at: '2027-05-20T09:00:00+08:00' });
  }

  it('is due for approval three months after the branch’s vote, whatever was posted between', async () => {
    const { village } = await open('ZD-10');
    await toApproval();
    village.clock.set('2027-07-19T23:00:00+08:00');
    expect(await village.siyi.sweep()).toMatchObject({ fired: 0 });
    village.clock.set('2027-07-20T00:00:00+08:00');
    expect(await village.siyi.sweep()).toMatchObject({ fired: 1 });
  });

  it('takes a year on probation from the branch’s vote, not from the approval', async () => {
    await open('ZD-10');
    await toApproval();
    await must('admissionApproval', ['admissionApproval'], { as: 'officer', at: '2027-07-19T09:00:00+08:00' });
    const papers = ['fullMembershipApplication', 'probationRecord'];
    expect(await complete('probation', papers, { at: '2028-04-19T09:00:00+08:00' })).toEqual({ against: ['S14'] });
    expect(await complete('probation', papers, { at: '2028-05-03T09:00:00+08:00' })).toEqual(leadsTo('fullMembershipVote'));
  });
});

describe('the handover', () => {
  it('is due ten days after the election, whenever things were counted', async () => {
    const { village } = await open('YG-11');
    await must('handoverList', ['handoverList']);
    await must('newCommittee', ['electionResult'], { at: '2026-03-03T09:00:00+08:00' });
    await must('stocktaking', ['stocktakingRecord'], { at: '2026-03-12T09:00:00+08:00' });
    await must('handover', [], { as: 'officer', result: 'failed' });
    village.clock.set('2026-03-14T00:00:00+08:00');
    expect(await village.siyi.sweep()).toMatchObject({ fired: 1 });
  });
});

describe('the seal', () => {
  const use = (more: JsonObject = {}): JsonObject => ({
    ...{ purpose: '样例', decision: '样例-1', copies: 1, directorSigned: true, blankPaper: false },
    ...{ approver: walk.village.people.all[0] ?? '', keeper: walk.village.people.all[59] ?? '', documents: walk.documents('stub') },
    ...more,
  });

  it('is used by a keeper who did not approve it, and not for a certificate, which has its own flow', async () => {
    const { record, documents, village } = await open('YG-07');
    const applicant = village.people.all[40] ?? '';
    const asked = { applicant, subject: '样例', kinOfHandler: false, documents: documents('sealRequest', 'paperToSeal') };
    await record('application.received', asked);
    await must('check', ['checkRecord']);
    expect(await complete('approval', ['minutes'])).toMatchObject({ against: ['S04', 'S04', 'S04'] });
    await must('approval', ['minutes', 'jointSignature']);
    await must('register', ['sealRegister']);
    expect(await record('seal.used', use({ keeper: village.people.all[0] ?? '' }))).toEqual({ against: ['G53'] });
    expect(await record('seal.used', use({ certificate: 'kinship' }))).toEqual({ against: ['EVENT_NOT_EXPECTED'] });
    expect(await record('seal.used', use())).toEqual(leadsTo('quarterList'));
  });
});

describe('a round of disclosure', () => {
  it('is confirmed by a joint meeting between review and posting, and drafted anew where that fails', async () => {
    const { record } = await open('YG-01');
    const reviewed = { verdict: 'approved', contentHash: draft['contentHash'] ?? '', opinion: '样例' };
    await must('disclosurePlan', ['disclosurePlan']);
    await record('notice.drafted', draft);
    expect(await record('notice.reviewed', reviewed, { as: 'supervisor' })).toEqual(leadsTo('posting.jointMeeting'));
    expect(await complete('jointMeeting', [], { result: 'failed' })).toEqual(leadsTo('posting.drafting'));
    await record('notice.drafted', draft);
    await record('notice.reviewed', reviewed, { as: 'supervisor' });
    expect(await complete('jointMeeting', ['minutes'])).toEqual(leadsTo('posting.approved'));
  });

  it('tells how often it comes round, as a term and to people', async () => {
    const { village } = await open('YG-02');
    const [flow] = (await village.siyi.items()).filter(({ code }) => code === 'YG-02');
    expect(flow?.steps.find(({ state }) => state === 'procedure.posting.displaying')?.text.zh).toContain(
      '每季度至少一次，往来较多的每月一次',
    );
  });
});
