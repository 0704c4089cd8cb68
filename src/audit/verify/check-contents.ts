import { canonicalJson } from '../../kernel/canonical-json.ts';
import { sha256Hex } from '../../kernel/digest.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { prefixOf } from '../../kernel/organisation-code.ts';
import { decodeUtf8 } from '../../kernel/utf8.ts';
import type { OpenedEntry } from '../opened-entry.ts';
import { attachmentsOf } from './attachments-of.ts';
import type { ContentCheck } from './content-check.ts';
import { checkHeads } from './check-heads.ts';
import { checkMatter } from './check-matter.ts';
import { valueOf } from './check-ledger-of.ts';
import type { Findings } from './findings.ts';
import { parseMatterFile, type MatterFile } from './matter-file.ts';
import { parseShallow } from './parse-shallow.ts';
import { toldBy } from './told-by.ts';

/** Checks what the files of an archive say: ledgers, flows, attachments, and one matter after the other. */
export async function checkContents(check: ContentCheck): Promise<void> {
  const { findings, manifest, files } = check;
  const { heads, leaves } = await checkHeads(check);
  const flows = await readFlows(check);
  const attachments = await checkAttachments(check);
  const cited = new Set<string>();
  const named = new Set<string>();
  const running = new Map<string, MatterFile['deadlines']>();
  for (const file of files.paths.filter((path) => /^matters\/[^/]+\.json$/.test(path))) {
    const matter = readMatter(findings, file, await files.read(file));
    if (matter === null) continue;
    checkScope(check, matter, file);
    checkMatter({ ...check, file, heads, flows, masked: manifest.masked, found: (...place) => leaves.found(...place) }, matter);
    for (const { opened } of matter.entries) {
      checkAttached(check, attachments, opened, file);
      for (const hash of attachmentsOf(opened)) named.add(`attachments/${hash}`);
      const flow = valueOf(opened, 'flow');
      if (typeof flow === 'string') named.add(`flows/${flow}.json`);
      for (const statute of statutesOf(opened)) cited.add(statute);
    }
    if (matter.status !== 'done' || Object.keys(matter.deadlines).length > 0) running.set(matter.instance, matter.deadlines);
  }
  leaves.finish();
  for (const file of files.paths.filter((path) => /^(attachments|flows)\//.test(path)))
    if (!named.has(file)) findings.add('fileUnnamed', { file });
  await checkStatutes(check, cited);
  if (manifest.kind === 'handover') await checkHandover(check, running);
  const { counts } = findings.report('archive');
  for (const name of ['matters', 'entries', 'attachments', 'flows'] as const) {
    const [needed, got] = [manifest.counts[name], counts[name]];
    if (needed !== got) findings.add('countsDiffer', { field: name }, { needed: String(needed), got: String(got) });
  }
}

function readMatter(findings: Findings, file: string, bytes: Uint8Array | null): MatterFile | null {
  if (bytes === null) return null;
  try {
    const matter = parseMatterFile(decodeUtf8(bytes) ?? '');
    if (file !== `matters/${matter.instance}.json`) findings.add('matterInvalid', { file }, { got: matter.instance });
    return matter;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    findings.add('matterInvalid', { file }, { got: toldBy(error, 'at') });
    return null;
  }
}

/** What an archive is said to be of, its matters are of: a matter itself, or an organisation and those below it. */
function checkScope({ findings, manifest: { scope } }: ContentCheck, { instance, organisation }: MatterFile, file: string): void {
  const { instance: one, organisation: within } = scope;
  if (typeof one === 'string' && one !== instance) findings.add('scopeDiffers', { file, instance }, { needed: one, got: instance });
  if (typeof within === 'string' && !(/^\d{12}$/.test(within) && organisation.startsWith(prefixOf(within))))
    findings.add('scopeDiffers', { file, instance }, { needed: within, got: organisation });
}

/** A flow's name is the hash of its config (RFC 8785): a machine that was changed afterwards has another name. */
async function readFlows({ findings, files }: ContentCheck): Promise<ReadonlyMap<string, JsonObject>> {
  const flows = new Map<string, JsonObject>();
  for (const file of files.paths.filter((path) => path.startsWith('flows/'))) {
    const bytes = await files.read(file);
    const config = bytes === null ? null : memberOf(bytes, 'config');
    const hash = config === null ? '' : sha256Hex(canonicalJson(config));
    if (bytes === null) continue;
    if (config === null || textOf(bytes, 'hash') !== hash || file !== `flows/${hash}.json`)
      findings.add('flowChanged', { file }, { got: hash });
    else flows.set(hash, config as JsonObject);
    findings.count('flows');
  }
  return flows;
}

async function checkAttachments({ findings, files }: ContentCheck): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for (const file of files.paths.filter((path) => path.startsWith('attachments/'))) {
    const bytes = await files.read(file);
    if (bytes === null) continue;
    const hash = sha256Hex(bytes);
    if (file !== `attachments/${hash}`) findings.add('attachmentChanged', { file }, { got: hash });
    there.add(file.slice('attachments/'.length));
    findings.count('attachments');
  }
  return there;
}

function checkAttached({ findings, manifest }: ContentCheck, there: ReadonlySet<string>, opened: OpenedEntry, file: string): void {
  for (const hash of attachmentsOf(opened)) {
    if (there.has(hash)) continue;
    const place = { file, instance: opened.instance, revision: opened.revision };
    findings.add(manifest.masked ? 'attachmentLeftOut' : 'attachmentMissing', place, { needed: hash });
  }
}

/** The statutes that an entry's verdicts cite: `VCL25` of `VCL25:30`. */
function statutesOf(opened: OpenedEntry): readonly string[] {
  const verdicts = valueOf(opened, 'verdicts');
  if (!Array.isArray(verdicts)) return [];
  const citations = (verdicts as readonly Json[]).flatMap((verdict) => (verdict as JsonObject | null)?.['citations'] ?? []);
  return citations.filter((citation) => typeof citation === 'string').map((citation) => citation.split(':')[0] ?? '');
}

async function checkStatutes({ findings, files }: ContentCheck, cited: ReadonlySet<string>): Promise<void> {
  const file = 'statutes.json';
  const bytes = await files.read(file);
  const statutes = bytes === null ? null : memberOf(bytes, 'statutes');
  const known = new Set(Array.isArray(statutes) ? (statutes as readonly Json[]).map((each) => (each as JsonObject | null)?.['id']) : []);
  for (const id of [...cited].sort()) if (!known.has(id)) findings.add('statuteMissing', { file }, { needed: id });
}

/** A hand-over's list of what is running must be just what the matters in it say. */
async function checkHandover({ findings, files }: ContentCheck, running: ReadonlyMap<string, MatterFile['deadlines']>): Promise<void> {
  const file = 'deadlines.json';
  const bytes = await files.read(file);
  const listed = bytes === null ? null : memberOf(bytes, 'matters');
  if (!Array.isArray(listed)) findings.add('fileMissing', { file });
  const told = new Map<string, string>();
  for (const each of Array.isArray(listed) ? (listed as readonly Json[]) : []) {
    const { instance, deadlines } = (each ?? {}) as JsonObject;
    if (typeof instance === 'string') told.set(instance, canonicalJson(deadlines ?? null));
  }
  for (const instance of new Set([...told.keys(), ...running.keys()])) {
    const needed = running.has(instance) ? canonicalJson(running.get(instance) ?? {}) : 'null';
    const got = told.get(instance) ?? 'null';
    if (needed !== got) findings.add('deadlinesDiffer', { file, instance }, { needed, got });
  }
}

/** A member of the object that a file holds; null when it holds none, or nothing that has a canonical form. */
function memberOf(bytes: Uint8Array, name: string): Json | null {
  const member = objectIn(bytes)?.[name];
  return typeof member === 'object' ? member : null;
}

function textOf(bytes: Uint8Array, name: string): string | null {
  const member = objectIn(bytes)?.[name];
  return typeof member === 'string' ? member : null;
}

function objectIn(bytes: Uint8Array): JsonObject | null {
  try {
    const value = parseShallow(decodeUtf8(bytes) ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
