import { afterEach, describe, expect, it } from 'vitest';
import { draft, matterWalk, type MatterWalk } from './matter-walk.ts';

let walk: MatterWalk;
const open = async (item: string): Promise<MatterWalk> => (walk = await matterWalk(item));
afterEach(() => walk.village.close());

const leading = (to: string): unknown => ({ to: expect.stringContaining(to) as string });
const applicant = { applicant: '00000000-0000-4000-8000-000000000003', subject: '样例', kinOfHandler: false };

async function done(step: string, documents: readonly string[], more: Record<string, string> = {}, how: { as?: string; at?: string } = {}) {
  return walk.record('step.completed', { step, result: 'passed', ...more, documents: walk.documents(...documents) }, how);
}

async function deadlines(): Promise<readonly { name: string; due: string }[]> {
  const { village } = walk;
  const { rows } = await village.siyi.as(village.clerk).list();
  return (await village.siyi.as(village.clerk).read(rows[0]?.id ?? '')).deadlines;
}

describe('a step that is left by a choice', () => {
  it('goes where the choice says, each way with its own clock, and nowhere without one or by an unknown one', async () => {
    const { record, documents } = await open('JZ-03');
    await record('application.received', { ...applicant, documents: documents('application', 'hardshipProof') });
    expect(await done('acceptance', ['acceptanceNotice'])).toEqual({ against: ['EVENT_NOT_EXPECTED'] });
    expect(await done('acceptance', ['acceptanceNotice'], { choice: 'ordered' })).toEqual({ against: ['EVENT_NOT_EXPECTED'] });
    expect(await done('acceptance', ['acceptanceNotice'], { choice: 'urgent' })).toEqual(leading('urgentAid'));
    expect(await deadlines()).toEqual([{ name: 'step', due: '2026-03-04T16:00:00.000Z' }]);
    expect(await done('urgentAid', ['urgentAidRecord'], {}, { as: 'officer' })).toEqual(leading('urgentPapers'));
    expect(await deadlines()).toEqual([{ name: 'step', due: '2026-03-09T16:00:00.000Z' }]);
    await done('urgentPapers', ['approvalForm'], {}, { as: 'officer' });
    await done('urgentPosting', ['resultNotice']);
    expect(await done('urgentPostingDisplay', [], {}, { at: '2026-03-13T09:00:00+08:00' })).toEqual({ against: ['S14'] });
    expect(await done('urgentPostingDisplay', [], {}, { at: '2026-03-18T09:00:00+08:00' })).toEqual(leading('settling.payout'));
  });

  it('asks of each way what that way needs', async () => {
    await open('JZ-09');
    expect(await done('reception', ['receptionRegister'], { choice: 'donated' })).toEqual({ against: ['S04'] });
    expect(await done('reception', ['receptionRegister'], { choice: 'granted' })).toEqual(leading('allocation'));
  });

  it('tells an item’s reader what there is to choose', async () => {
    const { village } = await open('GG-07');
    const item = (await village.siyi.items()).find(({ code }) => code === 'GG-07');
    const choices = item?.steps.find(({ state }) => state.endsWith('.mediation'))?.choices;
    expect(choices?.map(({ choice, text }) => [choice, text.zh])).toEqual([
      ['agreed', '达成协议'],
      ['notAgreed', '调解不成'],
    ]);
  });

  it('pays nothing to a family that buries elsewhere', async () => {
    await open('GG-09');
    await done('deathReport', ['deathReport']);
    await done('cremationNotice', ['cremationNotice']);
    expect(await done('burialPlace', ['burialOpinion'], { choice: 'otherPlace' })).toEqual(leading('otherHandling'));
    await done('otherHandling', ['otherHandlingRecord']);
    await done('otherRecords', ['cremationFile']);
    expect(await done('otherReport', ['deathList'])).toEqual(leading('settling.archiving'));
  });
});

describe('the time for the whole', () => {
  it('runs from acceptance, past the steps’ own clocks, until the matter ends', async () => {
    const { record, documents } = await open('JZ-01');
    await record('application.received', { ...applicant, documents: documents('application', 'authorisation') });
    expect(await deadlines()).toEqual([]);
    await done('acceptance', ['acceptanceNotice']);
    expect(await deadlines()).toEqual([
      { name: 'step', due: '2026-03-16T16:00:00.000Z' },
      { name: 'overall', due: '2026-04-14T16:00:00.000Z' },
    ]);
    expect(await done('investigation', ['investigation'])).toEqual(leading('householdReview'));
    expect(await deadlines()).toEqual([{ name: 'overall', due: '2026-04-14T16:00:00.000Z' }]);
    await record('matter.withdrawn', { reason: '样例' });
    expect(await deadlines()).toEqual([]);
  });

  it('ends with the decision, and starts the clock of the step after the posting', async () => {
    const { record, documents } = await open('JZ-06');
    await done('leads', ['leadsLedger']);
    await done('homeVisit', ['authorisation', 'householdSheet']);
    await done('dataMatching', ['matchingResult'], {}, { as: 'officer' });
    const review = {
      outcome: 'passed',
      attendance: { present: 9, representatives: 5 },
      votes: { for: 9, against: 0, abstain: 0 },
      documents: documents('reviewMinutes'),
    };
    expect(await record('review.held', review)).toEqual(leading('posting.drafting'));
    await record('notice.drafted', draft);
    await record('notice.reviewed', { verdict: 'approved', contentHash: 'c'.repeat(64), opinion: '样例' }, { as: 'supervisor' });
    const boards = [{ place: '样例公示栏', photo: documents('photo')['photo'] ?? '' }];
    const posted = { contentHash: 'c'.repeat(64), boards, naturalVillages: 1, channels: ['board'], days: 15 };
    expect(await record('notice.posted', { ...posted, days: 5 })).toEqual({ against: ['G45'] });
    await record('notice.posted', posted);
    await record('notice.closed', {}, { at: '2026-03-18T09:00:00+08:00' });
    expect(await deadlines()).toEqual([{ name: 'overall', due: '2026-03-17T16:00:00.000Z' }]);
    await done('streetReview', ['recipientList'], {}, { as: 'officer' });
    expect(await done('decision', ['decisionDocument', 'announcement'], {}, { as: 'officer' })).toEqual(leading('archiving'));
    expect(await deadlines()).toEqual([]);
  });
});

describe('a group assembly inside a procedure', () => {
  it('is called first, meets on its day, and is counted by the way that its notice names', async () => {
    const { record, documents, call, held } = await open('GG-01');
    const body = 'groupAssembly';
    await record('application.received', { ...applicant, documents: documents('homesteadForm', 'undertaking', 'identityPapers') });
    expect(await record('meeting.held', held(body, 14))).toEqual({ against: ['EVENT_NOT_EXPECTED'] });
    await record('meeting.convened', call(body, '2026-03-05T19:00:00+08:00', { route: 'households' }));
    const at = { at: '2026-03-05T20:00:00+08:00' };
    expect(await record('meeting.held', held(body, 6), at)).toEqual({ against: ['S15'] });
    expect(await record('meeting.held', held(body, 6, { outcome: 'noQuorum' }))).toEqual(leading('groupMeeting'));
    await record('meeting.convened', call(body, '2026-03-06T19:00:00+08:00', { route: 'villagers' }));
    const next = { at: '2026-03-06T20:00:00+08:00' };
    const votes = { for: 7, against: 7, abstain: 0 };
    expect(await record('meeting.held', held(body, 14, { votes }), next)).toEqual({ against: ['G29'] });
    expect(await record('meeting.held', held(body, 14))).toEqual(leading('posting.drafting'));
  });
});
