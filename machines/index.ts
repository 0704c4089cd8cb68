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
import { zd07 } from './items/decision/zd-07-lost-work-allowance.ts';
import { yg02 } from './items/openness/yg-02-finance-disclosure.ts';
import { jz01 } from './items/relief/jz-01-subsistence-allowance.ts';
import { gg02 } from './items/services/gg-02-certificate.ts';
import { gc01 } from './items/works/gc-01-works-project.ts';
import { gc02 } from './items/works/gc-02-small-works.ts';
import { gc03 } from './items/works/gc-03-village-bidding.ts';
import { gc04 } from './items/works/gc-04-open-tender.ts';
import { gc05 } from './items/works/gc-05-platform-tender.ts';
import { gc06 } from './items/works/gc-06-statutory-tender.ts';
import { gc07 } from './items/works/gc-07-self-building.ts';
import { gc08 } from './items/works/gc-08-purchase.ts';
import { gc09 } from './items/works/gc-09-acceptance.ts';

/** The one list of power items that this version carries. */
export const powerItems: readonly PowerItem[] = [
  zd07,
  ...[gc01, gc02, gc03, gc04, gc05, gc06, gc07, gc08, gc09],
  ...[zc01, zc02, zc03, zc04, zc05, zc06, zc07, zc08, zc09, zc10],
  jz01,
  yg02,
  gg02,
];
