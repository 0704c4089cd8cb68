import { z } from 'zod';
import { both } from '../contract/both.ts';
import { entryView } from '../contract/entry-view.ts';
import { eventData } from '../contract/events/event-data.ts';
import { instanceSummary } from '../contract/instance-summary.ts';
import { instanceView } from '../contract/instance-view.ts';
import { itemView } from '../contract/item-view.ts';
import { migrationMap } from '../contract/migration-map.ts';
import { migrationRow } from '../contract/migration-view.ts';
import { problem } from '../contract/problem.ts';
import { refusalView } from '../contract/refusal-view.ts';
import { refusedAttempt } from '../contract/refused-attempt.ts';
import { verdictView } from '../contract/verdict-view.ts';

/** What the description of the interface says of a schema beside its form. One with an `id` is described once and referred to. */
export const described = z.registry<{ id?: string; description?: string; type?: string; format?: string; default?: number }>();

const named = {
  Both: both,
  Entry: entryView,
  Instance: instanceView,
  InstanceSummary: instanceSummary,
  Item: itemView,
  MigrationMap: migrationMap,
  MigrationRow: migrationRow,
  Problem: problem,
  Refusal: refusalView,
  RefusedAttempt: refusedAttempt,
  Verdict: verdictView,
};

for (const [id, schema] of Object.entries(named)) described.add(schema, { id });
for (const [type, schema] of Object.entries(eventData)) described.add(schema, { id: pascal(type) });

/** `meeting.held` is `MeetingHeld`. */
function pascal(type: string): string {
  return type.replace(/(?:^|\.)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}
