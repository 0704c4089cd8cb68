import type { PowerItem } from './item.ts';
import { zc04 } from './items/assets/zc-04-asset-disposal.ts';
import { zc09 } from './items/assets/zc-09-land-compensation.ts';
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
import { yg11 } from './items/openness/yg-11-handover.ts';
import { jz01 } from './items/relief/jz-01-subsistence-allowance.ts';
import { gg02 } from './items/services/gg-02-certificate.ts';
import { gc01 } from './items/works/gc-01-works-project.ts';

/** The one list of power items that this version carries. */
export const powerItems: readonly PowerItem[] = [
  ...[zd01, zd02, zd03, zd04, zd05, zd06, zd07, zd08, zd09, zd10, zd11],
  ...[gc01],
  ...[zc04, zc09],
  ...[jz01],
  ...[yg01, yg02, yg03, yg04, yg05, yg06, yg07, yg08, yg09, yg11],
  ...[gg02],
];
