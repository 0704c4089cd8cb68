// Records the golden journals that are not there yet; never writes over one. By hand: npx tsx test/golden/record.ts
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { powerItems } from '../../machines/index.ts';
import { define } from '../../src/engine/define.ts';
import { invariant } from '../../src/kernel/invariant.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { movesHere, openWalk, walkOn, type Walk } from '../properties/lawful-walk.ts';
import { leavesOf, snapshotHash, type GoldenJournal } from './journal.ts';
import { scenarios, type Scenario, type Turn } from './scenarios.ts';

const hour = 3_600_000;
const opening = '2026-01-05T01:00:00.000Z' as Instant;

function taken(walk: Walk, { event, data = {}, late }: Turn): Walk {
  const move = movesHere(walk).find(
    (each) => each.event === event && Object.entries(data).every(([name, value]) => each.data[name] === value),
  );
  const after = move === undefined ? null : walkOn(walk, move, late === undefined ? 1000 : late * hour);
  invariant(after !== null, `${walk.definition.id}: ${event} ${JSON.stringify(data)} at ${JSON.stringify(walk.snapshot.value)}`);
  return after;
}

function recorded({ item, note, turns }: Scenario, place: number): { readonly walk: Walk; readonly golden: GoldenJournal } {
  const found = powerItems.find(({ code }) => code === item);
  invariant(found !== undefined, `a power item ${item}`);
  const definition = define(found.flow, ruleBook);
  const instance = `019b8a52-0000-7000-8000-${String(place + 1).padStart(12, '0')}`;
  const walk = turns.reduce(taken, openWalk(definition, opening, instance));
  invariant(walk.snapshot.status === 'done', `${item} to its end`);
  const golden = {
    note,
    flow: definition.hash,
    snapshot: snapshotHash(walk.snapshot),
    entries: walk.journal,
    leaves: leavesOf(walk.journal),
  };
  return { walk, golden };
}

function write(path: URL, content: unknown): void {
  if (existsSync(path)) return;
  writeFileSync(path, `${JSON.stringify(content)}\n`, { flag: 'wx' });
  console.log(`recorded ${path.pathname}`);
}

for (const folder of ['journals/', 'flows/']) mkdirSync(new URL(folder, import.meta.url), { recursive: true });
for (const [place, scenario] of scenarios.entries()) {
  const journal = new URL(`journals/${scenario.item.toLowerCase()}-${scenario.name}.json`, import.meta.url);
  if (existsSync(journal)) {
    console.log(`kept ${journal.pathname}`);
    continue;
  }
  const { walk, golden } = recorded(scenario, place);
  write(new URL(`flows/${golden.flow}.json`, import.meta.url), walk.definition.config);
  write(journal, golden);
}
