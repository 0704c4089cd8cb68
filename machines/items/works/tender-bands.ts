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
 * district and street may set tighter ones. Each begins with its own lower bound (以上). Splitting a project to slip into a lower band is forbidden (招标投标法 art. 4).
 */
export const tenderBands: readonly TenderBand[] = [
  {
    target: 'selfBuild',
    rules: [{ rule: 'S05', as: 'S05.selfBuild', from: null, below: 50_000 * yuan }],
    roles: ['clerk', 'director'],
    documents: ['teamList'],
  },
  {
    target: 'villageBidding',
    rules: [{ rule: 'S05', as: 'S05.villageBidding', from: 50_000 * yuan, below: 100_000 * yuan }],
    roles: ['clerk', 'director'],
    documents: ['biddingRecord'],
  },
  {
    target: 'streetTender',
    rules: [{ rule: 'S05', as: 'S05.streetTender', from: 100_000 * yuan, below: 4_000_000 * yuan }],
    roles: ['officer', 'clerk'],
    documents: ['tenderNotice', 'awardNotice'],
  },
  {
    target: 'statutoryTender',
    rules: [{ rule: 'S05', as: 'S05.statutoryTender', from: 4_000_000 * yuan, below: null }],
    roles: ['officer', 'clerk'],
    documents: ['tenderNotice', 'awardNotice', 'platformRecord'],
  },
];
