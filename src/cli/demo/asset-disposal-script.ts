import { sha256Hex } from '../../kernel/digest.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Act } from './act.ts';
import { sampleCall, sampleMeeting } from './sample-meeting.ts';
import { sampleNotices } from './sample-notices.ts';
import type { SampleProps } from './sample-props.ts';

/** A floor price and a deal, in 分. */
const floorFen = 12_000_000;
const dealFen = 13_500_000;

/**
 * The matter that the demo walks through: the village's collective lets its old workshop (ZC-04), from valuation to archive in little
 * more than four months of 2026, with an inquiry, an objection, and three steps that are refused: representatives called for what only the members
 * may decide, a members' assembly one person short, a display closed a day early while an objection is open.
 */
export function assetDisposalScript(props: SampleProps): readonly Act[] {
  const planHash = sha256Hex(props.text('planText'));
  return [
    ...proposing(props, planHash),
    ...deliberating(props, planHash),
    ...reviewing(props, planHash),
    ...resolving(props, planHash),
    ...disclosing(props),
    ...carryingOut(props),
    ...closing(props),
  ];
}

function proposing({ text, papers }: SampleProps, planHash: string): readonly Act[] {
  const proposal: JsonObject = {
    title: text('title.matter'),
    summary: text('summary'),
    matterClass: 'collectiveAffair',
    proposer: { kind: 'collective' },
    origin: 'masses',
    planHash,
    amountFen: floorFen,
    acts: ['externalLease'],
    vitalInterest: true,
    conflicts: [],
    documents: papers('proposal', 'plan', 'consultation'),
  };
  const valued: JsonObject = { step: 'valuation', result: 'passed', documents: papers('valuation', 'assetList', 'valuation') };
  return [
    { who: 'clerk', at: '2026-03-02 09:10', type: 'step.completed', data: valued, note: text('note.valued') },
    { who: 'clerk', at: '2026-03-02 09:30', type: 'proposal.submitted', data: proposal, note: text('note.submitted') },
    {
      who: 'secretary',
      at: '2026-03-02 15:00',
      type: 'proposal.accepted',
      data: { opinion: text('opinion') },
      note: text('note.accepted'),
    },
  ];
}

function deliberating(props: SampleProps, planHash: string): readonly Act[] {
  const { text, papers } = props;
  const risk = { documents: papers('twoCommittees', 'minutes', 'signIn', 'tally', 'riskStatement') };
  const question: JsonObject = { ref: '1', by: 'supervisionCommittee', question: text('question') };
  return [
    {
      who: 'clerk',
      at: '2026-03-03 09:00',
      type: 'meeting.convened',
      data: sampleCall(props, 'branchCommittee', '2026-03-05'),
      note: text('note.branchCalled'),
    },
    {
      who: 'secretary',
      at: '2026-03-05 09:00',
      type: 'meeting.held',
      data: sampleMeeting(props, { body: 'branchCommittee', planHash, present: 5, inFavour: 5 }),
      note: text('note.branchHeld'),
    },
    {
      who: 'clerk',
      at: '2026-03-06 09:00',
      type: 'meeting.convened',
      data: sampleCall(props, 'twoCommittees', '2026-03-09'),
      note: text('note.committeesCalled'),
    },
    { who: 'supervisor', at: '2026-03-07 10:00', type: 'inquiry.opened', data: question, note: text('note.inquiry') },
    {
      who: 'director',
      at: '2026-03-09 09:00',
      type: 'meeting.held',
      data: sampleMeeting(props, { body: 'twoCommittees', planHash, present: 8, inFavour: 7, more: risk }),
      note: text('note.committeesHeld'),
    },
  ];
}

function reviewing(props: SampleProps, planHash: string): readonly Act[] {
  const { text, papers } = props;
  const party: JsonObject = { planHash, recipients: 44, documents: papers('circulated', 'plan') };
  return [
    { who: 'clerk', at: '2026-03-10 09:00', type: 'plan.circulated', data: party, note: text('note.circulated') },
    {
      who: 'director',
      at: '2026-03-11 09:00',
      type: 'inquiry.answered',
      data: { ref: '1', answer: text('answer') },
      note: text('note.inquiryAnswered'),
    },
    {
      who: 'clerk',
      at: '2026-03-11 10:00',
      type: 'meeting.convened',
      data: sampleCall(props, 'partyMembersAssembly', '2026-03-16'),
      note: text('note.partyCalled'),
    },
    {
      who: 'supervisor',
      at: '2026-03-12 09:00',
      type: 'inquiry.closed',
      data: { ref: '1', satisfied: true },
      note: text('note.inquiryClosed'),
    },
    {
      who: 'secretary',
      at: '2026-03-16 09:00',
      later: 29,
      type: 'meeting.held',
      data: sampleMeeting(props, { body: 'partyMembersAssembly', planHash, present: 38, inFavour: 35 }),
      note: text('note.partyHeld'),
    },
  ];
}

function resolving(props: SampleProps, planHash: string): readonly Act[] {
  const { text } = props;
  const members = 'collectiveMembersAssembly';
  const first = { body: members, planHash, present: 666, occasion: 'members-first' };
  const early = sampleMeeting(props, { ...first, inFavour: 640 });
  const lapsed = sampleMeeting(props, { ...first, outcome: 'noQuorum' });
  const proxies = { proxies: { count: 12, written: true, sameHousehold: true } };
  const second = sampleMeeting(props, {
    body: members,
    planHash,
    present: 702,
    inFavour: 671,
    occasion: 'members-second',
    attendance: proxies,
  });
  return [
    {
      who: 'clerk',
      at: '2026-03-17 15:00',
      type: 'meeting.convened',
      data: sampleCall(props, 'representativesAssembly', '2026-03-24'),
      refused: true,
      note: text('note.representatives'),
    },
    {
      who: 'clerk',
      at: '2026-03-17 15:30',
      type: 'meeting.convened',
      data: sampleCall(props, members, '2026-03-28'),
      note: text('note.membersCalled'),
    },
    { who: 'clerk', at: '2026-03-28 09:00', type: 'meeting.held', data: early, refused: true, note: text('note.oneShort') },
    { who: 'clerk', at: '2026-03-28 09:00', type: 'meeting.held', data: lapsed, note: text('note.lapsed') },
    {
      who: 'clerk',
      at: '2026-03-30 09:00',
      type: 'meeting.convened',
      data: sampleCall(props, members, '2026-04-11'),
      note: text('note.membersAgain'),
    },
    { who: 'director', at: '2026-04-11 09:00', type: 'meeting.held', data: second, note: text('note.membersHeld') },
  ];
}

function disclosing(props: SampleProps): readonly Act[] {
  const { text } = props;
  const [drafted, reviewed, posted] = sampleNotices(props, 'resolution');
  const objection: JsonObject = { ref: '1', by: 'villager', text: text('objection') };
  const close: JsonObject = {};
  return [
    { who: 'clerk', at: '2026-04-12 09:00', type: 'notice.drafted', data: drafted, note: text('note.drafted') },
    { who: 'supervisor', at: '2026-04-12 16:00', type: 'notice.reviewed', data: reviewed, note: text('note.reviewed') },
    { who: 'clerk', at: '2026-04-13 09:00', type: 'notice.posted', data: posted, note: text('note.posted') },
    { who: 'villager', at: '2026-04-24 10:00', type: 'objection.raised', data: objection, note: text('note.objection') },
    { who: 'clerk', at: '2026-04-28 09:00', type: 'notice.closed', data: close, refused: true, note: text('note.tooEarly') },
    {
      who: 'clerk',
      at: '2026-04-28 15:00',
      type: 'objection.answered',
      data: { ref: '1', answer: text('objectionAnswer') },
      note: text('note.objectionAnswered'),
    },
    { who: 'clerk', at: '2026-04-29 09:00', type: 'notice.closed', data: close, note: text('note.closed') },
  ];
}

function carryingOut({ text, papers }: SampleProps): readonly Act[] {
  const step = (name: string, ...kinds: readonly string[]): JsonObject => ({
    step: name,
    result: 'passed',
    amountFen: dealFen,
    documents: papers(name, ...kinds),
  });
  const contract: JsonObject = {
    counterparty: text('counterparty'),
    amountFen: dealFen,
    external: true,
    documents: papers('contract', 'contract'),
  };
  const result: JsonObject = { result: text('result'), amountFen: dealFen, documents: papers('result', 'result') };
  return [
    {
      who: 'director',
      at: '2026-04-30 09:00',
      type: 'implementation.started',
      data: { responsible: text('responsible') },
      note: text('note.started'),
    },
    {
      who: 'officer',
      at: '2026-05-20 15:00',
      type: 'step.completed',
      data: step('bidding', 'tradeNotice', 'biddingRecord'),
      note: text('note.bidding'),
    },
    { who: 'clerk', at: '2026-05-25 09:00', type: 'step.completed', data: step('dealPosting', 'dealNotice'), note: text('note.deal') },
    { who: 'clerk', at: '2026-06-10 09:00', type: 'step.completed', data: step('dealPostingDisplay'), note: text('note.dealDisplayed') },
    { who: 'director', at: '2026-06-11 09:00', type: 'contract.signed', data: contract, note: text('note.contract') },
    {
      who: 'officer',
      at: '2026-06-16 09:00',
      type: 'step.completed',
      data: step('accounts', 'assetChangeForm'),
      note: text('note.accounts'),
    },
    { who: 'clerk', at: '2026-06-18 09:00', type: 'implementation.completed', data: result, note: text('note.completed') },
  ];
}

function closing(props: SampleProps): readonly Act[] {
  const { text, papers } = props;
  const [drafted, reviewed, posted] = sampleNotices(props, 'outcome');
  return [
    { who: 'clerk', at: '2026-06-18 15:00', type: 'notice.drafted', data: drafted, note: text('note.outcomeDrafted') },
    { who: 'supervisor', at: '2026-06-22 09:00', type: 'notice.reviewed', data: reviewed, note: text('note.outcomeReviewed') },
    { who: 'clerk', at: '2026-06-22 15:00', type: 'notice.posted', data: posted, note: text('note.outcomePosted') },
    { who: 'clerk', at: '2026-07-08 09:00', type: 'notice.closed', data: {}, note: text('note.outcomeClosed') },
    {
      who: 'clerk',
      at: '2026-07-09 09:00',
      type: 'matter.archived',
      data: { documents: papers('archive', 'photos') },
      note: text('note.archived'),
    },
  ];
}
