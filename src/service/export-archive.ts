import { folderOf } from '../audit/verify/check-heads.ts';
import { formatMatterFile } from '../audit/verify/matter-file.ts';
import { withManifest, type ArchiveFile } from '../audit/verify/with-manifest.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { namedFiles } from '../kernel/named-files.ts';
import { stageOf } from '../kernel/stage-of.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import { advanceLedger } from './advance-ledger.ts';
import type { ArchiveAsked } from './archive-asked.ts';
import { mattersIn, scopeFacts, scopePrefix, type ArchiveScope } from './archive-scope.ts';
import { citedStatutes, countMatter, emptyTally, type ArchiveTally } from './archive-tally.ts';
import { showArchive } from './show-archive.ts';
import type { ServiceContext } from './context.ts';
import { exportPolicy, exportTiles } from './export-ledger.ts';
import { exportMatter, type ExportedMatter } from './export-matter.ts';
import { listAtHandover } from './list-at-handover.ts';
import { noteLastPlace, pinHeads, type LastPlaces, type PinnedHead } from './pinned-heads.ts';

/**
 * The files of an archive, one after another: every matter with each entry's proof under one head of its ledger, what entries rest on, pages to
 * read, and the manifest last. Before it begins the ledgers are carried on; entries that are not signed for even then are left out and counted
 * (`counts.unsigned`). One matter at a time is in memory.
 *
 * @throws {Failure} INSTANCE_NOT_FOUND, LEDGER_NOT_FOUND (also while nothing of it is signed), CODE_INVALID; DATABASE_BROKEN, LEDGER_LEAF_WRONG where
 *   what is kept is no longer what it was
 */
export async function* exportArchive(context: ServiceContext, asked: ArchiveAsked): AsyncGenerator<ArchiveFile> {
  const { scope, shown } = asked;
  await carryOn(context);
  const { heads, total } = await lookAhead(context, scope);
  const tally = emptyTally();
  const counts = { attachments: 0, flows: 0 };
  async function* counted(): AsyncGenerator<ArchiveFile> {
    for await (const file of filesOf(context, asked, { heads, total, tally })) {
      if (file.path.startsWith('attachments/')) counts.attachments += 1;
      if (file.path.startsWith('flows/')) counts.flows += 1;
      yield file;
    }
  }
  const head = { kind: scope.kind, scope: scopeFacts(scope), madeAt: context.clock.now(), masked: shown !== 'whole' };
  yield* withManifest(counted(), head, () => ({
    origins: usedHeads(heads, tally).map(({ ledger }) => ledger.origin),
    counts: {
      matters: tally.matters.length,
      entries: tally.entries,
      ...counts,
      ...(tally.unsigned === 0 ? {} : { unsigned: tally.unsigned }),
    },
  }));
}

/** A ledger that is halted keeps nobody from taking out what it has signed. */
async function carryOn(context: ServiceContext): Promise<void> {
  try {
    await advanceLedger(context);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

interface Ahead {
  readonly heads: ReadonlyMap<number, PinnedHead>;
  readonly total: number;
}

/** Goes through the matters once to learn which head covers them all. */
async function lookAhead(context: ServiceContext, scope: ArchiveScope): Promise<Ahead> {
  const places: LastPlaces = new Map();
  let within = scope.kind === 'matter' ? '' : scopePrefix(scope);
  let total = 0;
  for await (const page of mattersIn(context, scope)) {
    total += page.length;
    if (scope.kind === 'matter') within = page[0]?.organisation ?? '';
    if (scope.kind === 'year') continue;
    await context.store.read(function* () {
      for (const { id, revision } of page) yield* noteLastPlace(places, id, revision);
    });
  }
  if (scope.kind === 'matter' && total === 0) throw new Failure('INSTANCE_NOT_FOUND', { instance: scope.instance });
  const heads = await context.store.read(() => pinHeads(context, within, places));
  if (scope.kind === 'year' && wholeHead(heads, scope) === undefined) throw new Failure('LEDGER_NOT_FOUND', scopeFacts(scope));
  return { heads, total };
}

async function* filesOf(context: ServiceContext, asked: ArchiveAsked, made: Ahead & { tally: ArchiveTally }): AsyncGenerator<ArchiveFile> {
  const { scope, shown, pages } = asked;
  const { heads, tally, total } = made;
  let done = 0;
  for await (const page of mattersIn(context, scope)) {
    for (const { id } of page) {
      const matter = await context.store.read(() => exportMatter(context, id, heads, shown === 'masked'));
      if (matter !== null && isOf(matter, heads, scope)) yield* matterFiles(context, asked, tally, matter);
      done += 1;
      asked.progress?.(done, total);
    }
  }
  yield* ledgerFiles(context, scope, heads, tally);
  yield json('statutes.json', citedStatutes(tally));
  const list = scope.kind === 'handover' ? await context.store.read(() => listAtHandover(context, scope.organisation)) : null;
  if (scope.kind === 'handover') yield json('deadlines.json', runningMatters(tally, list?.facts ?? null));
  const view = await showArchive(context, asked, { tally, heads: usedHeads(heads, tally), list: list?.view ?? null });
  yield text('index.html', pages.index(view));
  asked.leftOut?.(tally.unsigned);
}

/** Of a ledger only matters that have an entry in it. */
function isOf({ ledgers }: ExportedMatter, heads: ReadonlyMap<number, PinnedHead>, scope: ArchiveScope): boolean {
  const whole = scope.kind === 'year' ? wholeHead(heads, scope) : undefined;
  return whole === undefined || ledgers.has(whole.ledger.key);
}

function wholeHead(heads: ReadonlyMap<number, PinnedHead>, scope: ArchiveScope & { kind: 'year' }): PinnedHead | undefined {
  return [...heads.values()].find(
    ({ ledger: { district, year, part } }) => district === scope.district && year === scope.year && part === scope.part,
  );
}

async function* matterFiles(
  context: ServiceContext,
  asked: ArchiveAsked,
  tally: ArchiveTally,
  matter: ExportedMatter,
): AsyncGenerator<ArchiveFile> {
  const { file, entries } = matter;
  tally.unsigned += matter.unsigned;
  if (entries.length === 0) return;
  const view = countMatter(tally, matter, asked.shown === 'masked');
  yield text(`matters/${file.instance}.json`, formatMatterFile(file));
  for (const hash of new Set(entries.map(({ flow }) => flow))) {
    if (tally.flows.has(hash)) continue;
    tally.flows.add(hash);
    const flow = await context.store.read(() => readFlow(hash));
    if (flow !== null) yield json(`flows/${hash}.json`, { ...flow });
  }
  if (asked.shown === 'whole') yield* attachmentFiles(context, tally, matter);
  const shownEntries = file.entries.map(({ ledger, index }, at) => {
    const { revision, type, recordedAt, to, data } = entries[at] as (typeof entries)[number];
    const attachments = namedFiles(data).filter((hash) => tally.attachments.has(hash));
    return { revision, type, recordedAt, stage: stageOf(to), ledger, index, attachments };
  });
  yield text(`matters/${file.instance}.html`, asked.pages.matter(view, shownEntries));
}

async function* attachmentFiles(context: ServiceContext, tally: ArchiveTally, { entries }: ExportedMatter): AsyncGenerator<ArchiveFile> {
  for (const hash of new Set(entries.flatMap(({ data }) => namedFiles(data)))) {
    if (tally.attachments.has(hash)) continue;
    const bytes = await context.attachments.get(hash);
    // What is no longer there is missed by whoever verifies the archive, as it should be.
    if (bytes === null) continue;
    tally.attachments.add(hash);
    yield { path: `attachments/${hash}`, bytes };
  }
}

async function* ledgerFiles(
  context: ServiceContext,
  scope: ArchiveScope,
  heads: ReadonlyMap<number, PinnedHead>,
  tally: ArchiveTally,
): AsyncGenerator<ArchiveFile> {
  const whole = scope.kind === 'year' ? wholeHead(heads, scope) : undefined;
  for (const { ledger, note, size } of usedHeads(heads, tally)) {
    const folder = folderOf(ledger.origin);
    yield text(`${folder}checkpoint`, note);
    const policy = await exportPolicy(context, ledger);
    if (policy !== null) yield { path: `${folder}policy.txt`, bytes: policy };
    if (whole?.ledger.key !== ledger.key) continue;
    for await (const { path, bytes } of exportTiles(context, ledger, size, () => undefined)) yield { path: `${folder}${path}`, bytes };
  }
}

function usedHeads(heads: ReadonlyMap<number, PinnedHead>, { ledgers }: ArchiveTally): readonly PinnedHead[] {
  return [...heads].filter(([key]) => ledgers.has(key)).map(([, head]) => head);
}

/** What goes on, for those who take over: every matter that is not done, with its running due times, and the list in force. */
function runningMatters({ matters }: ArchiveTally, list: JsonObject | null): Json {
  const running = matters.filter(({ status, deadlines }) => status !== 'done' || Object.keys(deadlines).length > 0);
  const told = running.map(({ instance, item, title, stage, status, deadlines }) => ({ instance, item, title, stage, status, deadlines }));
  return { matters: told as unknown as Json, list };
}

function text(path: string, content: string): ArchiveFile {
  return { path, bytes: encodeUtf8(content) };
}

function json(path: string, value: Json): ArchiveFile {
  return text(path, canonicalJson(value));
}
