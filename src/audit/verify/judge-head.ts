import { encodeHex } from '../../kernel/hex.ts';
import { Failure } from '../../kernel/failure.ts';
import { openCheckpoint, parseCheckpoint, type Checkpoint } from '../checkpoint.ts';
import { verifyCosignature } from '../cosignature.ts';
import { judgePolicy } from '../policy.ts';
import { parseNote, type Note } from '../note.ts';
import { formatVkey, type VerifierKey } from '../vkey.ts';
import type { Findings } from './findings.ts';
import type { Place, Standing } from './report.ts';
import { keysOf, policiesOf, type Trust } from './trust.ts';
import { toldBy } from './told-by.ts';

/** What is known of a head before its signatures are looked at. */
export interface HeadClaim {
  /** Where it was met. */
  readonly place: Place;
  /** The ledger that it must be of; any when left out. */
  readonly origin?: string;
  /** Keys that came with the material. */
  readonly carried?: readonly VerifierKey[];
}

/**
 * Reads a signed checkpoint and says what its signatures are worth: by the keys that are trusted, else by those that came along, on which
 * nothing may rest. Adds the head and whatever is wrong with it to the findings.
 *
 * @returns the checkpoint; null when it is none
 */
export function judgeHead(findings: Findings, noteText: string, trust: Trust, claim: HeadClaim): Checkpoint | null {
  const read = readHead(noteText);
  if (typeof read === 'string') {
    findings.add('checkpointInvalid', claim.place, { got: read });
    return null;
  }
  const { note, checkpoint } = read;
  const place = { ...claim.place, origin: checkpoint.origin };
  if (claim.origin !== undefined && claim.origin !== checkpoint.origin) {
    findings.add('originDiffers', place, { needed: claim.origin, got: checkpoint.origin });
  }
  const given = keysOf(trust, checkpoint.origin);
  const carried = (claim.carried ?? []).filter(({ name }) => name === checkpoint.origin);
  const signedBy = signers(findings, noteText, given.length > 0 ? given : carried, place);
  if (given.length === 0) findings.add('keyMissing', place);
  const witnesses = given.length === 0 ? [] : witnessesOf(findings, note, trust, place);
  const standing: Standing =
    given.length === 0 ? 'unpinned' : signedBy.length === 0 ? 'refused' : witnesses.length > 0 ? 'witnessed' : 'unwitnessed';
  findings.addHead({
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: encodeHex(checkpoint.root),
    standing,
    signedBy: given.length > 0 ? signedBy : [],
    carried: carried.map(formatVkey),
    witnesses,
  });
  return checkpoint;
}

function readHead(noteText: string): { readonly note: Note; readonly checkpoint: Checkpoint } | string {
  try {
    const note = parseNote(noteText);
    return { note, checkpoint: parseCheckpoint(note.text) };
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${toldBy(error, 'part')}`;
    throw error;
  }
}

/** Those of some keys that signed; one false line in the name of one of them is a contradiction, and so is none at all. */
function signers(findings: Findings, noteText: string, keys: readonly VerifierKey[], place: Place): readonly string[] {
  if (keys.length === 0) return [];
  try {
    return openCheckpoint(noteText, keys).signedBy.map(formatVkey);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    findings.add(error.facts['part'] === 'invalid' ? 'signatureInvalid' : 'signatureMissing', place, {
      needed: keys.map(formatVkey).join(', '),
    });
    return [];
  }
}

/** The witnesses that vouch for a head, by the policies that speak of its ledger; each policy's quorum must be met. */
function witnessesOf(findings: Findings, note: Note, trust: Trust, place: Place): readonly { name: string; time: number }[] {
  // By key: a witness that is known under two names is one.
  const vouching = new Map<string, { readonly name: string; readonly time: number }>();
  for (const policy of policiesOf(trust, place.origin ?? '')) {
    const { witnesses, quorum, forged } = judgePolicy(policy, note);
    for (const { name, time } of witnesses) {
      const known = policy.witnesses.find((witness) => witness.name === name);
      if (known !== undefined) vouching.set(encodeHex(known.vkey.publicKey), { name, time });
    }
    // A false line in the ledger's own name was told with the signatures.
    for (const name of forged) if (name !== place.origin) findings.add('cosignatureInvalid', place, { got: name });
    if (!quorum) findings.add('quorumMissing', place, { needed: policy.quorum, got: witnesses.map(({ name }) => name).join(', ') });
  }
  for (const vkey of trust.keys.filter(({ type, name }) => type === 'cosignature' && name !== place.origin)) {
    const found = verifyCosignature(note, vkey);
    if (found === 'invalid') findings.add('cosignatureInvalid', place, { got: vkey.name });
    else if (found !== null && !vouching.has(encodeHex(vkey.publicKey)))
      vouching.set(encodeHex(vkey.publicKey), { name: vkey.name, time: found.time });
  }
  return [...vouching.values()];
}
