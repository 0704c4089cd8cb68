/** Verdicts of the house's own rules on deadlines, rectification and contradiction. */
export const verdictsHouse: Readonly<Record<string, string>> = {
  'rule.S10': '集体经济组织会议到会人数',
  'rule.S11': '期限确已届满',
  'rule.S12': '整改期限',
  'rule.S13': '环节办理时限',
  'rule.S14': '公示（等待）满规定天数',
  'record.previousStep': '前一环节',
  'verdict.stepLimit.ok': '应在 {needed} 天内办完，最后一日为{got}',
  'verdict.stepLimit.missing': '流程没有写明办理天数',
  'verdict.waitingPeriod.ok': '应满 {days} 天，最后一日为{needed}，已满',
  'verdict.waitingPeriod.short': '应满 {days} 天，最后一日为{needed}，到{got}还差 {short} 天',
  'verdict.deadlinePassed.ok': '期限“{got}”已届满',
  'verdict.deadlinePassed.short': '期限“{got}”没有在计，或尚未届满；正在计的期限：{needed}',
  'verdict.deadlinePassed.missing': '未说明是哪一个期限',
  'verdict.rectifyUntil.ok': '整改期限到{got}',
  'verdict.rectifyUntil.short': '整改期限写为{got}，不能早于作出之日{needed}',
  'verdict.rectifyUntil.missing': '未写明整改期限，最早为{needed}',
};
