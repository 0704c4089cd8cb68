import type { Definition } from '../../src/engine/definition.ts';
import { factsNeeded } from '../../src/engine/facts-needed.ts';
import type { GatheredFacts } from '../../src/engine/judge.ts';
import { replayEntry } from '../../src/engine/replay.ts';
import type { Requested } from '../../src/engine/requested.ts';
import type { Snapshot } from '../../src/engine/snapshot.ts';
import { start } from '../../src/engine/start.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import { invariant } from '../../src/kernel/invariant.ts';
import type { Matter } from '../../src/law/matter.ts';
import { gatherFacts } from '../../src/service/gather-facts.ts';
import { readTrail } from '../../src/store/journal/read-trail.ts';
import type { Village } from './village.ts';

/** One step as it was taken: what it started from, what was asked, the facts of that moment, and where it led. */
export interface StepCase {
  readonly entry: Entry;
  readonly definition: Definition;
  readonly before: Snapshot;
  readonly requested: Requested;
  readonly facts: GatheredFacts;
  readonly after: Snapshot;
}

/** The steps of a matter that was played in the village, in order, the opening left out. */
export async function stepCases({ siyi }: Village, instance: string): Promise<readonly StepCase[]> {
  const { context } = siyi;
  return context.store.read(function* () {
    const [opened, ...entries] = yield* readTrail(instance, 0, 1000);
    invariant(opened !== undefined, 'a matter that was played');
    const definition = yield* context.flows.read(opened.entry.flow);
    const organisation = yield* context.ground.read(opened.entry.organisation);
    const cases: StepCase[] = [];
    let before = start(definition, opened.entry).snapshot;
    for (const { entry } of entries) {
      const { type, data, occurredAt, recordedAt, actor } = entry;
      const event = { type, data, occurredAt };
      const needed = factsNeeded(definition, before, event);
      const matter = before.context as unknown as Matter;
      const facts = yield* gatherFacts(context, { session: actor, organisation, matter, event, recordedAt, needed });
      const after = replayEntry(before, entry, definition);
      cases.push({ entry, definition, before, requested: { ...event, recordedAt }, facts, after });
      before = after;
    }
    return cases;
  });
}
