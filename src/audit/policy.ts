import { Failure } from '../kernel/failure.ts';
import { encodeBase64 } from '../kernel/base64.ts';
import { parseWholeNumber } from '../kernel/whole-number.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { verifyCosignature } from './cosignature.ts';
import type { Note } from './note.ts';
import { verifySignature } from './sign-note.ts';
import { formatVkey, parseVkey, type VerifierKey } from './vkey.ts';

/** Whom to believe (C2SP tlog-policy): ledgers, witnesses, and which witnesses together are enough. */
export interface Policy {
  readonly logs: readonly { readonly vkey: VerifierKey; readonly url: string | null }[];
  readonly witnesses: readonly { readonly name: string; readonly vkey: VerifierKey; readonly url: string | null }[];
  /** `needed` of `members`, each the name of a witness or of a group before this one. */
  readonly groups: readonly { readonly name: string; readonly needed: number; readonly members: readonly string[] }[];
  /** The name of a witness or a group, or `none`. */
  readonly quorum: string;
}

/**
 * Reads a policy file: names and comments may be in any script. At most 2^18 characters.
 *
 * @throws {Failure} POLICY_INVALID with `line` (from 1) and `part`: `characters`, `words` (a line that says nothing known), `key` (of a log or
 *   witness: no verifier key, one that does not sign so, or one named before), `name` (taken, or `none`), `members` (none, unknown, or in
 *   a group before), `needed`, `quorum` (missing, twice or unknown)
 */
export function parsePolicy(text: string): Policy {
  const lines = text.split('\n');
  const reading: Reading = { logs: [], witnesses: [], groups: [], quorum: null, keys: new Set(), free: new Set(), names: new Set([none]) };
  if (text.length > policyLength) throw invalid(1, 'characters');
  for (const [at, line] of lines.entries()) {
    // eslint-disable-next-line no-control-regex -- these are not allowed
    if (!line.isWellFormed() || /[\0-\x08\x0b-\x1f\x7f]/.test(line)) throw invalid(at + 1, 'characters');
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length === 0 || words[0]?.startsWith('#') === true) continue;
    const fault = readLine(reading, words);
    if (fault !== null) throw invalid(at + 1, fault);
  }
  const { logs, witnesses, groups, quorum } = reading;
  if (quorum === null) throw invalid(lines.length, 'quorum');
  return { logs, witnesses, groups, quorum };
}

/** A policy as a file that {@link parsePolicy} reads as the same policy. */
export function formatPolicy({ logs, witnesses, groups, quorum }: Policy): string {
  const address = (url: string | null) => (url === null ? '' : ` ${url}`);
  const lines = [
    ...logs.map(({ vkey, url }) => `log ${formatVkey(vkey)}${address(url)}`),
    ...witnesses.map(({ name, vkey, url }) => `witness ${name} ${formatVkey(vkey)}${address(url)}`),
    ...groups.map(({ name, needed, members }) => `group ${name} ${needed} ${members.join(' ')}`),
    `quorum ${quorum}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** What a policy says of a checkpoint. */
export interface PolicyJudgement {
  /** The key of a known ledger that signed it under its own origin; null where none did. */
  readonly log: VerifierKey | null;
  /** The witnesses that cosigned it, by their names in the policy; times in seconds since 1970. */
  readonly witnesses: readonly { readonly name: string; readonly time: number }[];
  /** Whether they are enough. */
  readonly quorum: boolean;
  /** Names of known keys in whose name the note carries a line that they did not make. Then nothing of it is believed. */
  readonly forged: readonly string[];
}

/**
 * Judges a checkpoint by a policy. One line in the name of a known key that it did not make spoils the note (C2SP signed-note): then `log`
 * is null and `quorum` false. A checkpoint may be believed when `log` is a key and `quorum` is true.
 *
 * @throws {Failure} CHECKPOINT_INVALID when the note is no checkpoint
 */
export function judgePolicy(policy: Policy, note: Note): PolicyJudgement {
  const { origin } = parseCheckpoint(note.text);
  const forged: string[] = [];
  const signed = policy.logs.filter(({ vkey }) => {
    const state = verifySignature(note, vkey);
    if (state === 'invalid') forged.push(vkey.name);
    return state === 'valid' && vkey.name === origin;
  });
  const witnesses = policy.witnesses.flatMap(({ name, vkey }) => {
    const found = verifyCosignature(note, vkey);
    if (found === 'invalid') forged.push(name);
    return found === null || found === 'invalid' ? [] : [{ name, time: found.time }];
  });
  const isSound = forged.length === 0;
  const quorum = isSound && isQuorum(policy, new Set(witnesses.map(({ name }) => name)));
  return { log: isSound ? (signed[0]?.vkey ?? null) : null, witnesses, quorum, forged };
}

/** The quorum that asks for no witness, and no name for one. */
const none = 'none';
const policyLength = 2 ** 18;

interface Reading {
  readonly logs: Policy['logs'][number][];
  readonly witnesses: Policy['witnesses'][number][];
  readonly groups: Policy['groups'][number][];
  quorum: string | null;
  /** Public keys of logs and of witnesses that were named, with which of the two. */
  readonly keys: Set<string>;
  /** Names that no group has yet as a member. */
  readonly free: Set<string>;
  readonly names: Set<string>;
}

type Fault = 'words' | 'key' | 'name' | 'members' | 'needed' | 'quorum';

function readLine(reading: Reading, [word, ...rest]: readonly string[]): Fault | null {
  if (word === 'log') return readLog(reading, rest);
  if (word === 'witness') return readWitness(reading, rest);
  if (word === 'group') return readGroup(reading, rest);
  if (word !== 'quorum' || rest.length !== 1) return 'words';
  const [name = ''] = rest;
  if (reading.quorum !== null || !reading.names.has(name)) return 'quorum';
  reading.quorum = name;
  return null;
}

function readLog(reading: Reading, words: readonly string[]): Fault | null {
  const [key = '', url = null, ...more] = words;
  if (words.length === 0 || more.length > 0) return 'words';
  const vkey = keyOf(key);
  if (vkey === null || isNamedAgain(reading, 'log', vkey)) return 'key';
  reading.logs.push({ vkey, url });
  return null;
}

function readWitness(reading: Reading, words: readonly string[]): Fault | null {
  const [name = '', key = '', url = null, ...more] = words;
  if (words.length < 2 || more.length > 0) return 'words';
  const vkey = keyOf(key);
  if (vkey?.type !== 'cosignature' || isNamedAgain(reading, 'witness', vkey)) return 'key';
  if (!takeName(reading, name)) return 'name';
  reading.witnesses.push({ name, vkey, url });
  return null;
}

function readGroup(reading: Reading, words: readonly string[]): Fault | null {
  const [name = '', count = '', ...members] = words;
  if (words.length < 2) return 'words';
  if (members.length === 0 || new Set(members).size !== members.length) return 'members';
  if (!members.every((member) => reading.free.has(member))) return 'members';
  const needed = count === 'all' ? members.length : count === 'any' ? 1 : parseWholeNumber(count);
  if (needed === null || needed < 1 || needed > members.length) return 'needed';
  if (!takeName(reading, name)) return 'name';
  for (const member of members) reading.free.delete(member);
  reading.groups.push({ name, needed, members });
  return null;
}

function takeName(reading: Reading, name: string): boolean {
  if (reading.names.has(name)) return false;
  reading.names.add(name);
  reading.free.add(name);
  return true;
}

/** Keys are the same when their public keys are, whatever they are called. */
function isNamedAgain(reading: Reading, what: string, vkey: VerifierKey): boolean {
  const key = `${what} ${encodeBase64(vkey.publicKey)}`;
  if (reading.keys.has(key)) return true;
  reading.keys.add(key);
  return false;
}

function keyOf(text: string): VerifierKey | null {
  try {
    return parseVkey(text);
  } catch {
    return null;
  }
}

function isQuorum({ groups, quorum }: Policy, standing: Set<string>): boolean {
  // A group names only what stands before it, so one pass is enough.
  for (const { name, needed, members } of groups) {
    if (members.filter((member) => standing.has(member)).length >= needed) standing.add(name);
  }
  return quorum === none || standing.has(quorum);
}

function invalid(line: number, part: string): Failure {
  return new Failure('POLICY_INVALID', { line, part });
}
