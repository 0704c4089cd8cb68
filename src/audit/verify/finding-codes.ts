/**
 * What a finding weighs. `contradiction`: the material disagrees with itself or with its ledger. `gap`: something needed to decide is not there.
 * `unpinned`: a signature could only be checked by a key that came with the material. `note`: said for completeness.
 */
export type Weight = 'contradiction' | 'gap' | 'unpinned' | 'note';

/**
 * The closed registry of what a check may find. A code is never reused for another meaning. Texts for people are in the message catalogue under
 * `verify.finding.<code>`.
 */
export const findingCodes = {
  // the file itself
  fileDamaged: 'contradiction',
  fileTooLarge: 'gap',
  pathUnsafe: 'contradiction',
  manifestMissing: 'contradiction',
  manifestInvalid: 'contradiction',
  fileMissing: 'contradiction',
  fileExtra: 'contradiction',
  fileUnknown: 'contradiction',
  fileUnnamed: 'contradiction',
  fileChanged: 'contradiction',
  countsDiffer: 'contradiction',
  // the ledger's head
  checkpointMissing: 'gap',
  checkpointInvalid: 'contradiction',
  originDiffers: 'contradiction',
  keyMissing: 'unpinned',
  signatureMissing: 'contradiction',
  signatureInvalid: 'contradiction',
  cosignatureInvalid: 'contradiction',
  quorumMissing: 'gap',
  // two heads
  originsDiffer: 'gap',
  historyForked: 'contradiction',
  historyInconsistent: 'contradiction',
  historyUnknown: 'gap',
  // the ledger's tree
  tileMissing: 'gap',
  tileDiffers: 'contradiction',
  bundleInvalid: 'contradiction',
  leafInvalid: 'contradiction',
  rootDiffers: 'contradiction',
  leafNotIncluded: 'contradiction',
  leafDoubled: 'contradiction',
  leafUnaccounted: 'contradiction',
  // the links of a matter
  linkBroken: 'contradiction',
  linkElsewhere: 'note',
  revisionGap: 'contradiction',
  // entries and matters
  proofInvalid: 'contradiction',
  entryMissing: 'gap',
  entryInvalid: 'contradiction',
  matterInvalid: 'contradiction',
  ledgerWrong: 'contradiction',
  erasureUnrecorded: 'contradiction',
  maskFalse: 'contradiction',
  fieldErased: 'note',
  fieldClosed: 'note',
  stateUnlinked: 'contradiction',
  replayDiffers: 'contradiction',
  replayUntried: 'note',
  snapshotDiffers: 'contradiction',
  statusDiffers: 'contradiction',
  stageDiffers: 'contradiction',
  deadlinesDiffer: 'contradiction',
  organisationDiffers: 'contradiction',
  titleDiffers: 'contradiction',
  itemDiffers: 'contradiction',
  scopeDiffers: 'contradiction',
  coverUnproved: 'gap',
  coverUntried: 'note',
  // what entries rest on
  flowMissing: 'gap',
  flowChanged: 'contradiction',
  attachmentMissing: 'gap',
  attachmentChanged: 'contradiction',
  attachmentLeftOut: 'note',
  statuteMissing: 'note',
} as const satisfies Record<string, Weight>;

/** One code of the registry. */
export type FindingCode = keyof typeof findingCodes;
