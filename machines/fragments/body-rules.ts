import type { Body } from '../../src/law/body.ts';
import type { RuleId } from '../../src/law/rule-id.ts';
import type { RuleUse } from './transition.ts';

/** The rules by which a body is able to decide, and by which it decides, apart from those of notice. */
export interface BodyRules {
  readonly quorum: RuleId;
  readonly pass: RuleId;
  /** Further rules that only hold for this body. */
  readonly more: readonly RuleUse[];
  /** Rules of its notice, judged when it is called and again when it is held. */
  readonly notice: readonly RuleUse[];
}

/** Body by body: domain table 2.3 (R-A … R-H). */
const bodyRules: Readonly<Partial<Record<Body, BodyRules>>> = {
  branchCommittee: { quorum: 'G07', pass: 'G10', more: [], notice: [] },
  twoCommittees: { quorum: 'G09', pass: 'G10', more: [], notice: [] },
  partyMembersAssembly: { quorum: 'G14', pass: 'G15', more: [], notice: [] },
  representativesAssembly: { quorum: 'G26', pass: 'G29', more: ['G27', 'G28', 'G32'], notice: ['G22'] },
  villagersAssembly: { quorum: 'G25', pass: 'G29', more: ['G32', 'G37'], notice: ['G20'] },
  groupAssembly: { quorum: 'S15', pass: 'G29', more: [], notice: [] },
  collectiveMembersAssembly: { quorum: 'S10', pass: 'G30', more: [], notice: ['G21'] },
  collectiveDelegatesAssembly: { quorum: 'S10', pass: 'G31', more: [], notice: ['G21'] },
};

/** The rules of a body that may meet in a flow. */
export function rulesOf(body: Body): BodyRules {
  const rules = bodyRules[body];
  if (rules === undefined) throw new TypeError(`no rules of meeting for ${body}`);
  return rules;
}
