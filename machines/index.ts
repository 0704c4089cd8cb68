import type { PowerItem } from './item.ts';
import { zc01 } from './items/assets/zc-01-spending.ts';
import { zc02 } from './items/assets/zc-02-large-sums.ts';
import { zc03 } from './items/assets/zc-03-income.ts';
import { zc04 } from './items/assets/zc-04-asset-disposal.ts';
import { zc05 } from './items/assets/zc-05-resource-lease.ts';
import { zc06 } from './items/assets/zc-06-asset-register.ts';
import { zc07 } from './items/assets/zc-07-contracts.ts';
import { zc08 } from './items/assets/zc-08-distribution.ts';
import { zc09 } from './items/assets/zc-09-land-compensation.ts';
import { zc10 } from './items/assets/zc-10-borrowing.ts';
import { zd01 } from './items/decision/zd-01-major-matter.ts';
import { zd02 } from './items/decision/zd-02-village-plan.ts';
import { zd03 } from './items/decision/zd-03-village-charter.ts';
import { zd04 } from './items/decision/zd-04-land-contract.ts';
import { zd05 } from './items/decision/zd-05-collective-project.ts';
import { zd06 } from './items/decision/zd-06-public-levy.ts';
import { zd07 } from './items/decision/zd-07-lost-work-allowance.ts';
import { zd08 } from './items/decision/zd-08-hired-labour.ts';
import { zd09 } from './items/decision/zd-09-membership.ts';
import { zd10 } from './items/decision/zd-10-party-admission.ts';
import { zd11 } from './items/decision/zd-11-calling-assemblies.ts';
import { yg01 } from './items/openness/yg-01-affairs-disclosure.ts';
import { yg02 } from './items/openness/yg-02-finance-disclosure.ts';
import { yg03 } from './items/openness/yg-03-party-disclosure.ts';
import { yg04 } from './items/openness/yg-04-special-disclosure.ts';
import { yg05 } from './items/openness/yg-05-supervision-inquiry.ts';
import { yg06 } from './items/openness/yg-06-appraisal.ts';
import { yg07 } from './items/openness/yg-07-seal-use.ts';
import { yg08 } from './items/openness/yg-08-records.ts';
import { yg09 } from './items/openness/yg-09-audit.ts';
import { yg10 } from './items/openness/yg-10-village-list.ts';
import { yg11 } from './items/openness/yg-11-handover.ts';
import { jz01 } from './items/relief/jz-01-subsistence-allowance.ts';
import { jz02 } from './items/relief/jz-02-extreme-hardship.ts';
import { jz03 } from './items/relief/jz-03-temporary-assistance.ts';
import { jz04 } from './items/relief/jz-04-disability-subsidies.ts';
import { jz05 } from './items/relief/jz-05-winter-spring-relief.ts';
import { jz06 } from './items/relief/jz-06-poverty-relapse-monitoring.ts';
import { jz07 } from './items/relief/jz-07-house-repair.ts';
import { jz08 } from './items/relief/jz-08-medical-assistance.ts';
import { jz09 } from './items/relief/jz-09-relief-goods.ts';
import { jz10 } from './items/relief/jz-10-hardship-visit.ts';
import { gg01 } from './items/services/gg-01-homestead.ts';
import { gg02 } from './items/services/gg-02-certificate.ts';
import { gg03 } from './items/services/gg-03-errand-service.ts';
import { gg04 } from './items/services/gg-04-farm-subsidies.ts';
import { gg05 } from './items/services/gg-05-birth-registration.ts';
import { gg06 } from './items/services/gg-06-public-benefit-posts.ts';
import { gg07 } from './items/services/gg-07-mediation.ts';
import { gg08 } from './items/services/gg-08-farmland-transfer.ts';
import { gg09 } from './items/services/gg-09-funerals.ts';
import { gc01 } from './items/works/gc-01-works-project.ts';
import { gc02 } from './items/works/gc-02-small-works.ts';
import { gc03 } from './items/works/gc-03-village-bidding.ts';
import { gc04 } from './items/works/gc-04-open-tender.ts';
import { gc05 } from './items/works/gc-05-platform-tender.ts';
import { gc06 } from './items/works/gc-06-statutory-tender.ts';
import { gc07 } from './items/works/gc-07-self-building.ts';
import { gc08 } from './items/works/gc-08-purchase.ts';
import { gc09 } from './items/works/gc-09-acceptance.ts';
import type { ListProcedure } from './lists/list-procedure.ts';
import { qd01 } from './lists/qd-01-district-list.ts';
import { qd02 } from './lists/qd-02-street-list.ts';
import { qd03 } from './lists/qd-03-own-item.ts';
import { qd04 } from './lists/qd-04-training.ts';
import { qd05 } from './lists/qd-05-roll-out.ts';

/** The one list of power items that this version carries. */
export const powerItems: readonly PowerItem[] = [
  ...[zd01, zd02, zd03, zd04, zd05, zd06, zd07, zd08, zd09, zd10, zd11],
  ...[gc01, gc02, gc03, gc04, gc05, gc06, gc07, gc08, gc09],
  ...[zc01, zc02, zc03, zc04, zc05, zc06, zc07, zc08, zc09, zc10],
  ...[jz01, jz02, jz03, jz04, jz05, jz06, jz07, jz08, jz09, jz10],
  ...[yg01, yg02, yg03, yg04, yg05, yg06, yg07, yg08, yg09, yg10, yg11],
  ...[gg01, gg02, gg03, gg04, gg05, gg06, gg07, gg08, gg09],
];

/** The procedures by which lists are made and kept alive; no power items, and on no list. */
export const listProcedures: readonly ListProcedure[] = [qd01, qd02, qd03, qd04, qd05];
