/** Verdicts of G01–G24 and S01–S09: titles of the rules, sentences by code, and the words that only these sentences use. */
export const verdictsFirst: Readonly<Record<string, string>> = {
  'rule.G01': 'The matter has a class that this power item allows',
  'rule.G02': 'No act that law forbids',
  'rule.G03': 'The proposer is entitled to propose',
  'rule.G04': 'A declined proposal states its reason',
  'rule.G05': 'Matters of vital interest are consulted on first',
  'rule.G06': 'The village Party organisation has studied the matter before the vote',
  'rule.G07': 'Quorum of the Party branch committee',
  'rule.G08': 'Party proposal and consultation of the two committees held as one meeting',
  'rule.G09': 'Quorum of the two committees',
  'rule.G10': 'Majority of the committee',
  'rule.G11': 'The supervision committee is invited to sit in',
  'rule.G12': 'Risk stated for major investment, borrowing and asset matters',
  'rule.G13': 'The plan is with all Party members in good time',
  'rule.G14': "Quorum of the Party members' assembly",
  'rule.G15': "Majority of the Party members' assembly",
  'rule.G16': 'Whoever is not counted as due is excluded with a reason and an approval',
  'rule.G17': 'The meeting is about the plan as it stands, adopted by the stage before',
  'rule.G18': 'The body is competent to decide this class of matter',
  'rule.G19': 'Matters that may never be delegated',
  'rule.G20': "Notice of the villagers' assembly",
  'rule.G21': "Notice of the collective members' assembly",
  'rule.G22': "Notice of the villagers' representatives' assembly",
  'rule.G23': 'Agenda and materials go out with the notice; nothing else is voted on',
  'rule.G24': 'Public consultation before the vote',
  'rule.S01': 'Supervision does not hold the matter',
  'rule.S02': 'The recorder holds a role that this step asks for',
  'rule.S03': 'The meeting was called, and is held by that body on the day it was called for',
  'rule.S04': 'The documents asked for are attached',
  'rule.S05': 'The amount fits the path taken',
  'rule.S06': 'A village may issue this certificate',
  'rule.S07': 'The reference is valid',
  'rule.S08': 'Enough people ask jointly',
  'rule.S09': 'The household review is valid and in favour',

  'verdict.notAsked.ok': 'Nothing is asked here',

  'verdict.record.ok': 'Recorded: {needed:record} ({got})',
  'verdict.record.missing': 'Not recorded yet: {needed:record}',

  'verdict.conditions.ok': 'In place: {needed:condition}',
  'verdict.conditions.short': 'Required: {needed:condition}; not in place: {lacking:condition}',
  'verdict.conditions.missing': 'Required: {needed:condition}; not given yet: {lacking:condition}',

  'verdict.documents.ok': 'Documents attached: {needed:doc}',
  'verdict.documents.short': 'Documents required: {needed:doc}; {short} missing: {lacking:doc}',
  'verdict.documents.missing': 'Documents required: {needed:doc}; none attached yet',

  'verdict.quorum.ok': '{got} present of {base} due; {share:least} is {needed}: enough',
  'verdict.quorum.short': '{got} present of {base} due; {share:least} is {needed}: {short} short',
  'verdict.quorum.missing': '{base} are due and {share:least} is {needed}; how many were present is not given yet',

  'verdict.majority.due.ok': '{got} in favour of {base} due; {share:over} is {needed}: adopted',
  'verdict.majority.due.short': '{got} in favour of {base} due; {share:over} is {needed}: {short} short',
  'verdict.majority.due.missing': '{base} are due and {share:over} is {needed}; the votes in favour are not given yet',

  'verdict.majority.present.ok': '{got} in favour of {base} present; {share:over} is {needed}: adopted',
  'verdict.majority.present.short': '{got} in favour of {base} present; {share:over} is {needed}: {short} short',
  'verdict.majority.present.missing':
    'The votes in favour must exceed {share} of those present; those present or the votes in favour are not given yet',

  'verdict.joint.ok': '{got} ask jointly of {base}; {share:least} is {needed}: enough',
  'verdict.joint.short': '{got} ask jointly of {base}; {share:least} is {needed}: {short} short',
  'verdict.joint.missing': 'Of {base}, {share:least} is {needed}; how many ask jointly is not given yet',

  'verdict.jointCount.ok': '{got} ask jointly; at least {needed} are required',
  'verdict.jointCount.short': '{got} ask jointly; at least {needed} are required: {short} short',
  'verdict.jointCount.missing': 'At least {needed} must ask jointly; how many is not given yet',

  'verdict.matterClass.ok': 'The class of the matter is {got:class}',
  'verdict.matterClass.short': 'The class {got:class} does not belong to this power item; possible: {needed:class}',
  'verdict.matterClass.missing': 'The class of the matter is not given yet; possible: {needed:class}',

  'verdict.prohibitedAct.ok': 'The plan contains no act that law forbids ({prohibited:act})',
  'verdict.prohibitedAct.short': 'The plan contains acts that law forbids: {got:act}',
  'verdict.prohibitedAct.missing': 'Not declared yet whether the plan contains an act that law forbids ({prohibited:act})',

  'verdict.proposer.ok': 'Proposed by {got:proposer}',
  'verdict.proposer.short': '{got:proposer} may not propose this; entitled are: {needed:proposer}',
  'verdict.proposer.missing': 'The proposer is not given yet; entitled are: {needed:proposer}',

  'verdict.reason.ok': 'The reason is stated',
  'verdict.reason.missing': 'The reason is not stated yet',

  'verdict.circulation.ok': 'The plan went to the Party members on {circulated}; they may meet from {needed}; the meeting is on {got}',
  'verdict.circulation.short':
    'The plan went to the Party members on {circulated} and stays with them {days} days; they may meet from {needed}; the meeting is on {got}: {short} days too early',
  'verdict.circulation.missing':
    'The plan went to the Party members on {circulated} and stays with them {days} days; they may meet from {needed}; the day of the meeting is not given yet',

  'verdict.recipients.short': 'The plan went to {got} of {needed} Party members: {short} short',
  'verdict.recipients.missing': 'There are {needed} Party members; how many received the plan is not given yet',

  'verdict.exclusions.ok': '{needed} not counted as due, each with a reason and an approval',
  'verdict.exclusions.short': '{needed} not counted as due, but only {got} with a reason and an approval: {short} short',

  'verdict.currentPlan.ok': 'This is the plan as it stands',
  'verdict.currentPlan.short': 'This is not the plan as it stands',
  'verdict.currentPlan.missing': 'Which plan was dealt with is not given yet',

  'verdict.approvedPlan.ok': 'The plan as it stands was adopted by {body:body}',
  'verdict.approvedPlan.short': 'What {body:body} adopted is not the plan as it stands; it must deal with it again',
  'verdict.approvedPlan.missing': 'The plan as it stands has not been adopted by {body:body}',

  'verdict.competentBody.ok': '{got:body} is competent to decide',
  'verdict.competentBody.short': '{got:body} may not decide this class of matter; competent: {needed:body}',
  'verdict.competentBody.missing': 'The meeting body or the class of the matter is not known yet; competent: {needed:body}',

  'verdict.reservedBody.ok': '{got:body} may deal with this class of matter',
  'verdict.reservedBody.short': 'This class of matter is for {needed:body} alone, never for {got:body}',
  'verdict.reservedBody.missing': 'The meeting body or the class of the matter is not known yet',

  'verdict.notice.ok': '{body:body} was notified on {notified} and may meet from {needed}; the meeting is on {got}',
  'verdict.notice.short':
    '{body:body} is owed {days} days of notice; notified on {notified} it may meet from {needed}; the meeting is on {got}: {short} days too early',
  'verdict.notice.missing':
    '{body:body} is owed {days} days of notice; notified on {notified} it may meet from {needed}; the day of the meeting is not given yet',

  'verdict.votedItems.ok': 'All {needed} items voted on stood in the notice',
  'verdict.votedItems.short': 'Of {needed} items voted on only {got} stood in the notice; {short} may not be voted on',
  'verdict.votedItems.missing': 'Which items were voted on is not given yet',

  'verdict.consultation.ok': 'The plan was opened for comment on {posted}; it may be voted on from {needed}; the meeting is on {got}',
  'verdict.consultation.short':
    'The plan must be open for comment for {days} days; opened on {posted} it may be voted on from {needed}; the meeting is on {got}: {short} days too early',
  'verdict.consultation.missing':
    'The plan must be open for comment for {days} days; opened on {posted} it may be voted on from {needed}; the day of the meeting is not given yet',

  'verdict.held.ok': 'Supervision does not hold the matter',
  'verdict.held.short': 'Supervision holds the matter; it goes on once the correction is confirmed',

  'verdict.separation.ok': 'supervision and recording are apart',
  'verdict.separation.short': 'A supervisor may hold none of the roles supervised; the recorder is also {got:role}',
  'verdict.separation.missing': 'The recorder is not known yet',
  'verdict.roles.ok': 'Recorded as {got:role}',
  'verdict.roles.short': 'To be recorded by {needed:role}; the recorder is {got:role}',
  'verdict.roles.missing': 'To be recorded by {needed:role}; the recorder is not known yet',

  'verdict.meetingBody.ok': 'The meeting is of {needed:body}',
  'verdict.meetingBody.short': 'This stage is for a meeting of {needed:body}; the one recorded is of {got:body}',
  'verdict.meetingBody.missing': 'This stage is for a meeting of {needed:body}; whose meeting it was is not given yet',

  'verdict.meetingDay.ok': 'The meeting is held on the day it was called for, {needed}',
  'verdict.meetingDay.short': 'The meeting was called for {needed} and is dated {got}; another day needs another notice',

  'verdict.amountFrom.ok': 'The amount is {got:fen}, which reaches {needed:fen}',
  'verdict.amountFrom.short': 'The amount is {got:fen}, less than {needed:fen}; this path is not for it',
  'verdict.amountFrom.missing': 'This path is for amounts from {needed:fen}; the amount is not given yet',

  'verdict.amountBelow.ok': 'The amount is {got:fen}, less than {needed:fen}',
  'verdict.amountBelow.short': 'The amount is {got:fen}, which reaches {needed:fen}; this path is not for it',
  'verdict.amountBelow.missing': 'This path is for amounts below {needed:fen}; the amount is not given yet',

  'verdict.certificate.ok': 'May be issued: {got:certificate}',
  'verdict.certificate.short': 'A village may not issue: {got:certificate}; this item issues: {needed:certificate}',
  'verdict.certificate.missing': 'The kind of certificate is not given yet; this item issues: {needed:certificate}',

  'verdict.certificateAsked.short': '{needed:certificate} was applied for and {got:certificate} is sealed; they must be the same',

  'verdict.newReference.ok': 'Reference {got:reference} is free',
  'verdict.newReference.short': 'Reference {got:reference} is in use; choose another',
  'verdict.newReference.missing': 'The reference is not given yet',

  'verdict.openReference.ok': 'Reference {got:reference} is open',
  'verdict.openReference.short': 'Reference {got:reference} is not open; open are: {needed:reference}',
  'verdict.openReference.missing': 'The reference is not given yet; open are: {needed:reference}',

  'verdict.reviewers.short': "{got} villagers' representatives took part in the review; at least {needed} must",
  'verdict.reviewers.missing': "At least {needed} villagers' representatives must take part in the review; how many is not given yet",

  'verdict.reviewVotes.short': '{needed} were present, but votes for, against and abstaining come to {got}; the two must be equal',
  'verdict.reviewVotes.missing': '{needed} were present; the votes are not given yet',

  'record.convened': 'the notice of the meeting',
  'record.roster': 'the roster of those due',
  'record.circulated': 'circulation of the plan as it stands to the Party members',
  'record.consultation': 'public consultation on the plan as it stands',
  'record.branchStudy': 'study by the village Party organisation',
  'record.proposal': 'the proposal',
  'record.plan': 'the plan',
  'record.vitalInterest': "whether the matter touches villagers' vital interest",

  'condition.mergedAllowed': "the village's flow allows one meeting for both",
  'condition.secretaryIsDirector': 'secretary and director are one person',
  'condition.bothAttendances': 'attendance recorded for both bodies',
  'condition.supervisorInvited': 'the supervision committee was invited to sit in',
  'condition.supervisorAttendanceTold': 'the supervision committee sat in, or the reason of its absence is recorded',
  'condition.noticePlace': 'the notice names the place',
  'condition.noticeAgenda': 'the notice names the agenda',
  'condition.noticeMaterials': 'materials went out with the notice',
  'condition.noticePosted': 'the agenda was posted',
  'condition.delegationGiven': 'a written delegation',
  'condition.delegationInTerm': 'the delegation is in term',
  'condition.delegationFiled': 'the delegation is filed',

  'act.guarantee': 'giving a guarantee',
  'act.belowValueSale': 'disposing of collective assets below value',
  'act.personalAccount': 'collective money on a personal account',
  'act.externalLease': 'lease or contract to outsiders',
  'act.borrowing': 'borrowing',
  'act.majorInvestment': 'major investment',

  'proposer.branch': 'the village Party organisation',
  'proposer.villagersCommittee': "the villagers' committee",
  'proposer.supervisionCommittee': 'the supervision committee',
  'proposer.collective': 'the collective economic organisation',
  'proposer.villagers': 'villagers jointly',
  'proposer.representatives': "villagers' representatives jointly",

  'certificate.kinship': 'certificate of kinship',
  'certificate.identity': 'certificate of identity',
  'certificate.noCriminalRecord': 'certificate of no criminal record',
  'certificate.maritalStatus': 'certificate of marital status',
  'certificate.alive': 'certificate of being alive',
  'certificate.death': 'certificate of death',
  'certificate.residentProperty': "certificate of a resident's property",
  'certificate.inheritance': 'certificate of right of inheritance',
  'certificate.residence': 'certificate of residence',
  'certificate.collectiveMembership': 'certificate of membership of the collective',
  'certificate.landContractStatus': 'certificate of land contracting',
};
