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

const askedDocuments = (move: Move): Record<string, Json> => {
  const kinds = move.candidate.params.rules.flatMap((use) => (use.rule === 'S04' ? (use['documents'] as readonly string[]) : []));
  return { documents: documents(...kinds) };
};

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
    documents: { ...documents('minutes', 'signIn', 'tally', 'riskStatement'), ...(askedDocuments(move)['documents'] as JsonObject) },
  };
};

const makers: Readonly<Record<string, Maker>> = {
  'proposal.submitted': (move, matter) => ({
    title: '样例事项',
    summary: '样例',
    matterClass: (matter.item['classes'] as readonly string[])[0] ?? '',
    proposer: { kind: 'branch' },
    origin: 'masses',
    amountFen: 40_000_00,
    acts: [],
    vitalInterest: false,
    conflicts: [],
    documents: { ...documents('plan', 'consultation'), ...(askedDocuments(move)['documents'] as JsonObject) },
  }),
  'proposal.declined': () => ({ reason: '样例理由' }),
  'plan.circulated': () => ({ recipients: due }),
  'plan.amended': () => ({ reason: '样例理由', acts: [], vitalInterest: false, conflicts: [] }),
  'plan.adjusted': () => ({ reason: '样例', amountFen: 40_000_00, scopeChanged: false, placeChanged: false, contractorChanged: false }),
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
  'step.completed': (move) => ({ ...askedDocuments(move), ...bandAmount(move) }),
  'contract.signed': (move) => ({
    counterparty: '样例单位',
    amountFen: 40_000_00,
    external: true,
    townshipApproval: hash('d'),
    ...askedDocuments(move),
  }),
  'payment.made': (move) => ({
    amountFen: 40_000_00,
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

/** An amount inside the band of the branch that a step is to take. */
function bandAmount(move: Move): Record<string, Json> {
  const band = move.candidate.params.rules.find(({ rule }) => rule === 'S05');
  if (band === undefined) return {};
  return { amountFen: boundOf(band['from']) ?? (boundOf(band['below']) ?? 1) - 1 };
}

/** A bound of a band: an amount, or the key of a configured one. */
function boundOf(bound: Json | undefined): number | null {
  if (typeof bound !== 'string') return typeof bound === 'number' ? bound : null;
  return Number(definitionOf(bound).terms.at(-1)?.value);
}
