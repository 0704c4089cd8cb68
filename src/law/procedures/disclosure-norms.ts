import type { ClaimId } from '../../kernel/claim-id.ts';
import type { Milestone, ProcedureNorms } from '../../kernel/norms.ts';
import type { DisclosureStage } from '../rules/stage-of.ts';
import { aside, by, demands, everyStep, type Asked } from './demand.ts';

/** The two milestones of a disclosure: posted with all that law asks, and closed after its days with nothing open. */
export function disclosed(stage: DisclosureStage, claim: ClaimId, more: readonly Asked[] = []): readonly Milestone[] {
  const posting = demands(['G43', { stage }], ['G44', { stage }], ['G45', { stage }], 'G46', ['G47', { stage }], ...more);
  const closing = demands(['G45', { stage }], 'G48', 'G50', 'G51');
  return [
    { name: `${stage}Posted`, claim, by: [{ event: 'notice.posted', rules: [...everyStep, ...posting] }], slots: [`posted.${stage}`] },
    { name: `${stage}Closed`, claim, by: [{ event: 'notice.closed', rules: [...everyStep, ...closing] }], slots: [`closed.${stage}`] },
  ];
}

const reexaminers = ['supervisor', 'branch', 'secretary', 'officer'];
const minutes: Asked = ['S04', { documents: ['minutes'] }];

/** What is asked before each step of a disclosure, and before what villagers say of it. */
export const disclosureDemands: ProcedureNorms['demands'] = [
  step('notice.drafted', 'G43'),
  step('notice.answered', 'G43'),
  {
    event: 'notice.reviewed',
    when: { 'data.verdict': 'approved' },
    anyOf: [[...everyStep, ...demands('G43', ['G68', { body: 'supervisionCommittee' }], 'G47'), by('supervisor')]],
  },
  {
    event: 'notice.reviewed',
    when: { 'data.verdict': 'objected' },
    anyOf: [[...everyStep, ...demands('G43', ['G68', { body: 'supervisionCommittee' }]), by('supervisor')]],
  },
  step('notice.posted', 'G43', 'G44', 'G45', 'G46', 'G47'),
  step('notice.removed'),
  step('notice.closed', 'G45', 'G48', 'G50', 'G51'),
  voice('objection.raised', ['S07', { kind: 'objection' }], 'G48'),
  voice('objection.answered', ['S07', { kind: 'objection' }], 'G48'),
  { event: 'objection.dismissed', anyOf: [[...aside, ...demands(['S07', { kind: 'objection' }], 'G50', minutes), by(...reexaminers)]] },
  { event: 'objection.upheld', anyOf: [[...everyStep, ...demands(['S07', { kind: 'objection' }], 'G50', minutes), by(...reexaminers)]] },
  voice('disclosure.demanded', ['S07', { kind: 'demand' }], 'G51'),
  voice('disclosure.supplied', ['S07', { kind: 'demand' }], 'G51'),
];

/** What villagers and supervisors may say at any time: recorded while the procedure is held as well. */
export const voices = ['objection.raised', 'objection.answered', 'objection.dismissed', 'disclosure.demanded', 'disclosure.supplied'];

function step(event: string, ...rules: readonly Asked[]): ProcedureNorms['demands'][number] {
  return { event, anyOf: [[...everyStep, ...demands(...rules)]] };
}

function voice(event: string, ...rules: readonly Asked[]): ProcedureNorms['demands'][number] {
  return { event, anyOf: [[...aside, ...demands(...rules)]] };
}
