import { bands, type Band } from './bands.ts';
import { inBand } from './in-band.ts';
import type { Step } from './step.ts';
import type { RuleUse } from './transition.ts';

/** The amount is that of the voucher, or a larger one that is told later. */
const of = 'step.voucher';

/**
 * Approval of spending by kind and amount: the voucher says whether it is spending for business or other spending, the supervisors review
 * it, and it goes to the director, to the two committees, or to the two committees and then the centre. A voucher that is both counts as other
 * spending, whose bands are the stricter ones. What is not approved goes back to the voucher.
 */
export const spendingApproval: readonly Step[] = [
  {
    name: 'voucher',
    zh: '经手人取得合法凭证，注明用途和金额并签字；经营支出、其他支出分开',
    en: 'The handler gets a valid voucher, notes purpose and amount, signs; spending for business and other spending apart',
    actors: ['handler'],
    documents: ['usageNote'],
    rules: [{ rule: 'S05', as: 'S05.amount', from: 1, below: null }],
    branches: [
      { rules: [kind('generalVoucher')], target: 'generalReview' },
      { rules: [kind('operatingVoucher')], target: 'operatingReview' },
    ],
  },
  review('generalReview', '其他（非生产性）支出', 'other spending', bands.general),
  review('operatingReview', '经营支出', 'spending for business', bands.operating),
  {
    name: 'directorApproval',
    zh: '按金额审批：村委会主任',
    en: 'Approval by amount: the director',
    actors: ['director'],
    roles: ['director'],
    documents: ['approvalForm'],
    next: 'claim',
    failed: 'voucher',
  },
  {
    name: 'committeesApproval',
    zh: '按金额审批：村“两委”会议',
    en: 'Approval by amount: the two committees',
    actors: ['twoCommittees'],
    meeting: 'twoCommittees',
    next: 'claim',
    failed: 'voucher',
  },
  {
    name: 'largeApproval',
    zh: '按金额审批：村“两委”会议，再报代理中心主任',
    en: 'Approval by amount: the two committees, then the head of the centre',
    actors: ['twoCommittees'],
    meeting: 'twoCommittees',
    failed: 'voucher',
  },
  {
    name: 'centreApproval',
    zh: '代理中心主任审批',
    en: 'The head of the centre approves',
    actors: ['agencyCentre'],
    roles: ['officer'],
    documents: ['approvalForm'],
    next: 'claim',
    failed: 'voucher',
  },
];

function kind(voucher: string): RuleUse {
  return { rule: 'S04', as: `S04.${voucher}`, documents: [voucher] };
}

function review(
  name: string,
  zh: string,
  en: string,
  kinds: { readonly director: Band; readonly committees: Band; readonly centre: Band },
): Step {
  const way = (band: Band, target: string) => ({ rules: [inBand(band, { as: `S05.${target}`, of })], target });
  return {
    name,
    zh: `村务监督委员会（民主理财）审核盖章：${zh}`,
    en: `The supervision committee reviews and stamps: ${en}`,
    actors: ['supervisionCommittee'],
    roles: ['supervisor'],
    documents: ['auditOpinion'],
    branches: [way(kinds.director, 'directorApproval'), way(kinds.committees, 'committeesApproval'), way(kinds.centre, 'largeApproval')],
    failed: 'voucher',
  };
}
