import type { EntryView } from '../contract/entry-view.ts';
import type { RecordedEntry } from '../store/journal/recorded-entry.ts';
import { readableData } from '../audit/readable-data.ts';
import { hoursLate } from './make-entry.ts';
import { showVerdict } from './show-verdict.ts';

/** An entry as it goes out. */
export function showEntry({ entry, sequence, late, leaf, salts }: RecordedEntry): EntryView {
  return {
    sequence,
    instance: entry.instance,
    revision: entry.revision,
    organisation: entry.organisation,
    flow: entry.flow,
    type: entry.type,
    data: readableData(entry, salts),
    actor: { ...entry.actor, roles: [...entry.actor.roles] },
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    lateHours: late ? hoursLate(entry) : null,
    from: [...entry.from],
    to: [...entry.to],
    verdicts: entry.verdicts.map(showVerdict),
    facts: { ...entry.facts },
    leaf: Buffer.from(leaf).toString('hex'),
  } as EntryView;
}
