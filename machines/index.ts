import type { PowerItem } from './item.ts';
import { zc04 } from './items/assets/zc-04-asset-disposal.ts';
import { zc09 } from './items/assets/zc-09-land-compensation.ts';
import { zd07 } from './items/decision/zd-07-lost-work-allowance.ts';
import { yg02 } from './items/openness/yg-02-finance-disclosure.ts';
import { yg10 } from './items/openness/yg-10-village-list.ts';
import { jz01 } from './items/relief/jz-01-subsistence-allowance.ts';
import { gg02 } from './items/services/gg-02-certificate.ts';
import { gc01 } from './items/works/gc-01-works-project.ts';
import type { ListProcedure } from './lists/list-procedure.ts';
import { qd01 } from './lists/qd-01-district-list.ts';
import { qd02 } from './lists/qd-02-street-list.ts';
import { qd03 } from './lists/qd-03-own-item.ts';
import { qd04 } from './lists/qd-04-training.ts';
import { qd05 } from './lists/qd-05-roll-out.ts';

/** The one list of power items that this version carries. */
export const powerItems: readonly PowerItem[] = [zd07, gc01, zc04, zc09, jz01, yg02, yg10, gg02];

/** The procedures by which lists are made and kept alive; no power items, and on no list. */
export const listProcedures: readonly ListProcedure[] = [qd01, qd02, qd03, qd04, qd05];
