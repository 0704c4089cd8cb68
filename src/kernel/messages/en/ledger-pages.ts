/** The public page of the ledgers. */
export const ledgerPages: Readonly<Record<string, string>> = {
  'ledgerPage.title': 'The public ledgers',
  'ledgerPage.otherLanguage': '中文',
  'ledgerPage.what':
    'Every recorded step leaves a fingerprint here. It holds no name, and nobody can work out the content from it; but when a single word is changed or a record removed later, anybody can find out.',
  'ledgerPage.trust':
    'Compare the key fingerprint below, group by group, with the one on the notice board or on the supervision committee’s paper. Only when they agree can this ledger be trusted.',
  'ledgerPage.verifier': 'Download the verifier (one web page that works without a network)',
  'ledgerPage.none': 'There is no ledger yet: nothing has been recorded.',
  'ledgerPage.heading': '{district}, {year}',
  'ledgerPage.headingOfPart': '{district}, {year}, part {part}',
  'ledgerPage.unsigned': 'Not signed yet: the latest records are being entered.',
  'ledgerPage.unwitnessed': 'No witness has signed yet: only the organisation that runs this system has. Do not believe it for that alone.',
  'ledgerPage.witnessed': '{count} witness(es) have signed: as many as are asked for.',
  'ledgerPage.tooFew': '{count} witness(es) have signed: fewer than are asked for.',
  'ledgerPage.witness': '{name}, signed {at}',
  'ledgerPage.ended': 'This part has been closed and takes no more records. Reason: {reason}',
  'ledgerPage.origin': 'Name of the ledger',
  'ledgerPage.size': 'Records',
  'ledgerPage.entries': '{size}',
  'ledgerPage.signed': 'Last signed',
  'ledgerPage.signedAt': '{at}, up to record {size}',
  'ledgerPage.fingerprint': 'Key fingerprint',
  'ledgerPage.file.checkpoint': 'The signed head (checkpoint)',
  'ledgerPage.file.policy': 'The witnesses (policy)',
  'ledgerPage.file.keys': 'Public keys and statements of their change',
};
