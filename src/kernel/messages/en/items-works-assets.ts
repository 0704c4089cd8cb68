/** Words that the items of works and assets add: kinds of documents, steps told outside their flow. */
export const itemsWorksAssets: Readonly<Record<string, string>> = {
  'doc.projectPlan': 'project plan',
  'doc.fundingProof': 'proof of funds',
  'doc.drawings': 'drawings',
  'doc.valuation': 'valuation',
  'doc.requisitionApproval': 'requisition approval',
  'doc.compensationAgreement': 'compensation agreement',
  'doc.receiptVoucher': 'proof of receipt',
};
