// One verb per file: what may be asked of siyi, by whom, and what is answered. Works on the store's port only, never on an adapter.
// A verb that shows what the store has a verb of the same name for ends in `-view`.
// May import kernel, contract, law, audit, engine and the store's port with its verbs. Read first: this file, record-event.ts.
import type { Clock } from '../kernel/clock.ts';
import type { Notices } from '../law/calendar/notices.ts';
import type { AttachmentFiles } from '../store/attachment/attachment-files.ts';
import type { Store } from '../store/store.ts';
import type { Decider } from './decider.ts';
import type { FlowShelf } from './flow-shelf.ts';
import type { GroundShelf } from './ground-shelf.ts';
import type { LedgerSetting } from './ledger-setting.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** What the verbs work with. Made once, in `main.ts`; no verb keeps anything of its own. */
export interface ServiceContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly flows: FlowShelf;
  readonly ground: GroundShelf;
  readonly snapshots: SnapshotShelf;
  readonly decider: Decider;
  readonly attachments: AttachmentFiles;
  /** The yearly notices of days off that are known. */
  readonly notices: Notices;
  readonly ledger: LedgerSetting;
  /** Random bytes for salts, ids and tokens. */
  readonly random: (bytes: number) => Uint8Array;
}
