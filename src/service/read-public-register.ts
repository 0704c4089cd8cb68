import { isPublicMember } from '../audit/mask-of.ts';
import { formatOpenedEntry, type OpenedEntry } from '../audit/opened-entry.ts';
import { registerField } from '../audit/register.ts';
import type { Both } from '../kernel/both.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { invariant } from '../kernel/invariant.ts';
import { dayOf } from '../law/plain-date.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { RecordedEntry } from '../store/journal/recorded-entry.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import type { ServiceContext } from './context.ts';
import { openRecorded } from './open-recorded.ts';
import { showItem } from './show-item.ts';
import { wholeTrail } from './whole-trail.ts';

/** A register as anybody may see it. */
export interface PublicRegister {
  readonly organisation: string;
  readonly item: Both;
  /** The day (YYYY-MM-DD) on which it was posted, and for how many days. */
  readonly postedOn: string;
  readonly days: number;
  /** Masked and public members; one that was erased is null. */
  readonly rows: readonly Readonly<Record<string, Json>>[];
  /** The entry with just these open, as its canonical JSON: the proof that this is the register that was recorded. */
  readonly opened: string;
}

/** What is open beside the register itself: when and where it was posted. Nothing of it is about a person. */
const openFields: readonly string[] = ['data.contentHash', 'data.days', 'occurredAt', 'organisation', 'recordedAt', 'type'];

/**
 * The register of a notice that hangs or has hung, masked. Public: whatever is no such notice, has been taken down, or whose register was erased, is
 * not there.
 */
export async function readPublicRegister(context: ServiceContext, instance: string, revision: number): Promise<PublicRegister | null> {
  const now = context.clock.now();
  return context.store.read(function* () {
    const trail = yield* wholeTrail(instance);
    const notice = trail[revision - 1];
    if (notice === undefined || !isPosted(notice, now) || isTakenDown(trail.slice(revision))) return null;
    const opened = yield* openRecorded(notice, isOpenToAll);
    const rows = rowsOf(opened);
    if (rows === null) return null;
    const { entry } = notice;
    const organisation = yield* readOrganisation(entry.organisation);
    const flow = yield* readFlow(entry.flow);
    invariant(organisation !== null && flow !== null, 'an entry has its organisation and its flow');
    return {
      organisation: organisation.name,
      item: showItem(flow).name,
      postedOn: dayOf(entry.occurredAt),
      days: Number(entry.data['days']),
      rows,
      opened: formatOpenedEntry(opened),
    };
  });
}

function isPosted({ entry }: RecordedEntry, now: string): boolean {
  return entry.type === 'notice.posted' && entry.occurredAt <= now;
}

/** What is taken down from the board before its time, for whatever reason, is not left here. */
function isTakenDown(later: readonly RecordedEntry[]): boolean {
  return later.some(({ entry }) => entry.type === 'notice.removed');
}

function isOpenToAll(name: string): boolean {
  const [, member] = /^data\.register\.\d+\.(.+)$/.exec(name) ?? [];
  return member === undefined ? openFields.includes(name) : isPublicMember(member);
}

function rowsOf({ fields }: OpenedEntry): PublicRegister['rows'] | null {
  const field = fields[registerField];
  if (field === undefined || !('rows' in field)) return null;
  return field.rows.map((row): JsonObject => {
    const open = Object.entries(row).filter(([member]) => isPublicMember(member));
    return Object.fromEntries(open.map(([member, told]) => [member, 'value' in told ? told.value : null]));
  });
}
