import type { EntryView } from '../../contract/entry-view.ts';
import { csvRow } from './csv-row.ts';

const columns = {
  sequence: (entry: EntryView) => entry.sequence,
  instance: (entry: EntryView) => entry.instance,
  revision: (entry: EntryView) => entry.revision,
  organisation: (entry: EntryView) => entry.organisation,
  type: (entry: EntryView) => entry.type,
  occurredAt: (entry: EntryView) => entry.occurredAt,
  recordedAt: (entry: EntryView) => entry.recordedAt,
  lateHours: (entry: EntryView) => entry.lateHours,
  person: (entry: EntryView) => entry.actor.person,
  roles: (entry: EntryView) => entry.actor.roles.join(' '),
  actorOrganisation: (entry: EntryView) => entry.actor.organisation,
  from: (entry: EntryView) => entry.from.join(' '),
  to: (entry: EntryView) => entry.to.join(' '),
  rules: (entry: EntryView) => entry.verdicts.map(({ rule }) => rule).join(' '),
  verdicts: (entry: EntryView) => entry.verdicts.map(({ text }) => text.zh).join('\n'),
  data: (entry: EntryView) => JSON.stringify(entry.data),
  flow: (entry: EntryView) => entry.flow,
  leaf: (entry: EntryView) => entry.leaf,
};

/** An entry as a row of CSV; without one, the head of the file: a byte order mark, by which spreadsheets know UTF-8, and the names of the columns. */
export function csvOf(entry?: EntryView): string {
  if (entry === undefined) return `\ufeff${csvRow(Object.keys(columns))}`;
  return csvRow(Object.values(columns).map((cell) => cell(entry)));
}
