import { claimIds } from '../../kernel/claim-id.ts';
import type { ProcedureNorms } from '../../kernel/norms.ts';
import { archiveFaults } from './archive-faults.ts';
import { demands, everyStep, type Asked } from './demand.ts';
import { disclosed, disclosureDemands } from './disclosure-norms.ts';
import { adopted, meetingDemands, ratifying, resolving, stepMeetingDemands } from './meeting-demands.ts';
import { supervision, supervisionDemands } from './supervision-norms.ts';

const order = 'decidedInOrder';
const work = ['implementation.started', 'implementation.completed', 'contract.signed', 'payment.made', 'seal.used', 'step.completed'];

/** What is asked of 四议两公开. */
export const fourDeliberationsNorms: ProcedureNorms = {
  claims: claimIds,
  itemFaults: archiveFaults,
  milestones: [
    adopted('branchAdopted', ['branchCommittee'], ['held.branchCommittee']),
    adopted('committeesAdopted', ['twoCommittees'], ['held.twoCommittees']),
    adopted('partyMembersAdopted', ['partyMembersAssembly'], ['held.partyMembersAssembly']),
    adopted('resolved', resolving, ['resolved', ...resolving.map((body) => `held.${body}`)]),
    ...disclosed('resolutionDisclosure', 'disclosedBeforeWork'),
    {
      name: 'begun',
      claim: 'disclosedBeforeWork',
      by: work.filter((event) => event !== 'implementation.completed').map((event) => ({ event, rules: [] })),
      slots: ['started'],
    },
    {
      name: 'completed',
      claim: 'disclosedBeforeWork',
      by: [
        {
          event: 'implementation.completed',
          rules: [...everyStep, ...demands(['S04', { documents: ['result'] }], 'G44')],
          from: 'resolutionDisclosureClosed',
        },
      ],
      slots: ['completed'],
    },
    ...disclosed('outcomeDisclosure', order, ['G55']),
    {
      name: 'archived',
      claim: order,
      by: [{ event: 'matter.archived', rules: [...everyStep, ...demands('G55', 'G56', 'G59')] }],
      slots: ['archived'],
    },
  ],
  stages: {
    proposal: { needs: null, claim: order },
    branchDeliberation: { needs: null, claim: order },
    committeeConsultation: { needs: 'branchAdopted', claim: order },
    partyMemberReview: { needs: 'committeesAdopted', claim: order },
    representativeResolution: { needs: 'partyMembersAdopted', claim: order },
    resolutionDisclosure: { needs: 'resolved', claim: order },
    implementation: { needs: 'resolutionDisclosureClosed', claim: 'disclosedBeforeWork' },
    outcomeDisclosure: { needs: 'completed', claim: order },
  },
  completion: { needs: 'archived', claim: order },
  abandoned: {
    names: ['rejected', 'withdrawn'],
    by: [{ event: 'proposal.declined' }, { event: 'matter.withdrawn' }, { event: 'meeting.held', when: { 'data.outcome': 'rejected' } }],
    before: 'begun',
  },
  setbacks: [
    { event: 'notice.removed', from: 'resolutionDisclosurePosted', to: 'resolved' },
    { event: 'notice.removed', from: 'outcomeDisclosurePosted', to: 'completed' },
    // An objection found right: what it is about is resolved, or told, anew.
    { event: 'objection.upheld', from: 'resolutionDisclosurePosted', to: 'partyMembersAdopted' },
    { event: 'objection.upheld', from: 'outcomeDisclosurePosted', to: 'completed' },
  ],
  changes: ['plan.amended'],
  work: {
    events: work,
    needs: 'resolutionDisclosureClosed',
    claim: 'disclosedBeforeWork',
    preparing: ['step.completed'],
    preparedIn: 'proposal',
  },
  supervision,
  givesUp: ['matter.withdrawn', 'plan.amended'],
  done: [
    { event: 'step.completed', unless: { 'data.result': ['failed'] } },
    { event: 'contract.signed' },
    { event: 'payment.made' },
    { event: 'seal.used' },
    { event: 'review.held', unless: { 'data.outcome': ['failed'] } },
  ],
  demands: [
    step('proposal.submitted', 'G01', 'G02', 'G03', 'G05', 'G60'),
    step('proposal.declined', 'G04'),
    step('plan.circulated', 'G17'),
    step('consultation.posted', 'G17'),
    step('plan.amended', 'G02', 'G05', 'G60'),
    step('plan.adjusted', 'G52'),
    step('implementation.started', 'G49'),
    step('implementation.completed', ['S04', { documents: ['result'] }], 'G44'),
    step('contract.signed'),
    step('payment.made', 'G54'),
    step('seal.used', 'G53'),
    step('matter.archived', 'G55', 'G56', 'G59'),
    ...meetingDemands,
    ...stepMeetingDemands.map((demand) => ({ ...demand, inside: 'proposal' })),
    ratifying,
    ...disclosureDemands,
    ...supervisionDemands,
  ],
  everyStep,
  cases: {
    'meeting.convened': ['data.body'],
    'meeting.held': ['data.body', 'data.outcome'],
    'notice.reviewed': ['data.verdict'],
  },
};

/** The same where land is contracted: the township approves a contract with outsiders before it is signed (RLC 52). */
export const landDeliberationsNorms: ProcedureNorms = {
  ...fourDeliberationsNorms,
  demands: [...fourDeliberationsNorms.demands, step('contract.signed', 'G33')],
};

function step(event: string, ...rules: readonly Asked[]): ProcedureNorms['demands'][number] {
  return { event, anyOf: [[...everyStep, ...demands(...rules)]] };
}
