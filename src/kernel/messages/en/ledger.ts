/** The ledgers: what the command line and the public pages say of them. */
export const ledger = {
  'cli.ledger.made':
    'The keys that sign the ledgers were made: {path}. Keep a copy of them elsewhere. Fingerprint, to be written on paper: {fingerprint}',
} as const;
