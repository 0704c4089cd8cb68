/** A witness of ledgers: its page, its answers, its command. */
export const witness: Readonly<Record<string, string>> = {
  'witness.title': 'Witness {name}',
  'witness.what':
    'This machine does one thing: it watches that ledgers only grow. When a ledger sends a new checkpoint, it verifies that the checkpoint goes on from what was witnessed before, and only then adds a line with its cosignature. For one size it never signs two contents.',
  'witness.whatNot':
    'A cosignature does not say that what is recorded is true. It says that earlier records were neither changed nor removed, and that everybody is shown the same ledger.',
  'witness.ledgers': 'Ledgers witnessed',
  'witness.none': 'No ledger has sent a checkpoint yet.',
  'witness.standing': 'Ledger {origin}: last witnessed on {at} with {size} records; the digest of its content (the root) was:',
  'witness.notYet': 'Ledger {origin}: not witnessed yet.',
  'witness.original': 'The checkpoint with its cosignature, as signed',
  'witness.forks': 'Evidence of forks',
  'witness.noFork': 'No fork was found.',
  'witness.fork':
    'Ledger {origin} signed {count} different contents for {size} records. A ledger has one content for each size: this proves that it showed different histories to different people. Keep the signed originals below, and report them to the supervision committee and the discipline office.',
  'witness.signed': 'Ledger {origin}, {size} records, as signed',
  'witness.unproven': 'Checkpoints to be looked into',
  'witness.unprovenMeans':
    'The ledger did sign these checkpoints, but whoever sent them did not prove that they go on from what was witnessed here, so they were not cosigned. The proof that was sent may simply have been wrong: this is no evidence of a fork. Ask the ledger for a proof and verify it.',
  'witness.key': 'Key of this witness',
  'witness.keyUse': 'Print it, post it, or copy it by hand. Later verify cosignatures against the key on paper, not against one on a page:',

  'witness.answer.400': 'the request does not have the right form',
  'witness.answer.403': 'the checkpoint carries no valid signature of its ledger',
  'witness.answer.404': 'there is nothing here, or this ledger is not witnessed',
  'witness.answer.413': 'the request is too large',
  'witness.answer.422': 'the checkpoint was not shown to go on from the one witnessed last; it was not cosigned',
  'witness.answer.500': 'the witness failed; nothing was cosigned',
  'witness.answer.503': 'the witness is busy; nothing was cosigned, try again soon',

  'cli.witness': 'Witness ledgers: cosign only while they only grow. For a supervision committee, a street or a neighbouring village',
  'cli.witnessFolder': 'Folder of the key and the memory of the witness, made when it is not there; SIYI_WITNESS when left out',
  'cli.witnessName': 'Name of a new witness, an address without https://, such as witness.example/jiandu',
  'cli.witnessPolicy': 'A trust policy: witness the ledgers of its log lines',
  'cli.witnessLog': 'Witness the ledger of this key; may be given several times',
  'cli.witnessAnyYear': 'Witness the ledger of this key and those of later years; may be given several times',
  'cli.witnessKey': 'Only print the key of the witness',
  'cli.witnessNoLedger': 'It was not said which ledgers to witness: give --log, --any-year or --policy',
  'cli.witnessVkey': 'Key of this witness: {vkey}',
  'cli.witnessListening': 'The witness is listening: {url}',
  'cli.witnessKeyOpen': 'Beware: other users of this machine can read the key file. Let only its owner read it (chmod 600)',
};
