import type { EntryView } from '../contract/entry-view.ts';
import type { RecordedEntry } from '../store/journal/recorded-entry.ts';
import { showEntry } from './show-entry.ts';

/**
 * An accepted request: its entry, put into words when it is first looked at, so that nobody waits in a transaction for sentences.
 * `repeated` says that it had been recorded before under the same key.
 */
export interface Recorded {
  readonly entry: EntryView;
  readonly repeated: boolean;
}

/** Shows an entry as the answer to the request that made it. */
export function showRecorded(recorded: () => RecordedEntry, repeated: boolean): Recorded {
  let shown: EntryView | undefined;
  return {
    get entry() {
      return (shown ??= showEntry(recorded()));
    },
    repeated,
  };
}
