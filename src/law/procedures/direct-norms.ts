import type { ProcedureNorms } from '../../kernel/norms.ts';
import { archiveFaults } from './archive-faults.ts';
import { demands, everyStep, unmet, type Asked } from './demand.ts';
import { disclosed, disclosureDemands } from './disclosure-norms.ts';
import { stepMeetingDemands } from './meeting-demands.ts';
import { supervision, supervisionDemands } from './supervision-norms.ts';

const order = 'decidedInOrder';

/** Steps of handling that are done, and not failed; a meeting that turned something down has not done what the step asks for. */
const done = [
  { event: 'step.completed', unless: { 'data.result': ['failed'] } },
  { event: 'review.held', unless: { 'data.outcome': ['failed'] } },
  { event: 'meeting.held', unless: { 'data.outcome': ['rejected', 'noQuorum', 'returned', 'split'] } },
  { event: 'contract.signed' },
  { event: 'payment.made' },
  { event: 'seal.used' },
];

/** Posted as a stage of its own, or as a step that hangs on the village board for its lawful days (S14). */
const postedInVillage = disclosed('posting', order).map((milestone) =>
  milestone.name === 'postingClosed'
    ? {
        ...milestone,
        by: [...milestone.by, { event: 'step.completed', rules: [...everyStep, ...demands(['S14', { board: true }])], from: null }],
      }
    : milestone,
);

/** What ends the handling: what was done, and also what a meeting turned down, which is made public like what it adopted. */
const handled = [...done, { event: 'meeting.held', when: { 'data.outcome': 'rejected' } }];

/** What is asked of relief, homesteads and aid for housing: handled, posted in the village, archived. */
export const postedDirectNorms: ProcedureNorms = {
  claims: ['wellFormed', 'decidedInOrder', 'supervised', 'canEnd', 'lawful'],
  itemFaults: archiveFaults,
  milestones: [
    { name: 'handled', claim: order, by: handled.map((step) => ({ ...step, rules: everyStep, leaves: 'handling' })), slots: [] },
    ...postedInVillage,
    {
      name: 'archived',
      claim: order,
      by: [{ event: 'matter.archived', rules: [...everyStep, ...demands('G56')], from: 'handled' }],
      slots: [],
    },
  ],
  stages: {
    application: { needs: null, claim: order },
    handling: { needs: null, claim: order },
    posting: { needs: 'handled', claim: order, leave: 'postingClosed' },
    settling: { needs: 'postingClosed', claim: order, withoutStage: ['posting', 'handled'] },
  },
  completion: { needs: 'archived', claim: order },
  abandoned: { names: ['rejected', 'withdrawn'], by: [{ event: 'application.refused' }, { event: 'matter.withdrawn' }], before: null },
  setbacks: [
    { event: 'notice.removed', from: 'postingPosted', to: 'handled' },
    { event: 'objection.upheld', from: 'postingPosted', to: null },
  ],
  changes: [],
  work: null,
  supervision,
  givesUp: ['matter.withdrawn', 'application.refused'],
  done,
  demands: [
    step('application.refused', 'G04'),
    step('payment.made', 'G54'),
    step('seal.used', 'G53'),
    { event: 'review.held', when: { 'data.outcome': 'passed' }, anyOf: [[...everyStep, ...demands('S09')]] },
    { event: 'review.held', when: { 'data.outcome': 'failed' }, anyOf: [[...everyStep, ...unmet('S09')]] },
    step('matter.archived', 'G56'),
    ...stepMeetingDemands,
    ...disclosureDemands,
    ...supervisionDemands,
  ],
  everyStep,
  cases: { 'meeting.held': ['data.body', 'data.outcome'], 'review.held': ['data.outcome'], 'notice.reviewed': ['data.verdict'] },
};

/** What is asked of services and duties: the same, but posted only where the item is. */
export const directNorms: ProcedureNorms = {
  ...postedDirectNorms,
  stages: { ...postedDirectNorms.stages, settling: { needs: 'handled', claim: order } },
};

function step(event: string, ...rules: readonly Asked[]): ProcedureNorms['demands'][number] {
  return { event, anyOf: [[...everyStep, ...demands(...rules)]] };
}
