/** Words that the items of works and assets add: kinds of documents, steps told outside their flow. */
export const itemsWorksAssets: Readonly<Record<string, string>> = {
  'doc.projectPlan': '项目实施方案',
  'doc.fundingProof': '资金来源证明',
  'doc.drawings': '施工图',
  'doc.valuation': '评估或作价依据',
  'doc.requisitionApproval': '征地批文',
  'doc.compensationAgreement': '补偿协议',
  'doc.receiptVoucher': '到账凭证',
};
