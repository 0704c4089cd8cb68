import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { encodeBase64 } from '../../src/kernel/base64.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { stageOf } from '../../src/kernel/stage-of.ts';
import { openEntry } from '../../src/audit/opened-entry.ts';
import type { ArchiveReader } from '../../src/audit/verify/archive-reader.ts';
import { folderOf } from '../../src/audit/verify/check-heads.ts';
import type { ArchiveKind } from '../../src/audit/verify/manifest.ts';
import { formatMatterFile } from '../../src/audit/verify/matter-file.ts';
import { withManifest, type ArchiveFile } from '../../src/audit/verify/with-manifest.ts';
import { rebuilder } from '../../src/engine/rebuild.ts';
import type { SampleLedger, SampleMatters } from './sample-ledger.ts';

/** What a sample archive is made of. */
export interface SampleArchive {
  readonly ledger: SampleLedger;
  readonly matters: SampleMatters;
  readonly kind?: ArchiveKind;
  readonly masked?: boolean;
  readonly witnessed?: boolean;
  /** Which fields are open. */
  readonly shows?: (name: string) => boolean;
  /** Changes a matter on its way into the archive, as a forger would; the manifest is made afterwards. */
  readonly forge?: (matter: JsonObject) => JsonObject;
  /** More files, instead of those of the same path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** An archive of all matters of a sample ledger, as files in memory. */
export async function sampleArchive(made: SampleArchive): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const parts = [...partsOf(made)];
  const count = parts.filter(({ path }) => path.startsWith('matters/')).length;
  const all = withManifest(
    toAsync(parts),
    {
      kind: made.kind ?? 'village',
      scope: { organisation: '610114099201' },
      madeAt: '2026-11-22T00:00:00.000Z',
      masked: made.masked ?? false,
    },
    () => ({
      origins: [made.ledger.origin],
      counts: {
        matters: count,
        entries: made.ledger.size,
        attachments: parts.filter(({ path }) => path.startsWith('attachments/')).length,
        flows: made.matters.flows.size,
      },
    }),
  );
  for await (const { path, bytes } of all) files.set(path, bytes);
  return files;
}

/** Reads an archive out of memory. */
export function readerOf(files: ReadonlyMap<string, Uint8Array>): ArchiveReader {
  return {
    list: async () => [...files].map(([path, { length }]) => ({ path, size: length })),
    read: async (path) => files.get(path) as Uint8Array,
  };
}

async function* toAsync<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

function* partsOf({
  ledger,
  matters,
  kind,
  witnessed = false,
  shows = () => true,
  forge = (matter) => matter,
  files = {},
}: SampleArchive): Generator<ArchiveFile> {
  const text = (path: string, content: string): ArchiveFile => ({ path, bytes: Buffer.from(files[path] ?? content) });
  const { flows, attachments } = matters;
  const folder = folderOf(ledger.origin);
  for (const [path, bytes] of ledger.files({ witnessed })) {
    if (path === 'checkpoint') yield text(`${folder}${path}`, Buffer.from(bytes).toString());
    else if (kind === 'year') yield { path: `${folder}${path}`, bytes };
  }
  yield text(`${folder}policy.txt`, `log ${ledger.vkey}\nquorum none\n`);
  for (const [hash, bytes] of shows('data.documents') ? attachments : []) yield { path: `attachments/${hash}`, bytes };
  for (const [hash, config] of flows) yield text(`flows/${hash}.json`, canonicalJson({ config, hash }));
  const cited = ledger.entries.flatMap(({ entry }) =>
    entry.verdicts.flatMap(({ citations }) => citations.map((each) => each.split(':')[0])),
  );
  yield text('statutes.json', JSON.stringify({ statutes: [...new Set(cited)].map((id) => ({ id })) }));
  const rebuild = rebuilder();
  for (const instance of new Set(ledger.entries.map(({ entry }) => entry.instance))) {
    const own = ledger.entries.map((each, index) => ({ ...each, index })).filter(({ entry }) => entry.instance === instance);
    const entries = own.map(({ entry }) => entry);
    const { snapshot, status, deadlines } = rebuild(entries, flows);
    const [first] = entries;
    const matter = {
      form: 'siyi-matter/1',
      instance,
      organisation: first?.organisation,
      item: first?.data['item'] ?? '',
      title: (shows('data.title') ? first?.data['title'] : null) ?? '—',
      stage: stageOf(entries.at(-1)?.to ?? []),
      status,
      snapshot: shows('data.title') ? snapshot : null,
      deadlines,
      entries: own.map(({ entry, salts, previous, index }) => ({
        opened: openEntry(entry, salts, previous, shows),
        ledger: ledger.origin,
        index,
        proof: ledger.proof(index).map(encodeBase64),
      })),
    };
    yield text(`matters/${instance}.json`, formatMatterFile(forge(matter as unknown as JsonObject) as never));
  }
}
