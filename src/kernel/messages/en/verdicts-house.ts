/** Verdicts of the house's own rules on deadlines, rectification and contradiction. */
export const verdictsHouse: Readonly<Record<string, string>> = {
  'rule.S10': "Quorum of the collective's assembly",
  'rule.S11': 'The deadline has really passed',
  'rule.S12': 'Time limit of a rectification',
  'rule.S13': 'Time for a step',
  'rule.S14': 'Full days of a posting or a wait',
  'record.previousStep': 'the step before',
  'verdict.stepLimit.ok': 'to be done within {needed} day(s), the last one is {got}',
  'verdict.stepLimit.missing': 'the flow names no days for this step',
  'verdict.waitingPeriod.ok': '{days} full day(s) are needed, the last one is {needed}; they are over',
  'verdict.waitingPeriod.short': '{days} full day(s) are needed, the last one is {needed}; on {got} {short} day(s) are still short',
  'verdict.deadlinePassed.ok': 'the deadline “{got}” has passed',
  'verdict.deadlinePassed.short': 'the deadline “{got}” is not running or has not passed; running: {needed}',
  'verdict.deadlinePassed.missing': 'it is not said which deadline',
  'verdict.rectifyUntil.ok': 'to be put right by {got}',
  'verdict.rectifyUntil.short': 'to be put right by {got}, which may not be before the order, {needed}',
  'verdict.rectifyUntil.missing': 'no last day is given; the earliest is {needed}',
};
