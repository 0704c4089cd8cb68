import { afterEach, describe, expect, it } from 'vitest';
import { draft, matterWalk, type MatterWalk } from './matter-walk.ts';

let walk: MatterWalk;
const open = async (item: string): Promise<MatterWalk> => (walk = await matterWalk(item));
afterEach(() => walk.village.close());

const meetingAt = '2026-03-16T09:00:00+08:00';
const at = '2026-03-16T10:00:00+08:00';
const representatives = 'representativesAssembly';
const stoppedByAmount = { against: expect.arrayContaining(['S05']) as string[] };

describe('an item that exists for a band of amounts', () => {
  const resolve = async (item: string, amountFen: number) => {
    const { toAssembly, record, call, held } = await open(item);
    await toAssembly({ amountFen });
    await record('meeting.convened', call(representatives, meetingAt));
    return record('meeting.held', held(representatives, 35), { at });
  };

  it.each([
    ['GC-03', 49_999_99],
    ['GC-03', 100_000_00],
    ['GC-04', 99_999_99],
    ['GC-04', 500_000_00],
    ['GC-05', 499_999_99],
    ['GC-05', 4_000_000_00],
    ['GC-06', 999_999_99],
    ['GC-07', 100_000_00],
  ])('%s does not resolve %i fen', async (item, amountFen) => {
    expect(await resolve(item, amountFen)).toEqual({ against: ['S05'] });
  });

  it.each([
    ['GC-03', 50_000_00],
    ['GC-04', 100_000_00],
    ['GC-05', 500_000_00],
    ['GC-06', 1_000_000_00],
    ['GC-07', 99_999_99],
  ])('%s resolves %i fen', async (item, amountFen) => {
    expect(await resolve(item, amountFen)).toHaveProperty('to');
  });

  it('takes works to the district only from their own amount on, services from theirs', async () => {
    const { toAssembly, resolveAndDisclose, record, documents } = await open('GC-06');
    await toAssembly({ amountFen: 1_500_000_00 });
    await resolveAndDisclose();
    const registration = (plan: string) => ({ step: 'registration', result: 'passed', documents: documents('projectApproval', plan) });
    expect(await record('step.completed', registration('worksTenderPlan'))).toEqual(stoppedByAmount);
    expect(await record('step.completed', registration('servicesTenderPlan'))).toHaveProperty('to');
  });
});

describe('a purchase', () => {
  it('is approved by its amount, not bought for more, and refused where the four deliberations are needed', async () => {
    const { record, documents } = await open('GC-08');
    const request = (amountFen: number) => ({ step: 'request', result: 'passed', amountFen, documents: documents('purchaseRequest') });
    expect(await record('step.completed', request(200_000_00))).toEqual(stoppedByAmount);
    expect(await record('step.completed', request(1_999_99))).toMatchObject({ to: expect.stringContaining('headApproval') as string });
    await record('step.completed', { step: 'headApproval', result: 'failed' }, { as: 'director' });
    expect(await record('step.completed', request(2_000_00))).toMatchObject({
      to: expect.stringContaining('committeesApproval') as string,
    });
    const meeting = { body: 'twoCommittees', outcome: 'adopted', attendance: { present: 7 }, votes: { for: 7, against: 0, abstain: 0 } };
    const more = { ballot: 'showOfHands', observers: { present: 1, voted: 0 }, supervisor: { present: true } };
    await record('meeting.held', { ...meeting, ...more, documents: documents('minutes', 'signIn', 'tally') });
    const comparison = { step: 'comparison', result: 'passed', amountFen: 1, documents: documents('quotes', 'comparisonRecord') };
    expect(await record('step.completed', comparison)).toMatchObject({ to: expect.stringContaining('contract') as string });
    const contract = { counterparty: '样例单位', external: true, documents: documents('contract', 'filingForm') };
    expect(await record('contract.signed', { ...contract, amountFen: 2_000_01 })).toEqual({ against: ['G52'] });
    expect(await record('contract.signed', { ...contract, amountFen: 2_000_00 })).toHaveProperty('to');
  });
});

describe('spending', () => {
  it.each([
    ['operatingVoucher', 4_999_99, 'directorApproval'],
    ['operatingVoucher', 5_000_00, 'committeesApproval'],
    ['operatingVoucher', 10_000_00, 'largeApproval'],
    ['generalVoucher', 499_99, 'directorApproval'],
    ['generalVoucher', 500_00, 'committeesApproval'],
    ['generalVoucher', 1_000_00, 'largeApproval'],
  ])('by %s of %i fen goes to %s, whatever smaller amount is told later', async (kind, amountFen, approval) => {
    const { record, documents } = await open('ZC-01');
    await record('step.completed', { step: 'voucher', result: 'passed', amountFen, documents: documents('usageNote', kind) });
    const step = kind === 'operatingVoucher' ? 'operatingReview' : 'generalReview';
    const review = { step, result: 'passed', amountFen: 1, documents: documents('auditOpinion') };
    expect(await record('step.completed', review, { as: 'supervisor' })).toMatchObject({ to: expect.stringContaining(approval) as string });
  });

  it('without an amount is not taken', async () => {
    const { record, documents } = await open('ZC-01');
    const voucher = { step: 'voucher', result: 'passed', documents: documents('usageNote', 'generalVoucher') };
    expect(await record('step.completed', voucher)).toEqual(stoppedByAmount);
  });
});

describe('small works', () => {
  it('are told to all supervisors from their amount on, also when only the budget on site reaches it', async () => {
    const { record, documents, held } = await open('GC-02');
    const request = (amountFen: number) => ({ step: 'request', result: 'passed', amountFen, documents: documents('projectRequest') });
    expect(await record('step.completed', request(50_000_00))).toEqual({ against: ['S05'] });
    await record('step.completed', request(9_999_99));
    await record('meeting.held', held('twoCommittees', 7));
    await record('step.completed', { step: 'informing', result: 'passed', documents: documents('informSlip') });
    const budget = (slip: string) => ({
      ...{ step: 'siteBudget', result: 'passed', amountFen: 10_000_00 },
      documents: documents('siteBudget', 'worksMethod', slip),
    });
    expect(await record('step.completed', budget('informSlip'))).toHaveProperty('against');
    expect(await record('step.completed', budget('informSlipAll'))).toHaveProperty('to');
  });
});

describe('a clock', () => {
  it('runs for the step that follows a posting', async () => {
    const { record, documents, village } = await open('GC-09');
    const step = (name: string, ...kinds: string[]) =>
      record('step.completed', { step: name, result: 'passed', amountFen: 30_000_00, documents: documents(...kinds) });
    await step('basis', 'resolution', 'contract');
    await step('variation', 'variationOrder');
    await step('acceptanceRequest', 'acceptanceRequest');
    const accepted = { step: 'acceptance', result: 'passed', documents: documents('acceptanceReport') };
    await record('step.completed', accepted, { as: 'officer' });
    await step('finalAccount', 'settlement', 'priceAudit');
    const paid = { payee: '样例单位', supervisorReviewed: true, cosigned: ['secretary', 'director'] };
    const papers = { documents: documents('paymentApproval', 'invoice') };
    expect(await record('payment.made', { ...paid, ...papers, amountFen: 30_000_01 })).toEqual({ against: ['G52'] });
    await record('payment.made', { ...paid, ...papers, amountFen: 30_000_00 });
    await record('notice.drafted', draft);
    await record('notice.reviewed', { verdict: 'approved', contentHash: 'c'.repeat(64), opinion: '样例' }, { as: 'supervisor' });
    const [photo] = Object.values(documents('photos'));
    const posted = {
      contentHash: 'c'.repeat(64),
      boards: [{ place: '样例公示栏', photo }],
      naturalVillages: 1,
      channels: ['board'],
      days: 15,
    };
    await record('notice.posted', posted as never);
    await record('notice.closed', {}, { at: '2026-03-19T09:00:00+08:00' });
    village.clock.set('2027-03-20T00:30:00+08:00');
    expect(await village.siyi.sweep()).toMatchObject({ fired: 1 });
  });
});
