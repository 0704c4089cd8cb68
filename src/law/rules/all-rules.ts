import type { Rule } from '../rule.ts';
import type { RuleId } from '../rule-id.ts';
import { g01 } from './g01-matter-class.ts';
import { g02 } from './g02-prohibited-acts.ts';
import { g03 } from './g03-proposer.ts';
import { g04 } from './g04-declined-reason.ts';
import { g05 } from './g05-consultation-record.ts';
import { g06 } from './g06-party-study.ts';
import { g07 } from './g07-branch-quorum.ts';
import { g08 } from './g08-merged-meeting.ts';
import { g09 } from './g09-committees-quorum.ts';
import { g10 } from './g10-committee-majority.ts';
import { g11 } from './g11-supervisor-invited.ts';
import { g12 } from './g12-risk-statement.ts';
import { g13 } from './g13-plan-circulated.ts';
import { g14 } from './g14-party-quorum.ts';
import { g15 } from './g15-party-majority.ts';
import { g16 } from './g16-exclusions.ts';
import { g17 } from './g17-plan-continuity.ts';
import { g18 } from './g18-competent-body.ts';
import { g19 } from './g19-reserved-classes.ts';
import { g20 } from './g20-villagers-notice.ts';
import { g21 } from './g21-collective-notice.ts';
import { g22 } from './g22-representatives-notice.ts';
import { g23 } from './g23-agenda-and-materials.ts';
import { g24 } from './g24-public-consultation.ts';
import { g25 } from './g25-villagers-quorum.ts';
import { g26 } from './g26-representatives-quorum.ts';
import { g27 } from './g27-representatives-composition.ts';
import { g28 } from './g28-women-representatives-present.ts';
import { g29 } from './g29-village-majority.ts';
import { g30 } from './g30-collective-members.ts';
import { g31 } from './g31-collective-delegates.ts';
import { g32 } from './g32-acting-for-collective.ts';
import { g33 } from './g33-land-contracting.ts';
import { g34 } from './g34-one-person-one-vote.ts';
import { g35 } from './g35-proxies.ts';
import { g36 } from './g36-online-presence.ts';
import { g37 } from './g37-ballot.ts';
import { g38 } from './g38-split.ts';
import { g39 } from './g39-lawfulness.ts';
import { g40 } from './g40-meeting-documents.ts';
import { g41 } from './g41-observers.ts';
import { g42 } from './g42-township-signature.ts';
import { g43 } from './g43-supervisors-review.ts';
import { g44 } from './g44-posted-in-time.ts';
import { g45 } from './g45-display-days.ts';
import { g46 } from './g46-boards.ts';
import { g47 } from './g47-personal-data.ts';
import { g48 } from './g48-objections-answered.ts';
import { g49 } from './g49-implementation-waits.ts';
import { g50 } from './g50-objection-settled.ts';
import { g51 } from './g51-demanded-disclosure.ts';
import { g52 } from './g52-change-of-plan.ts';
import { g53 } from './g53-seal.ts';
import { g54 } from './g54-payment-limit.ts';
import { g55 } from './g55-outcome-published.ts';
import { g56 } from './g56-archive-complete.ts';
import { g57 } from './g57-order.ts';
import { g58 } from './g58-late-entry.ts';
import { g59 } from './g59-emergency-ratified.ts';
import { g60 } from './g60-kinship.ts';
import { g61 } from './g61-own-item.ts';
import { g62 } from './g62-listed.ts';
import { g63 } from './g63-list-version.ts';
import { g68 } from './g68-terms.ts';
import { s01 } from './s01-not-held.ts';
import { s02 } from './s02-actor-role.ts';
import { s03 } from './s03-meeting-called.ts';
import { s04 } from './s04-documents.ts';
import { s05 } from './s05-amount-band.ts';
import { s06 } from './s06-certificate-kind.ts';
import { s07 } from './s07-reference.ts';
import { s08 } from './s08-joint-inquiry.ts';
import { s09 } from './s09-household-review.ts';
import { s10 } from './s10-collective-quorum.ts';
import { s11 } from './s11-deadline-passed.ts';
import { s12 } from './s12-rectification-period.ts';
import { s13 } from './s13-step-limit.ts';
import { s14 } from './s14-waiting-period.ts';
import { s15 } from './s15-group-quorum.ts';
import { s23 } from './s23-migration-reach.ts';
import { s16 } from './s16-list-named.ts';
import { s17 } from './s17-gathered.ts';
import { s18 } from './s18-list-filed.ts';
import { s19 } from './s19-list-published.ts';
import { s20 } from './s20-acting-tier.ts';
import { s21 } from './s21-list-from.ts';
import { s22 } from './s22-configured-word.ts';

/** Every rule by its number. A number of the registry without its rule is an error of types. */
export const allRules: Readonly<Record<RuleId, Rule>> = {
  G01: g01,
  G02: g02,
  G03: g03,
  G04: g04,
  G05: g05,
  G06: g06,
  G07: g07,
  G08: g08,
  G09: g09,
  G10: g10,
  G11: g11,
  G12: g12,
  G13: g13,
  G14: g14,
  G15: g15,
  G16: g16,
  G17: g17,
  G18: g18,
  G19: g19,
  G20: g20,
  G21: g21,
  G22: g22,
  G23: g23,
  G24: g24,
  G25: g25,
  G26: g26,
  G27: g27,
  G28: g28,
  G29: g29,
  G30: g30,
  G31: g31,
  G32: g32,
  G33: g33,
  G34: g34,
  G35: g35,
  G36: g36,
  G37: g37,
  G38: g38,
  G39: g39,
  G40: g40,
  G41: g41,
  G42: g42,
  G43: g43,
  G44: g44,
  G45: g45,
  G46: g46,
  G47: g47,
  G48: g48,
  G49: g49,
  G50: g50,
  G51: g51,
  G52: g52,
  G53: g53,
  G54: g54,
  G55: g55,
  G56: g56,
  G57: g57,
  G58: g58,
  G59: g59,
  G60: g60,
  G61: g61,
  G62: g62,
  G63: g63,
  G68: g68,
  S01: s01,
  S02: s02,
  S03: s03,
  S04: s04,
  S05: s05,
  S06: s06,
  S07: s07,
  S08: s08,
  S09: s09,
  S10: s10,
  S11: s11,
  S12: s12,
  S13: s13,
  S14: s14,
  S15: s15,
  S23: s23,
  S16: s16,
  S17: s17,
  S18: s18,
  S19: s19,
  S20: s20,
  S21: s21,
  S22: s22,
};
