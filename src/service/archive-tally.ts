import type { ArchiveMatterView } from '../contract/archive-view.ts';
import type { Json } from '../kernel/json.ts';
import { parseCitation } from '../law/statutes/citation.ts';
import { statutes } from '../law/statutes/statutes.ts';
import type { ExportedMatter } from './export-matter.ts';

/** What an archive has come to so far: what its matters rest on by hash, and what is told of them. Grows with their number, never with their entries' content. */
export interface ArchiveTally {
  readonly matters: ArchiveMatterView[];
  readonly flows: Set<string>;
  readonly attachments: Set<string>;
  readonly statutes: Set<string>;
  /** Keys of the ledgers in which entries stand. */
  readonly ledgers: Set<number>;
  entries: number;
  /** Entries that no signed head covers yet. */
  unsigned: number;
}

/** Nothing yet. */
export function emptyTally(): ArchiveTally {
  return {
    ...{ matters: [], flows: new Set(), attachments: new Set(), statutes: new Set(), ledgers: new Set() },
    ...{ entries: 0, unsigned: 0 },
  };
}

/** Counts a matter that goes into the archive, and answers what is told of it. */
export function countMatter(tally: ArchiveTally, matter: ExportedMatter, masked: boolean): ArchiveMatterView {
  const { file, entries, unsigned, ledgers } = matter;
  const view = {
    ...{ instance: file.instance, item: file.item, title: masked ? null : file.title, stage: file.stage, status: file.status },
    ...{ openedAt: entries[0]?.recordedAt ?? '', changedAt: entries.at(-1)?.recordedAt ?? '' },
    ...{ entries: entries.length, unsigned, deadlines: file.deadlines },
  };
  tally.matters.push(view);
  tally.entries += entries.length;
  for (const key of ledgers) tally.ledgers.add(key);
  for (const { verdicts } of entries) {
    for (const citation of verdicts.flatMap(({ citations }) => citations)) {
      const id = parseCitation(citation)?.statute;
      if (id !== undefined) tally.statutes.add(id);
    }
  }
  return view;
}

/** The statutes that were cited, each in the version that was, with its days in force. */
export function citedStatutes({ statutes: cited }: ArchiveTally): Json {
  const known = [...cited].sort().flatMap((id) => statutes.get(id) ?? []);
  return {
    statutes: known.map((statute) => ({ ...statute, name: { ...statute.name }, version: { ...statute.version } })),
  };
}
