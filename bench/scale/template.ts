import type { Definition } from '../../src/engine/definition.ts';
import { replayEntry } from '../../src/engine/replay.ts';
import type { Snapshot } from '../../src/engine/snapshot.ts';
import { start } from '../../src/engine/start.ts';
import { saltLength } from '../../src/audit/leaf.ts';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import { epochMillisOf, type Instant } from '../../src/kernel/instant.ts';

/** An entry of a matter that was played, and where the matter stood after it. Times in milliseconds from the opening. */
export interface TemplateStep {
  readonly type: string;
  readonly role: string;
  readonly occurred: number;
  readonly recorded: number;
  readonly salts: number;
  readonly body: string;
  readonly stage: string;
  readonly status: string;
  readonly state: string;
  readonly snapshot: string;
  readonly deadlines: readonly { readonly name: string; readonly due: number }[];
}

/** A matter of which copies are made, step by step, in one village. */
export interface Template {
  readonly item: string;
  readonly flow: string;
  readonly organisation: string;
  readonly steps: readonly TemplateStep[];
}

/** Makes a template of a journal by replaying it. */
export function templateOf(item: string, definition: Definition, entries: readonly Entry[]): Template {
  const [first] = entries;
  if (first === undefined) throw new Error(`no entries of ${item}`);
  const opened = epochMillisOf(first.recordedAt);
  const steps: TemplateStep[] = [];
  let snapshot: Snapshot = start(definition, first).snapshot;
  for (const entry of entries) {
    if (entry !== first) snapshot = replayEntry(snapshot, entry, definition);
    steps.push(stepOf(entry, snapshot, opened));
  }
  return { item, flow: definition.hash, organisation: first.organisation, steps };
}

function stepOf(entry: Entry, snapshot: Snapshot, opened: number): TemplateStep {
  const { actor, data, facts, from, to, verdicts } = entry;
  const { deadlines } = snapshot.context as { readonly deadlines?: Readonly<Record<string, Instant>> };
  return {
    type: entry.type,
    role: actor.roles[0] ?? 'system',
    occurred: epochMillisOf(entry.occurredAt) - opened,
    recorded: epochMillisOf(entry.recordedAt) - opened,
    salts: saltLength(entry),
    body: canonicalJson({
      actor: { organisation: actor.organisation, roles: actor.roles },
      data,
      facts,
      from,
      to,
      verdicts,
    }),
    stage: to.find((state) => state.startsWith('procedure.'))?.split('.')[1] ?? to[0] ?? '',
    status: snapshot.status,
    state: JSON.stringify(to),
    snapshot: JSON.stringify(snapshot),
    deadlines: Object.entries(deadlines ?? {}).map(([name, due]) => ({ name, due: epochMillisOf(due) - opened })),
  };
}
