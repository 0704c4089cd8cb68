import type { PowerItem } from './item.ts';
import { zc04 } from './items/assets/zc-04-asset-disposal.ts';
import { zc09 } from './items/assets/zc-09-land-compensation.ts';
import { zd07 } from './items/decision/zd-07-lost-work-allowance.ts';
import { yg02 } from './items/openness/yg-02-finance-disclosure.ts';
import { jz01 } from './items/relief/jz-01-subsistence-allowance.ts';
import { gg02 } from './items/services/gg-02-certificate.ts';
import { gc01 } from './items/works/gc-01-works-project.ts';

/** The one list of power items that this version carries. */
export const powerItems: readonly PowerItem[] = [zd07, gc01, zc04, zc09, jz01, yg02, gg02];
