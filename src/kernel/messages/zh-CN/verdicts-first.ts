/** Verdicts of G01–G24 and S01–S09: titles of the rules, sentences by code, and the words that only these sentences use. */
export const verdictsFirst: Readonly<Record<string, string>> = {
  'rule.G01': '事项类别明确并属于本权力事项',
  'rule.G02': '不得含有法律禁止的行为',
  'rule.G03': '提议人具备资格',
  'rule.G04': '不予受理应说明理由',
  'rule.G05': '涉及村民切身利益的事项应先协商',
  'rule.G06': '表决前先经村党组织研究讨论',
  'rule.G07': '村党支部委员会到会人数',
  'rule.G08': '党组织提议与“两委”商议合并召开',
  'rule.G09': '村“两委”会议到会人数',
  'rule.G10': '委员会表决通过',
  'rule.G11': '邀请村务监督委员会列席',
  'rule.G12': '重大投资、借款和资产事项应说明风险',
  'rule.G13': '方案提前送达全体党员',
  'rule.G14': '党员大会到会人数',
  'rule.G15': '党员大会表决通过',
  'rule.G16': '不计入应到会人数的，应有理由并经批准',
  'rule.G17': '所议为现行方案，且上一环节已通过',
  'rule.G18': '会议有权决定该类事项',
  'rule.G19': '不得授权代表会议决定的事项',
  'rule.G20': '村民会议提前通知',
  'rule.G21': '成员大会提前通知',
  'rule.G22': '村民代表会议提前通知',
  'rule.G23': '议题和材料随通知公布，未通知的事项不表决',
  'rule.G24': '表决前公开征求意见',
  'rule.S01': '监督未暂停本事项',
  'rule.S02': '办理人具备相应身份',
  'rule.S03': '会议已通知，并按通知的日期由该组织召开',
  'rule.S04': '规定的材料齐全',
  'rule.S05': '金额与所走流程相符',
  'rule.S06': '属于村级可以出具的证明',
  'rule.S07': '编号有效',
  'rule.S08': '联名质询人数',
  'rule.S09': '民主评议有效并通过',

  'verdict.notAsked.ok': '此处不作要求',

  'verdict.record.ok': '已记录：{needed:record}（{got}）',
  'verdict.record.missing': '尚未记录：{needed:record}',

  'verdict.conditions.ok': '已具备：{needed:condition}',
  'verdict.conditions.short': '须具备：{needed:condition}；不具备：{lacking:condition}',
  'verdict.conditions.missing': '须具备：{needed:condition}；尚未提供：{lacking:condition}',

  'verdict.documents.ok': '材料齐全：{needed:doc}',
  'verdict.documents.short': '须附材料：{needed:doc}；缺少 {short} 项：{lacking:doc}',
  'verdict.documents.missing': '须附材料：{needed:doc}；尚未附上任何材料',

  'verdict.quorum.ok': '实到 {got} 人，应到 {base} 人，{share:least}为 {needed} 人，达到规定人数',
  'verdict.quorum.short': '实到 {got} 人，应到 {base} 人，{share:least}为 {needed} 人，差 {short} 人',
  'verdict.quorum.missing': '应到 {base} 人，{share:least}为 {needed} 人，实到人数尚未提供',

  'verdict.majority.due.ok': '同意 {got} 票，应到会 {base} 人，{share:over}为 {needed} 票，通过',
  'verdict.majority.due.short': '同意 {got} 票，应到会 {base} 人，{share:over}为 {needed} 票，差 {short} 票',
  'verdict.majority.due.missing': '应到会 {base} 人，{share:over}为 {needed} 票，同意票数尚未提供',

  'verdict.majority.present.ok': '同意 {got} 票，到会 {base} 人，{share:over}为 {needed} 票，通过',
  'verdict.majority.present.short': '同意 {got} 票，到会 {base} 人，{share:over}为 {needed} 票，差 {short} 票',
  'verdict.majority.present.missing': '同意票须超过到会人数的{share}，到会人数或者同意票数尚未提供',

  'verdict.joint.ok': '联名 {got} 人，全体 {base} 人，{share:least}为 {needed} 人，达到规定人数',
  'verdict.joint.short': '联名 {got} 人，全体 {base} 人，{share:least}为 {needed} 人，差 {short} 人',
  'verdict.joint.missing': '全体 {base} 人，{share:least}为 {needed} 人，联名人数尚未提供',

  'verdict.jointCount.ok': '联名 {got} 人，不少于 {needed} 人',
  'verdict.jointCount.short': '联名 {got} 人，须 {needed} 人以上，差 {short} 人',
  'verdict.jointCount.missing': '须 {needed} 人以上联名，联名人数尚未提供',

  'verdict.matterClass.ok': '事项类别为{got:class}',
  'verdict.matterClass.short': '事项类别{got:class}不属于本权力事项；可选：{needed:class}',
  'verdict.matterClass.missing': '尚未说明事项类别；可选：{needed:class}',

  'verdict.prohibitedAct.ok': '方案不含法律禁止的行为（{prohibited:act}）',
  'verdict.prohibitedAct.short': '方案含有法律禁止的行为：{got:act}',
  'verdict.prohibitedAct.missing': '尚未申明方案是否含有法律禁止的行为（{prohibited:act}）',

  'verdict.proposer.ok': '提议人为{got:proposer}',
  'verdict.proposer.short': '{got:proposer}不能提出本事项；可由下列组织或者人员提出：{needed:proposer}',
  'verdict.proposer.missing': '尚未说明提议人；可由下列组织或者人员提出：{needed:proposer}',

  'verdict.reason.ok': '已说明理由',
  'verdict.reason.missing': '尚未说明理由',

  'verdict.circulation.ok': '方案于 {circulated} 送达党员，最早可于 {needed} 开会，会议日期为 {got}',
  'verdict.circulation.short': '方案于 {circulated} 送达党员，须满 {days} 天，最早可于 {needed} 开会，会议日期为 {got}，早了 {short} 天',
  'verdict.circulation.missing': '方案于 {circulated} 送达党员，须满 {days} 天，最早可于 {needed} 开会，会议日期尚未提供',

  'verdict.recipients.short': '方案送达 {got} 人，党员 {needed} 人，差 {short} 人',
  'verdict.recipients.missing': '党员 {needed} 人，送达人数尚未提供',

  'verdict.exclusions.ok': '不计入应到会的 {needed} 人，均有理由并经批准',
  'verdict.exclusions.short': '不计入应到会的 {needed} 人，有理由并经批准的只有 {got} 人，差 {short} 人',

  'verdict.currentPlan.ok': '所议为现行方案',
  'verdict.currentPlan.short': '所议方案不是现行方案',
  'verdict.currentPlan.missing': '尚未指明所议方案',

  'verdict.approvedPlan.ok': '现行方案已经{body:body}通过',
  'verdict.approvedPlan.short': '{body:body}通过的不是现行方案，须重新审议',
  'verdict.approvedPlan.missing': '现行方案尚未经{body:body}通过',

  'verdict.competentBody.ok': '{got:body}有权决定',
  'verdict.competentBody.short': '{got:body}无权决定该类事项；有权决定的是：{needed:body}',
  'verdict.competentBody.missing': '开会的组织或者事项类别尚未明确；有权决定的是：{needed:body}',

  'verdict.reservedBody.ok': '{got:body}可以审议该类事项',
  'verdict.reservedBody.short': '该类事项只能由{needed:body}决定，不得由{got:body}决定',
  'verdict.reservedBody.missing': '开会的组织或者事项类别尚未明确',

  'verdict.notice.ok': '{body:body}于 {notified} 通知，最早可于 {needed} 召开，会议日期为 {got}',
  'verdict.notice.short': '{body:body}须提前 {days} 天通知，{notified} 通知的最早可于 {needed} 召开，会议日期为 {got}，早了 {short} 天',
  'verdict.notice.missing': '{body:body}须提前 {days} 天通知，{notified} 通知的最早可于 {needed} 召开，会议日期尚未提供',

  'verdict.votedItems.ok': '表决的 {needed} 项均已在通知中列明',
  'verdict.votedItems.short': '表决的 {needed} 项中，通知列明的只有 {got} 项，另有 {short} 项不得表决',
  'verdict.votedItems.missing': '尚未说明表决了哪些议题',

  'verdict.consultation.ok': '方案于 {posted} 起公开征求意见，最早可于 {needed} 表决，会议日期为 {got}',
  'verdict.consultation.short': '方案须公开征求意见 {days} 天，{posted} 起公开的最早可于 {needed} 表决，会议日期为 {got}，早了 {short} 天',
  'verdict.consultation.missing': '方案须公开征求意见 {days} 天，{posted} 起公开的最早可于 {needed} 表决，会议日期尚未提供',

  'verdict.held.ok': '监督未暂停本事项',
  'verdict.held.short': '监督已暂停本事项，整改经确认后方可继续',

  'verdict.separation.ok': '监督与办理分离',
  'verdict.separation.short': '监督人员不得兼任被监督的职务，办理人同时为{got:role}',
  'verdict.separation.missing': '办理人尚未确定',
  'verdict.roles.ok': '办理人身份为{got:role}',
  'verdict.roles.short': '须由{needed:role}办理，办理人身份为{got:role}',
  'verdict.roles.missing': '须由{needed:role}办理，办理人尚未确定',

  'verdict.meetingBody.ok': '会议由{needed:body}召开',
  'verdict.meetingBody.short': '此环节应由{needed:body}召开会议，所记为{got:body}',
  'verdict.meetingBody.missing': '此环节应由{needed:body}召开会议，尚未说明由谁召开',

  'verdict.meetingDay.ok': '会议按通知的日期 {needed} 召开',
  'verdict.meetingDay.short': '通知的日期是 {needed}，会议日期为 {got}；改期须重新通知',

  'verdict.amountFrom.ok': '金额 {got:fen}，达到 {needed:fen}',
  'verdict.amountFrom.short': '金额 {got:fen}，不足 {needed:fen}，不适用本流程',
  'verdict.amountFrom.missing': '本流程适用于 {needed:fen} 以上的事项，金额尚未提供',

  'verdict.amountBelow.ok': '金额 {got:fen}，不足 {needed:fen}',
  'verdict.amountBelow.short': '金额 {got:fen}，达到 {needed:fen}，不适用本流程',
  'verdict.amountBelow.missing': '本流程适用于不足 {needed:fen} 的事项，金额尚未提供',

  'verdict.certificate.ok': '可以出具：{got:certificate}',
  'verdict.certificate.short': '村级不得出具：{got:certificate}；本事项可以出具：{needed:certificate}',
  'verdict.certificate.missing': '尚未说明证明种类；本事项可以出具：{needed:certificate}',

  'verdict.certificateAsked.short': '申请的是{needed:certificate}，用印的是{got:certificate}，两者应当一致',

  'verdict.newReference.ok': '编号 {got:reference} 尚未使用',
  'verdict.newReference.short': '编号 {got:reference} 正在办理中，请另编号',
  'verdict.newReference.missing': '尚未编号',

  'verdict.openReference.ok': '编号 {got:reference} 正在办理中',
  'verdict.openReference.short': '没有正在办理的编号 {got:reference}；正在办理的有：{needed:reference}',
  'verdict.openReference.missing': '尚未说明编号；正在办理的有：{needed:reference}',

  'verdict.reviewers.short': '参加评议的村民代表 {got} 人，至少 {needed} 人',
  'verdict.reviewers.missing': '至少须有村民代表 {needed} 人参加评议，人数尚未提供',

  'verdict.reviewVotes.short': '到会 {needed} 人，同意、反对、弃权合计 {got} 票，两者应当相等',
  'verdict.reviewVotes.missing': '到会 {needed} 人，表决票数尚未提供',

  'record.convened': '会议通知',
  'record.roster': '名册（应到会人员）',
  'record.circulated': '现行方案送达党员',
  'record.consultation': '现行方案公开征求意见',
  'record.branchStudy': '村党组织研究讨论',
  'record.proposal': '提议',
  'record.plan': '方案',
  'record.vitalInterest': '是否涉及村民切身利益的说明',

  'condition.mergedAllowed': '本村流程允许合并召开',
  'condition.secretaryIsDirector': '书记、主任由一人担任',
  'condition.bothAttendances': '两个会议的到会情况分别记录',
  'condition.supervisorInvited': '已邀请村务监督委员会列席',
  'condition.supervisorAttendanceTold': '村务监督委员会已列席，或者已记录未列席的原因',
  'condition.noticePlace': '通知载明地点',
  'condition.noticeAgenda': '通知载明议题',
  'condition.noticeMaterials': '通知附有会议材料',
  'condition.noticePosted': '议题已张榜公布',
  'condition.delegationGiven': '有书面授权',
  'condition.delegationInTerm': '授权在有效期内',
  'condition.delegationFiled': '授权已备案',

  'act.guarantee': '提供担保',
  'act.belowValueSale': '低价处分集体资产',
  'act.personalAccount': '集体资金存入个人账户',
  'act.externalLease': '对外出租、发包',
  'act.borrowing': '借款',
  'act.majorInvestment': '重大投资',

  'proposer.branch': '村党组织',
  'proposer.villagersCommittee': '村民委员会',
  'proposer.supervisionCommittee': '村务监督委员会',
  'proposer.collective': '集体经济组织',
  'proposer.villagers': '村民联名',
  'proposer.representatives': '村民代表联名',

  'certificate.kinship': '亲属关系证明',
  'certificate.identity': '身份信息证明',
  'certificate.noCriminalRecord': '无犯罪记录证明',
  'certificate.maritalStatus': '婚姻状况证明',
  'certificate.alive': '健在证明',
  'certificate.death': '死亡证明',
  'certificate.residentProperty': '居民财产证明',
  'certificate.inheritance': '遗产继承权证明',
  'certificate.residence': '居住证明',
  'certificate.collectiveMembership': '集体成员身份证明',
  'certificate.landContractStatus': '土地承包情况证明',
};
