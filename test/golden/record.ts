// Records the golden journals that are not there yet; never writes over one: the hand-written scenarios, and for every power item the shortest
// lawful way of its present flow to the archive. By hand: npx tsx test/golden/record.ts
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { powerItems } from '../../machines/index.ts';
import { define } from '../../src/engine/define.ts';
import type { Definition } from '../../src/engine/definition.ts';
import { invariant } from '../../src/kernel/invariant.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { movesHere, openWalk, walkOn, type Walk } from '../properties/lawful-walk.ts';
import { walkToArchive } from '../properties/walk-to-archive.ts';
import { leavesOf, snapshotHash, type GoldenJournal } from './journal.ts';
import { scenarios, type Scenario, type Turn } from './scenarios.ts';

const shortest = '样例: the shortest lawful way to the archive';
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

function scenarioWalk({ item, turns }: Scenario, place: number): Walk {
  const found = powerItems.find(({ code }) => code === item);
  invariant(found !== undefined, `a power item ${item}`);
  const instance = `019b8a52-0000-7000-8000-${String(place + 1).padStart(12, '0')}`;
  const walk = turns.reduce(taken, openWalk(define(found.flow, ruleBook), opening, instance));
  invariant(walk.snapshot.status === 'done', `${item} to its end`);
  return walk;
}

function shortestWalk(definition: Definition): Walk {
  const walk = walkToArchive(openWalk(definition, opening, `019b8a52-0000-7000-8001-${definition.hash.slice(0, 12)}`));
  invariant(walk !== null, `a lawful way of ${definition.id} to its archive`);
  return walk;
}

/** Writes a walk as a journal, with the flow that it went through; a journal that is there is never written over. */
function record(name: string, note: string, walk: Walk): void {
  const { definition, snapshot, journal: entries } = walk;
  const golden: GoldenJournal = { note, flow: definition.hash, snapshot: snapshotHash(snapshot), entries, leaves: leavesOf(entries) };
  write(new URL(`flows/${golden.flow}.json`, import.meta.url), definition.config);
  write(journalAt(name), golden);
}

function write(path: URL, content: unknown): void {
  if (existsSync(path)) return;
  writeFileSync(path, `${JSON.stringify(content)}\n`, { flag: 'wx' });
  console.log(`recorded ${path.pathname}`);
}

function journalAt(name: string): URL {
  return new URL(`journals/${name}.json`, import.meta.url);
}

/** The flows of an item that a journal was recorded of, by their hashes. */
function recordedFlows(code: string): ReadonlySet<string> {
  const folder = new URL('journals/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.startsWith(`${code.toLowerCase()}-`));
  return new Set(names.map((name) => (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldenJournal).flow));
}

for (const folder of ['journals/', 'flows/']) mkdirSync(new URL(folder, import.meta.url), { recursive: true });
for (const [place, scenario] of scenarios.entries()) {
  const name = `${scenario.item.toLowerCase()}-${scenario.name}`;
  if (existsSync(journalAt(name))) console.log(`kept ${name}`);
  else record(name, scenario.note, scenarioWalk(scenario, place));
}
for (const { code, flow } of powerItems) {
  const definition = define(flow, ruleBook);
  const name = `${code.toLowerCase()}-archived`;
  if (recordedFlows(code).has(definition.hash)) console.log(`kept ${name}`);
  // A later flow of the item has a journal of its own beside the former one.
  else record(existsSync(journalAt(name)) ? `${name}-${definition.hash.slice(0, 8)}` : name, shortest, shortestWalk(definition));
}
