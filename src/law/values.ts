/**
 * The configured numbers, by key. What each means, its kind, which way is stricter, whether a lower layer may open it, and where
 * its first value comes from is told by the table in `jurisdictions/`.
 */
export const valueKeys = [
  'quorum.branchCommittee', // share, ≥
  'pass.branchCommittee', // share of those due, >
  'quorum.twoCommittees', // share, ≥
  'pass.twoCommittees', // share of those present, >
  'quorum.partyMembersAssembly', // share, ≥
  'pass.partyMembersAssembly', // share of those due, >
  'quorum.representativesAssembly', // share, ≥
  'quorum.villagersAssembly.villagers', // share, >
  'quorum.villagersAssembly.households', // share, ≥
  'quorum.groupAssembly', // share, ≥
  'pass.villageBodies', // share of those present, >
  'quorum.collectiveMembersAssembly', // share, ≥
  'pass.collectiveMembersAssembly', // share of all, ≥
  'pass.collectiveDelegatesAssembly', // share of all, ≥
  'quorum.womenRepresentatives', // share or "0/1" for off, ≥
  'composition.womenRepresentatives', // share, ≥
  'composition.representativesPerCommitteeMember', // count
  'notice.villagersAssembly', // days
  'notice.collectiveMembersAssembly', // days
  'notice.representativesAssembly', // days
  'notice.strictCounting', // flag: N full days between
  'notice.posted', // flag: agenda posted as well
  'circulation.days', // days
  'consultation.days', // days, 0 is off
  'consultation.vitalInterest', // 'warn' | 'block'
  'merged.allowed', // flag
  'online.villageBodies', // flag
  'ballot.villagersAssembly', // flag
  'risk.required', // flag
  'township.signature', // flag
  'review.required', // flag
  'review.objection', // days
  'review.answer', // days
  'publish.within', // days
  'publish.finance.within', // days
  'display.days', // days
  'display.restDays', // 'holidaysAndWeekends' | 'holidays'
  'objection.reply', // days
  'implementation.wait', // flag
  'change.percent', // whole percent
  'payment.limitFen', // 分
  'kinship', // 'warn' | 'block'
  'composition.defective', // 'warn' | 'block'
  'joint.villagers', // share, ≥
  'joint.representatives', // share, ≥
  'joint.villagersAssembly', // share of the representatives who may have the villagers' assembly called, ≥
  'inquiry.representatives', // count
  'inquiry.reply', // days
  'disclosure.supply', // days
  'lateEntry.hours', // hours
  'proposer.kinds', // list of kinds
  'band.works.informAll', // 分
  'band.works.bidding', // 分
  'band.works.tender', // 分
  'band.works.platform', // 分
  'band.works.selfBuild', // 分
  'band.works.statutory', // 分
  'band.goods.statutory', // 分
  'band.services.statutory', // 分
  'band.purchase.committees', // 分
  'band.purchase.representatives', // 分
  'band.purchase.platform', // 分
  'band.spending.operating.committees', // 分
  'band.spending.operating.centre', // 分
  'band.spending.general.committees', // 分
  'band.spending.general.centre', // 分
  'filing.receivers', // list of receivers
  'training.categories', // list of categories
] as const;

/** One key of {@link valueKeys}. */
export type ValueKey = (typeof valueKeys)[number];

/** Whether a word that came from outside names a configured number. */
export function isValueKey(word: unknown): word is ValueKey {
  return (valueKeys as readonly unknown[]).includes(word);
}
