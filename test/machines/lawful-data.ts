import type { Instant } from '../../src/kernel/instant.ts';
import { instantOf, epochMillisOf } from '../../src/kernel/instant.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { definitionOf } from '../../src/law/jurisdictions/definition-of.ts';
import type { Matter } from '../../src/law/matter.ts';
import { textOf, type Move } from './explore.ts';

const hash = (letter: string) => letter.repeat(64);
const day = 86_400_000;

/** Everyone's number on every roster of {@link lawfulFacts}: 30 due. */
export const due = 30;

/** The data of an event that a lawful village would record for a move: complete by its contract, and such that the move's rules are as it needs them. */
export function lawfulData(move: Move, matter: Matter, now: Instant): JsonObject {
  const make = makers[move.event] ?? (() => ({}));
  return { ...make(move, matter, now), ...move.data };
}

type Maker = (move: Move, matter: Matter, now: Instant) => Record<string, Json>;

const documents = (...kinds: string[]) => Object.fromEntries(kinds.map((kind) => [kind, hash('d')]));

const askedKinds = (move: Move): readonly string[] =>
  move.candidate.params.rules.filter(({ rule }) => rule === 'S04').flatMap(({ documents: kinds }) => kinds as string[]);

const askedDocuments = (move: Move): Record<string, Json> => ({ documents: documents(...askedKinds(move)) });

const bodyName = (move: Move) => textOf(move.data['body']);

const held: Maker = (move) => {
  const body = bodyName(move);
  const outcome = textOf(move.data['outcome']);
  const present = outcome === 'noQuorum' ? 5 : due;
  const inFavour = outcome === 'adopted' ? present : outcome === 'split' ? present / 2 : 3;
  const votes = { for: inFavour, against: present - inFavour, abstain: 0 };
  const joint = move.candidate.params.rules.some(({ rule }) => rule === 'G08');
  return {
    attendance: { present, womenRepresentatives: 12 },
    ...(outcome === 'noQuorum' ? {} : { votes }),
    ballot: 'ballot',
    votedItems: ['样例议题'],
    observers: { present: 2, voted: 0 },
    supervisor: { present: true },
    lawfulness: { lawAndMorals: true, womensRights: true },
    township: { signed: true, title: '样例职务' },
    ...(joint || (body === 'twoCommittees' && outcome !== 'noQuorum') ? { merged: { attendance: { present }, votes } } : {}),
    documents: documents('minutes', 'signIn', 'tally', 'riskStatement', ...askedKinds(move)),
  };
};

/** The hash of the list that a matter is about: its draft, or the plan in hand where the list is the plan. */
export function listInHand(matter: Matter): string {
  const drafted = matter.record['drafted']?.data['listHash'];
  return typeof drafted === 'string' ? drafted : (matter.plan.hash ?? hash('a'));
}

const makers: Readonly<Record<string, Maker>> = {
  'proposal.submitted': (move, matter) => ({
    title: '样例事项',
    summary: '样例',
    matterClass: (matter.item['classes'] as readonly string[])[0] ?? '',
    proposer: { kind: 'branch' },
    origin: 'masses',
    amountFen: amountIn(matter.item['band']) ?? usual,
    acts: [],
    vitalInterest: false,
    conflicts: [],
    documents: { ...documents('plan', 'consultation'), ...(askedDocuments(move)['documents'] as JsonObject) },
  }),
  'proposal.declined': () => ({ reason: '样例理由' }),
  'plan.circulated': () => ({ recipients: due }),
  'plan.amended': () => ({ reason: '样例理由', acts: [], vitalInterest: false, conflicts: [] }),
  'plan.adjusted': (_move, matter) => ({
    reason: '样例',
    amountFen: resolved(matter),
    scopeChanged: false,
    placeChanged: false,
    contractorChanged: false,
  }),
  'consultation.posted': () => ({ documents: documents('consultation') }),
  'matter.withdrawn': () => ({ reason: '样例' }),
  'meeting.convened': (_move, _matter, now) => ({
    meetingAt: instantOf(epochMillisOf(now) + 26 * day),
    place: '样例会议室',
    agenda: ['样例议题'],
    materials: [hash('d')],
    posted: true,
    supervisorInvited: true,
    route: 'villagers',
  }),
  'meeting.cancelled': () => ({ reason: '样例' }),
  'meeting.held': held,
  'meeting.ratified': () => ({
    votes: { for: due, against: 0, abstain: 0 },
    attendance: { present: due },
    documents: documents('minutes', 'signIn', 'tally'),
  }),
  'notice.drafted': () => ({
    contentHash: hash('c'),
    personalData: { identityNumbers: false, bankAccounts: false, phones: false, health: false, minors: false },
  }),
  'notice.reviewed': () => ({ contentHash: hash('c'), opinion: '样例意见' }),
  'notice.answered': () => ({ answer: '样例' }),
  'notice.posted': () => ({
    contentHash: hash('c'),
    boards: [{ place: '样例公示栏', photo: hash('d') }],
    naturalVillages: 1,
    channels: ['board'],
    days: 15,
  }),
  'notice.removed': () => ({ reason: '样例' }),
  'notice.closed': () => ({}),
  'objection.raised': () => ({ by: 'villager', text: '样例' }),
  'objection.answered': () => ({ answer: '样例' }),
  'objection.upheld': () => ({ reason: '样例', documents: documents('minutes') }),
  'objection.dismissed': () => ({ reason: '样例', documents: documents('minutes') }),
  'disclosure.demanded': () => ({ by: 'representatives', count: due, subject: '样例' }),
  'disclosure.supplied': () => ({ contentHash: hash('c') }),
  'implementation.started': () => ({ responsible: '样例负责人' }),
  'implementation.completed': (move) => ({ result: '样例', ...askedDocuments(move) }),
  'step.completed': (move, matter) => ({ ...askedDocuments(move), ...bandAmount(move, matter) }),
  'contract.signed': (move, matter) => ({
    counterparty: '样例单位',
    amountFen: allowed(move, matter),
    external: true,
    townshipApproval: hash('d'),
    ...askedDocuments(move),
  }),
  'payment.made': (move, matter) => ({
    amountFen: allowed(move, matter),
    payee: '样例单位',
    supervisorReviewed: true,
    cosigned: ['secretary', 'director'],
    ...askedDocuments(move),
  }),
  'seal.used': (move, matter) => ({
    purpose: '样例',
    decision: '样例-1',
    copies: 1,
    approver: '00000000-0000-4000-8000-000000000001',
    keeper: '00000000-0000-4000-8000-000000000002',
    directorSigned: true,
    blankPaper: false,
    ...(matter.item['certificates'] === undefined ? {} : { certificate: 'residence' }),
    ...askedDocuments(move),
  }),
  'application.received': (move) => ({
    applicant: '00000000-0000-4000-8000-000000000003',
    subject: '样例',
    certificate: 'residence',
    kinOfHandler: false,
    ...askedDocuments(move),
  }),
  'application.refused': () => ({ reason: '样例' }),
  'review.held': (move) => {
    const passed = move.data['outcome'] === 'passed';
    return {
      attendance: { present: 9, representatives: 5 },
      votes: { for: passed ? 9 : 2, against: passed ? 0 : 7, abstain: 0 },
      ...askedDocuments(move),
    };
  },
  'matter.archived': (_move, matter) => ({ documents: documents(...(matter.item['archive'] as readonly string[])) }),
  'list.drafted': () => ({ listHash: hash('a') }),
  'opinion.recorded': (move) => ({ from: 'partyMembers', count: 9, summary: '样例', ...askedDocuments(move) }),
  'list.adopted': (move, matter) => ({ listHash: listInHand(matter), number: '样例1号', ...askedDocuments(move) }),
  'filing.recorded': (move, _matter, now) => ({
    receiver: 'civilAffairs',
    number: '样例',
    date: now.slice(0, 10),
    ...askedDocuments(move),
  }),
  'publication.recorded': (_move, matter) => ({
    level: 'village',
    listHash: listInHand(matter),
    place: '样例公示栏',
    channel: 'board',
    photo: hash('d'),
  }),
  'list.enacted': (_move, matter) => ({ listHash: listInHand(matter), from: '2030-01-01' }),
  'item.proposed': () => ({
    code: 'ZX-01',
    flow: hash('f'),
    name: { zh: '样例', en: 'Sample' },
    reason: '样例',
    interest: '样例',
    legalBasis: '样例',
  }),
  'consent.given': (move) => ({ number: '样例1号', ...askedDocuments(move) }),
  'consent.refused': () => ({ reason: '样例' }),
  'training.recorded': (move, _matter, now) => ({
    category: 'groupLeaders',
    date: now.slice(0, 10),
    place: '样例会议室',
    topics: ['样例内容'],
    due: 9,
    present: 8,
    ...askedDocuments(move),
  }),
  'training.completed': () => ({ summary: '样例' }),
  'rollout.planned': (move) => ({
    phases: [
      { phase: 'mobilisation', from: '2026-03-01', to: '2026-03-31' },
      { phase: 'rules', from: '2026-04-01', to: '2026-04-30' },
      { phase: 'implementation', from: '2026-05-01', to: '2026-12-31' },
      { phase: 'consolidation', from: '2027-01-01', to: null },
    ],
    ...askedDocuments(move),
  }),
  'phase.started': () => ({}),
  'phase.completed': (move) => ({ summary: '样例', ...askedDocuments(move) }),
  'rollout.closed': () => ({ reason: '样例' }),
  'observation.recorded': () => ({ opinion: '样例' }),
  'inquiry.opened': () => ({ by: 'voters', count: due, question: '样例' }),
  'inquiry.answered': () => ({ answer: '样例' }),
  'inquiry.closed': () => ({ satisfied: true }),
  'rectification.ordered': (_move, _matter, now) => ({ what: '样例', until: instantOf(epochMillisOf(now) + 10 * day).slice(0, 10) }),
  'rectification.completed': () => ({ report: '样例' }),
  'rectification.confirmed': () => ({}),
  'rectification.rejected': () => ({ opinion: '样例' }),
  'deadline.passed': (move, matter) => ({ due: matter.deadlines[textOf(move.data['deadline'])] ?? '' }),
};

/** An amount that no item's bands tell apart, where nothing else is asked. */
const usual = 40_000_00;

/** An amount inside the band of the branch that a step is to take, and no more than an earlier step allows it. */
function bandAmount(move: Move, matter: Matter): Record<string, Json> {
  const band = useOf(move, 'S05');
  if (band === undefined) return {};
  const held = useOf(move, 'G52');
  const amountFen = held === undefined ? amountIn(band) : allowed(move, matter);
  return amountFen === null ? {} : { amountFen };
}

/** The amount that a contract or a payment is held to: that of the step which its rule names, else the resolved one. */
function allowed(move: Move, matter: Matter): number {
  const of = textOf(useOf(move, 'G52')?.['of']);
  const named = matter.record[of]?.data['amountFen'];
  return typeof named === 'number' ? named : resolved(matter);
}

function resolved(matter: Matter): number {
  const amount = matter.record['proposal']?.data['amountFen'];
  return typeof amount === 'number' ? amount : usual;
}

function useOf(move: Move, rule: string): JsonObject | undefined {
  return move.candidate.params.rules.find((use) => use.rule === rule);
}

/** The least amount of a band, or one 分 where it begins with nothing; `null` for no band. */
function amountIn(band: Json | undefined): number | null {
  if (typeof band !== 'object' || band === null || Array.isArray(band)) return null;
  const { from = null } = band as JsonObject;
  const bounds = (Array.isArray(from) ? from : [from]).map(boundOf).filter((bound) => bound !== null);
  return bounds.length === 0 ? 1 : Math.min(...bounds);
}

/** A bound of a band: an amount, or the key of a configured one. */
function boundOf(bound: Json): number | null {
  if (typeof bound !== 'string') return typeof bound === 'number' ? bound : null;
  return Number(definitionOf(bound).terms.at(-1)?.value);
}
