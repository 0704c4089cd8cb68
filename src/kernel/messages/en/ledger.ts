/** The ledgers: what the command line and the public pages say of them. */
export const ledger = {
  'cli.ledger.made':
    'The keys that sign the ledgers were made: {path}. Keep a copy of them elsewhere. Fingerprint, to be written on paper: {fingerprint}',
  'cli.ledger': 'Show and change the keys that sign the ledgers; begin a ledger anew when it is not what was signed and cannot be restored',
  'cli.ledger.action':
    'keys lists keys and fingerprints; rotate-key begins a new key; retire-key retires an old one; add-sm2 adds a key of SM2; restart ends the ledgers that are not what was signed and begins a next part',
  'cli.ledger.key': 'Which key to retire: the beginning of its fingerprint; the oldest when left out',
  'cli.ledger.reason': 'Why a next part is begun, shown to everybody',
  'cli.ledger.none': 'There is no signing key yet; siyi serve makes one when it first starts.',
  'cli.ledger.paper': 'Print these fingerprints on paper, post them, and give them to the supervision committee, to compare with later:',
  'cli.ledger.signs': 'signing',
  'cli.ledger.retired': 'retired {at:time}',
  'cli.ledger.begun': 'Verifier keys of ledger {origin}:',
  'cli.ledger.next': 'Verifier keys of ledger {origin} (not begun yet):',
  'cli.ledger.rotated':
    'A new key was made; the old one still signs beside it. Hand out the new fingerprint, and when all know it retire the old key with siyi ledger retire-key. New fingerprint: {fingerprint}',
  'cli.ledger.keyRetired': 'Key {fingerprint} is retired. What it signed is still verified by it; go on keeping the key file.',
  'cli.ledger.sm2Added': 'A key of SM2 was added and signs from the next head on. Fingerprint, to be written on paper: {fingerprint}',
  'cli.ledger.noSuchKey': 'No key that signs has a fingerprint that begins so, or more than one has: {got}',
  'cli.ledger.lastKey': 'This is the only key that signs, so it cannot be retired. Begin a new one first with siyi ledger rotate-key.',
  'cli.ledger.sm2There': 'A key of SM2 signs already.',
  'cli.ledger.reasonNeeded': 'Say with --reason why a next part is begun, in at most 500 characters; it is shown to everybody.',
  'cli.ledger.nothingWrong': 'Every ledger is what was signed; nothing was begun anew.',
  'cli.ledger.ended': 'Ledger {origin} has ended: {said}',
  'cli.ledger.lost': 'Entries that were signed and published and are not in the database: {lost}',
  'cli.ledger.carried': 'Entries not signed yet that went into the next part {next}: {carried}',
  'cli.ledger.left': 'Entries that are not what was recorded and did not go there: {left}; look into each',
  'cli.ledger.restarted':
    'Ledgers ended: {count}. What was signed before stays proved. Tell the witnesses and the village, and publish the reason. siyi serve starts now.',
  'cli.ledger.aheadOfBackup':
    'This backup is older than the ledger that was signed and published: {origin} was signed for {signed} entries, the backup has {size}.',
  'cli.ledger.aheadOfBackupSo':
    'siyi serve will not start, so that one ledger never shows two histories. Restore a newer backup if there is one; if there is none, begin a next part with siyi ledger restart --reason.',
} as const;
