import { leafBytes, leafHash, saltLength } from '../audit/leaf.ts';
import { withMasks } from '../audit/mask-of.ts';
import { registerRows } from '../audit/register.ts';
import type { Accepted } from '../engine/step.ts';
import type { Entry } from '../kernel/entry.ts';
import { epochMillisOf, type Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';
import { stageOf } from '../kernel/stage-of.ts';
import type { Append } from '../store/journal/append-row.ts';
import type { ServiceContext } from './context.ts';
import { isLate } from './is-late.ts';
import { isOverdue } from './is-overdue.ts';
import type { Session } from './session.ts';

/** An accepted event and the matter that it belongs to. */
export interface Making {
  readonly instance: string;
  readonly organisation: string;
  readonly revision: number;
  readonly flow: string;
  readonly leaf: Uint8Array | null;
  readonly event: { readonly type: string; readonly data: JsonObject; readonly occurredAt: Instant };
  readonly recordedAt: Instant;
}

/** Makes the entry of an accepted step with its leaf: fresh salts, chained to the leaf of the entry before. */
export function makeEntry(
  context: Pick<ServiceContext, 'random'>,
  session: Session,
  making: Making,
  accepted: Accepted,
): Omit<Append, 'result'> {
  const entry: Entry = {
    instance: making.instance,
    revision: making.revision,
    organisation: making.organisation,
    flow: making.flow,
    type: making.event.type,
    data: withMaskedRegister(making.event.data),
    actor: { person: session.person, roles: session.roles, organisation: session.organisation },
    occurredAt: making.event.occurredAt,
    recordedAt: making.recordedAt,
    from: accepted.from,
    to: accepted.to,
    verdicts: accepted.verdicts,
    facts: accepted.facts,
  };
  const salts = context.random(saltLength(entry));
  const previous = making.leaf === null ? null : Buffer.from(making.leaf).toString('hex');
  const { deadlines } = accepted.snapshot.context as { readonly deadlines: Record<string, Instant> };
  return {
    entry,
    late: isLate(accepted.verdicts),
    salts,
    leaf: leafHash(leafBytes(entry, salts, previous)),
    previousLeaf: making.leaf,
    snapshot: accepted.snapshot,
    stage: stageOf(accepted.to),
    overdue: isOverdue(accepted.snapshot),
    deadlines,
  };
}

/** The masked forms of a register are made here and nowhere else, so that nobody types one. */
function withMaskedRegister(data: JsonObject): JsonObject {
  const rows = registerRows(data['register'] ?? null);
  return rows === null ? data : { ...data, register: rows.map(withMasks) };
}

/** Whole hours from happening to recording. */
export function hoursLate(entry: Pick<Entry, 'occurredAt' | 'recordedAt'>): number {
  return Math.floor((epochMillisOf(entry.recordedAt) - epochMillisOf(entry.occurredAt)) / 3_600_000);
}
