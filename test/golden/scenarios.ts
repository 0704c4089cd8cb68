import type { Json } from '../../src/kernel/json.ts';

/** One turn of a scenario: the event with just enough of its data to tell which of the moves is meant. */
export interface Turn {
  readonly event: string;
  readonly data?: Readonly<Record<string, Json>>;
  /** Hours from happening to recording (补录). */
  readonly late?: number;
}

/** A way of one power item from its opening to its archive, all of it 样例. */
export interface Scenario {
  readonly item: string;
  readonly name: string;
  readonly note: string;
  readonly turns: readonly Turn[];
}

const turn = (event: string, data: Turn['data'] = {}): Turn => ({ event, data });
const submitted = [turn('proposal.submitted'), turn('proposal.accepted')];
const convened = (body: string) => turn('meeting.convened', { body });
const held = (body: string, outcome: string) => turn('meeting.held', { body, outcome });
const meeting = (body: string, outcome = 'adopted') => [convened(body), held(body, outcome)];
const branch = meeting('branchCommittee');
const committees = meeting('twoCommittees');
const party = [turn('plan.circulated'), ...meeting('partyMembersAssembly')];
const approved = [turn('notice.drafted'), turn('notice.reviewed', { verdict: 'approved' }), turn('notice.posted')];
const disclosed = [...approved, turn('notice.closed')];
const done = (...steps: string[]) => steps.map((step) => turn('step.completed', { step, result: 'passed' }));
const archived = [turn('implementation.completed'), ...disclosed, turn('matter.archived')];

/**
 * What the golden journals record besides the shortest way of each item, which is found by walking. A scenario is never changed once its journal is
 * recorded: its journal is of the flow of its day, and is replayed for ever. A new way is a new scenario.
 */
export const scenarios: readonly Scenario[] = [
  {
    item: 'ZD-07',
    name: 'late-and-lapsed',
    note: '样例: a meeting lapses for want of a quorum and is called again; another is recorded three days late',
    turns: [
      ...submitted,
      ...branch,
      convened('twoCommittees'),
      { ...held('twoCommittees', 'adopted'), late: 72 },
      ...party,
      ...meeting('representativesAssembly', 'noQuorum'),
      ...meeting('representativesAssembly'),
      ...disclosed,
      turn('implementation.started'),
      ...done('streetFiling', 'register', 'check'),
      turn('payment.made'),
      ...archived,
    ],
  },
  {
    item: 'GC-01',
    name: 'returned-amended-escalated',
    note: '样例: returned a stage, the plan amended and decided anew, split representatives, resolved by the villagers’ assembly',
    turns: [
      ...submitted,
      ...branch,
      ...meeting('twoCommittees', 'returned'),
      ...branch,
      ...committees,
      turn('plan.amended'),
      ...branch,
      ...committees,
      ...party,
      ...meeting('representativesAssembly', 'split'),
      ...meeting('villagersAssembly'),
      ...disclosed,
      turn('implementation.started'),
      ...done('streetReview', 'letting', 'selfBuild'),
      turn('contract.signed'),
      ...done('acceptance'),
      turn('payment.made'),
      ...archived,
    ],
  },
  {
    item: 'ZC-04',
    name: 'objection-upheld',
    note: '样例: an objection to the posted resolution is found right; decided again by the collective’s members',
    turns: [
      ...submitted,
      ...branch,
      ...committees,
      ...party,
      ...meeting('collectiveMembersAssembly'),
      ...approved,
      turn('objection.raised'),
      turn('objection.upheld'),
      ...committees,
      ...party,
      ...meeting('collectiveMembersAssembly'),
      ...disclosed,
      turn('implementation.started'),
      ...done('bidding', 'dealPosting'),
      turn('contract.signed'),
      ...done('accounts'),
      ...archived,
    ],
  },
  {
    item: 'ZC-09',
    name: 'rectified',
    note: '样例: an inquiry runs out of its time, supervision orders a rectification and holds the procedure until it is confirmed',
    turns: [
      ...submitted,
      ...branch,
      turn('inquiry.opened'),
      turn('deadline.passed'),
      turn('inquiry.answered'),
      ...committees,
      turn('inquiry.closed'),
      turn('rectification.ordered'),
      turn('observation.recorded'),
      turn('rectification.completed'),
      turn('rectification.rejected'),
      turn('rectification.completed'),
      turn('rectification.confirmed'),
      ...party,
      ...meeting('collectiveMembersAssembly'),
      ...disclosed,
      turn('implementation.started'),
      ...done('streetReview'),
      turn('payment.made'),
      ...archived,
    ],
  },
  {
    item: 'JZ-01',
    name: 'review-repeated',
    note: '样例: the household review fails once; an objection to the posting is dismissed',
    turns: [
      turn('application.received'),
      ...done('acceptance', 'investigation'),
      turn('review.held', { outcome: 'failed' }),
      ...done('investigation'),
      turn('review.held', { outcome: 'passed' }),
      ...approved,
      turn('objection.raised'),
      turn('objection.dismissed'),
      turn('notice.closed'),
      ...done('confirmation', 'issuing'),
      turn('matter.archived'),
    ],
  },
  {
    item: 'YG-02',
    name: 'draft-objected',
    note: '样例: the supervisors object to the draft; more is demanded and supplied while it hangs',
    turns: [
      ...done('statement', 'audit'),
      turn('notice.drafted'),
      turn('notice.reviewed', { verdict: 'objected' }),
      turn('notice.answered'),
      ...approved,
      turn('disclosure.demanded'),
      turn('disclosure.supplied'),
      turn('notice.closed'),
      turn('matter.archived'),
    ],
  },
  {
    item: 'GG-02',
    name: 'issued',
    note: '样例: a certificate is applied for, checked, sealed and handed over',
    turns: [turn('application.received'), ...done('check'), turn('seal.used'), ...done('delivery'), turn('matter.archived')],
  },
];
