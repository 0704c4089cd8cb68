import type { RuleUse } from '../../fragments/transition.ts';

/** One way of letting village works, by amount. */
interface TenderBand {
  readonly target: string;
  readonly rules: readonly RuleUse[];
  readonly roles: readonly string[];
  readonly documents: readonly string[];
}

const yuan = 100;

/**
 * Amount bands in 分, as practised elsewhere (a county in 岳阳, 衢江, and the statutory 400 万元 for works). None is Yanliang's own:
 * district and street may set tighter ones. Splitting a project to slip into a lower band is forbidden (招标投标法 art. 4).
 */
export const tenderBands: readonly TenderBand[] = [
  {
    target: 'selfBuild',
    rules: [{ rule: 'S05', as: 'S05.selfBuild', over: null, upTo: 50_000 * yuan }],
    roles: ['clerk', 'director'],
    documents: ['teamList'],
  },
  {
    target: 'villageBidding',
    rules: [{ rule: 'S05', as: 'S05.villageBidding', over: 50_000 * yuan, upTo: 100_000 * yuan }],
    roles: ['clerk', 'director'],
    documents: ['biddingRecord'],
  },
  {
    target: 'streetTender',
    rules: [{ rule: 'S05', as: 'S05.streetTender', over: 100_000 * yuan, upTo: 4_000_000 * yuan }],
    roles: ['officer', 'clerk'],
    documents: ['tenderNotice', 'awardNotice'],
  },
  {
    target: 'statutoryTender',
    rules: [{ rule: 'S05', as: 'S05.statutoryTender', over: 4_000_000 * yuan, upTo: null }],
    roles: ['officer', 'clerk'],
    documents: ['tenderNotice', 'awardNotice', 'platformRecord'],
  },
];
