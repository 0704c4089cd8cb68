import type { Entry } from '../../kernel/entry.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { OpenedEntry } from '../opened-entry.ts';
import type { OpenedField } from '../opened-field.ts';

/** Where a matter stands after all its entries, rebuilt. */
export interface Rebuilt {
  readonly snapshot: JsonObject;
  readonly status: string;
  readonly deadlines: Readonly<Record<string, string>>;
}

/**
 * Rebuilds a matter from its entries alone, state by state. The engine is no part of the verifier and is handed in by whoever calls it.
 *
 * @param flows the machines' configs by content hash
 * @throws {Failure} REPLAY_DIFFERS and the like where an entry does not lead where it says
 */
export type ReplayMatter = (entries: readonly Entry[], flows: ReadonlyMap<string, JsonObject>) => Rebuilt;

/**
 * The entry that an opened one shows. What is closed stands as the marker that erasure leaves in the journal, so that an erased entry is replayed
 * from just what the journal still has.
 *
 * @returns null where a field is closed without which there is nothing to replay
 */
export function entryOfOpened(opened: OpenedEntry): Entry | null {
  const shown = (name: string) => {
    const field = opened.fields[name];
    return field !== undefined && 'value' in field ? field.value : null;
  };
  const names = ['actor', 'facts', 'flow', 'from', 'occurredAt', 'organisation', 'recordedAt', 'to', 'type', 'verdicts'] as const;
  const whole = Object.fromEntries(names.map((name) => [name, shown(name)]));
  if (names.some((name) => needed.has(name) && whole[name] === null)) return null;
  const data: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(opened.fields)) {
    if (name.startsWith('data.')) data[name.slice('data.'.length)] = valueOrMarker(field);
  }
  return { ...whole, instance: opened.instance, revision: opened.revision, data } as unknown as Entry;
}

/** Who acted and what was gathered are not looked at again when an entry is replayed. */
const needed: ReadonlySet<string> = new Set(['flow', 'from', 'occurredAt', 'recordedAt', 'to', 'type', 'verdicts']);

function valueOrMarker(field: OpenedField): unknown {
  if ('value' in field) return field.value;
  return 'rows' in field ? { rows: field.rows } : { erased: field.commitment };
}
