import type { FailureCode } from '../../failure-codes.ts';

/** What people are told when a request cannot be answered: what was wrong, and what would be right. */
export const failures = {
  'failure.INPUT_INVALID': 'What was sent does not have the right form. Correct the fields named and send it again.',
  'failure.INPUT_TOO_LARGE': 'What was sent is too large. Make it smaller or send it in parts.',
  'failure.MEDIA_TYPE_UNSUPPORTED': 'This format of data is not understood. Send application/json.',
  'failure.CODE_INVALID': 'The organisation code is not valid. It has 12 digits, as statistical division codes have.',
  'failure.DATE_INVALID':
    'The date or time is not valid. Write a date as 2026-01-05 and a time with its offset, as 2026-01-05T09:00:00+08:00.',
  'failure.TIME_IN_FUTURE': 'The time is later than now. Only what has happened can be recorded.',
  'failure.IDEMPOTENCY_KEY_MISSING':
    'The header Idempotency-Key is missing. Send a key of your own with each record, so that none is made twice.',
  'failure.IDEMPOTENCY_KEY_REUSED': 'This Idempotency-Key was used for something else. Use a new one.',
  'failure.CURSOR_INVALID': 'The page mark is not valid. Start again from the first page.',
  'failure.TOKEN_MISSING': 'No access token was given. Sign in first.',
  'failure.TOKEN_INVALID':
    'The access token is not valid, has expired or was revoked. Sign in again or ask the administrator for a new one.',
  'failure.OUT_OF_SCOPE': 'This organisation is outside your area. You may act for your own organisation and those below it.',
  'failure.ROLE_MISSING': 'You do not hold an office that may do this. Ask somebody who does.',
  'failure.ROUTE_NOT_FOUND': 'There is nothing at this address. Check it.',
  'failure.METHOD_NOT_ALLOWED': 'This address does not take that method. See the description of the interface.',
  'failure.ORGANISATION_NOT_FOUND': 'This organisation is not known. Check the code, or register it first.',
  'failure.PERSON_NOT_FOUND': 'This person is not known. Check the id, or register the person first.',
  'failure.ITEM_NOT_FOUND': 'This power item is not on the list. Choose one that is on the list in force.',
  'failure.FLOW_NOT_FOUND': 'This version of a flow is not known. Check the item and the hash of the flow.',
  'failure.INSTANCE_NOT_FOUND': 'This matter is not known. Check its id.',
  'failure.ENTRY_NOT_FOUND': 'There is no such entry. Check the id of the matter and the number of the entry, or the code.',
  'failure.ATTACHMENT_NOT_FOUND': 'This attachment is not known. Upload it first.',
  'failure.ATTACHMENT_TYPE_REFUSED': 'This kind of file is not taken. Upload PDF, JPG, PNG, DOCX or XLSX.',
  'failure.ALREADY_EXISTS': 'This is registered already. It cannot be registered twice.',
  'failure.LIST_NOT_FOUND': 'There is no such list version, or no list in force on that day.',
  'failure.LIST_INVALID': 'The list is not in order and was not kept; see each place under issues.',
  'failure.ROSTER_INVALID':
    'The roster is not valid. Dates, standing and reasons for exclusion must be complete and agree with one another.',
  'failure.RULE_UNKNOWN': 'There is no such rule. Use a number of the rule book.',
  'failure.VALUE_UNKNOWN': 'There is no such configured value. Use a name of the table of values.',
  'failure.VALUE_LOOSENED': 'A lower level may not ask for less than the level above. Set the same or something stricter.',
  'failure.LAW_NOT_IN_FORCE': 'No provision applies on that day. Check the day and the provision cited.',
  'failure.CALENDAR_UNKNOWN':
    'The public holidays of that time are not published or not loaded, so the period cannot be counted. Update the calendar.',
  'failure.REVISION_MISSING': 'It was not said on which revision of the matter this rests. Read the matter and send its revision.',
  'failure.REVISION_STALE': 'Somebody else has changed the matter meanwhile. Read it again, then send.',
  'failure.MACHINE_IMPURE': 'The flow holds what no flow may: timers, calls or hidden conditions.',
  'failure.MIGRATION_INVALID': 'The map does not fit the two flow versions. Correct the places named.',
  'failure.OPENING_INVALID':
    'This opened entry is not in its one proper form or lacks something, and cannot be checked. Ask for the original again.',
  'failure.ERASURE_IMPOSSIBLE': 'This cannot be erased, and nothing was changed.',
  'failure.TAILORING_INVALID':
    'A tailoring operation does not fit the base flow; correct it by the number, field and candidates that are told, and send it again.',
  'failure.TAILORING_NOT_FOUND': 'This organisation has no such tailored flow; check the code and the hash.',
  'failure.FLOW_LOOSENED':
    'The flow loosens what the flow above it asks and may not be used: it may only be equal or tighter, see the differences.',
  'failure.FLOW_UNPROVEN': 'The flow was not proved lawful and may not be used; correct what the findings tell.',
  'failure.SHEET_INVALID':
    'The sheet holds what is not right, and not one row was imported; correct the rows and columns that are told and import it again.',
  'failure.NOTE_INVALID': 'The signed note does not have the right form; it may have been changed on its way. Get the original again.',
  'failure.VKEY_INVALID': 'The verifier key does not have the right form. Compare it letter by letter with the one that was published.',
  'failure.CHECKPOINT_INVALID': 'The checkpoint of the ledger does not have the right form. Get the original again.',
  'failure.CHECKPOINT_UNSIGNED':
    'The checkpoint of the ledger carries no valid signature of a key that is trusted, and must not be believed.',
  'failure.ARCHIVE_INVALID': 'The archive cannot be read: it is none of siyi, or it is damaged. Get the original again.',
  'failure.WITNESS_UNREACHABLE': 'A witness does not answer. The checkpoint stands, and its signature is asked for again later.',
  'failure.WITNESS_REFUSED':
    'A witness did not cosign the checkpoint. Ask its keeper what it has seen before: if it has seen another history, somebody must look into it.',
  'failure.PROOF_INVALID': 'The proof does not have the right form or is damaged. Get the original again.',
  'failure.PROOF_NOT_YET': 'This entry is not in the signed ledger yet, so there is no proof of it. Try again in a few seconds.',
  'failure.POLICY_INVALID': 'The trust policy does not have the right form. Correct the line that is named.',
  'failure.WITNESS_KEY_INVALID':
    'The key file of the witness cannot be used, or its name is not right: a new witness needs --name, and one that is there cannot be renamed. Check the folder and the name.',
  'failure.WITNESS_STATE_LOST':
    'The key of the witness and its memory do not belong together: an old key without its memory would cosign a fork. Find the memory again; where it is lost, begin anew in another folder with a new key, and publish that key.',
  'failure.SNAPSHOT_FOREIGN': 'The state does not belong to this version of the flow. Use the flow to which the matter is pinned.',
  'failure.REPLAY_DIFFERS':
    'Replaying the entries gives another state than the one stored. The matter is stopped; the administrator must look into it.',
  'failure.LEDGER_NOT_FOUND': 'There is no such ledger, or no such part of it yet. Check the district, the year and the number.',
  'failure.LEDGER_LEAF_WRONG':
    'An entry is not what its fingerprint was taken of; it may have been changed. Its ledger takes and signs nothing more: the administrator must look into the matter named.',
  'failure.LEDGER_BROKEN':
    'The ledger is not what was signed; the database may be damaged or changed. The administrator must look at the place named and restore from a backup.',
  'failure.LEDGER_LATE':
    'An entry should have been in its ledger long ago and is not; it may have been written past the program, or the ledger has stopped. The administrator must look into the matter named.',
  'failure.LEDGER_ROLLED_BACK':
    'The database is older than the ledger that was signed and published, or differs from it; most likely an old backup was restored. Restore the newer one; if there is none, begin a new part with siyi ledger restart and say why.',
  'failure.LEDGER_KEY_UNKNOWN':
    'The file of signing keys does not belong to the ledgers of this database, or is gone; nothing was signed. Put the right key file back; if it is lost, begin a new part with siyi ledger restart and say why.',
  'failure.DATABASE_BUSY': 'The database is busy. Try again soon with the same key.',
  'failure.DATABASE_UNREACHABLE': 'The database cannot be reached at the moment; nothing was recorded. Try again soon with the same key.',
  'failure.OUTCOME_UNKNOWN':
    'Whether this was recorded is not known yet. Ask again with the same key: it is recorded once at most, and you are told how it went.',
  'failure.DATABASE_FULL': 'The storage is full. Reading goes on; the administrator must make room.',
  'failure.DATABASE_BROKEN': 'The database has failed and nothing more is written. Check the disk and restore from a backup.',
  'failure.DATABASE_NOT_DURABLE':
    'The database was not opened so that a power cut loses nothing. The service does not start; check the settings.',
  'failure.DATABASE_SCHEMA_UNKNOWN': 'The database is not of this system, or newer than the program. Use the program that belongs to it.',
  'failure.DATABASE_IN_USE':
    'Programs of an older version still work on this database, so it was not upgraded. Stop all of them, then start the new version.',
  'failure.BACKUP_FAILED': 'The backup was not completed. Check the destination and try again.',
  'failure.OVERLOADED': 'There are too many requests. Try again soon with the same key.',
  'failure.STOPPING': 'The service is stopping. Try again soon with the same key.',
  'failure.INVARIANT_BROKEN': 'The program contradicts itself. Nothing was changed; tell the administrator.',
  'failure.UNEXPECTED': 'Something unexpected happened. Tell the administrator; if you try again, use the same key.',
} as const satisfies Record<`failure.${FailureCode}`, string>;
