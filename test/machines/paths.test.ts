import { describe, expect, it } from 'vitest';
import { listProcedures, powerItems } from '../../machines/index.ts';
import { eventData } from '../../src/contract/events/event-data.ts';
import { define } from '../../src/engine/define.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { explore, textOf, type Edge, type MachineMap, type Move, type Place } from './explore.ts';
import { lawfulWalker } from './lawful-run.ts';

const maps = [...powerItems, ...listProcedures].map((item) => {
  const definition = define(item.flow, ruleBook);
  return { item, definition, map: explore(definition) };
});
const matters = maps.filter(({ item }) => JSON.stringify(item.flow).includes('committeeConsultation'));

/** A transition by where it is, what it takes and where it leads, with the first place found to have it. */
function transitions({ places, edges }: MachineMap) {
  const found = new Map<string, Edge>();
  for (const edge of edges) {
    const { from, move, to } = edge;
    const key = `${from.states.join(' | ')} —${move.event} ${JSON.stringify(move.candidate.params.when ?? {})}→ ${places.get(to)?.states.join(' | ') ?? ''}`;
    if (!found.has(key) && !isMixed([...from.path, move])) found.set(key, edge);
  }
  return found;
}

/** A village has a collective or has none: no village calls both a collective's assembly and one in its place. */
function isMixed(path: readonly Move[]): boolean {
  const called = (prefix: string) =>
    path.some(({ event, data }) => event === 'meeting.convened' && textOf(data['body']).startsWith(prefix));
  return called('collective') && (called('villagersAssembly') || called('representativesAssembly'));
}

describe.each(maps)('$item.code', ({ definition, map }) => {
  const all = transitions(map);

  it('reaches every state that its config names', () => {
    const named = new Set<string>();
    const collect = (state: { states?: Record<string, unknown> }, path: readonly string[]) => {
      const children = Object.entries(state.states ?? {});
      if (children.length === 0) named.add(path.join('.'));
      for (const [name, child] of children) collect(child as never, [...path, name]);
    };
    collect(definition.config, []);
    const reached = new Set([...map.places.values()].flatMap(({ states }) => states));
    expect([...named].filter((state) => !reached.has(state))).toEqual([]);
  });

  it('can end from everywhere', () => {
    const back = new Map<string, Set<string>>();
    const keyByPlace = new Map([...map.places].map(([key, place]) => [place, key]));
    for (const { from, to } of map.edges) {
      const key = keyByPlace.get(from) ?? '';
      back.set(to, (back.get(to) ?? new Set<string>()).add(key));
    }
    const ending = new Set([...map.places].filter(([, { snapshot }]) => snapshot.status === 'done').map(([key]) => key));
    const queue = [...ending];
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      for (const before of back.get(key) ?? []) {
        if (ending.has(before)) continue;
        ending.add(before);
        queue.push(before);
      }
    }
    expect(map.places.size).toBeGreaterThan(20);
    expect([...map.places].filter(([key]) => !ending.has(key)).map(([key]) => key)).toEqual([]);
  });

  it('takes only events that have a contract', () => {
    expect(map.edges.map(({ move }) => move.event).filter((event) => !Object.hasOwn(eventData, event))).toEqual([]);
  });

  it('lets a lawful village walk through every transition, judged by the real rules', () => {
    const walker = lawfulWalker(definition, '2026-01-05T01:00:00.000Z' as Instant);
    const refused = [...all].flatMap(([key, { from, move }]) => {
      const standing = walker.along(from, move);
      return standing.ok ? [] : [`${key}\n   at ${standing.at}: ${JSON.stringify(standing.why)}`];
    });
    expect(all.size).toBeGreaterThan(25);
    expect(refused).toEqual([]);
  });
});

describe.each(matters)('$item.code decides in order', ({ map }) => {
  const bodiesInOrder = ['branchCommittee', 'twoCommittees', 'partyMembersAssembly'];

  it('is archived only when all four deliberations and both disclosures stand on one text of the plan', () => {
    const archived = [...map.places.values()].filter(({ states }) => states.includes('procedure.archived'));
    expect(archived.length).toBeGreaterThan(0);
    for (const { snapshot } of archived) {
      const { record, plan } = snapshot.context as never as {
        record: Record<string, { data: { planHash?: string } }>;
        plan: { hash: string };
      };
      for (const body of bodiesInOrder) expect(record[`held.${body}`]?.data.planHash).toBe(plan.hash);
      expect(record['resolved']?.data.planHash).toBe(plan.hash);
      expect(record['closed.resolutionDisclosure']).toBeDefined();
      expect(record['closed.outcomeDisclosure']).toBeDefined();
    }
  });

  it('carries nothing out before the resolution is disclosed, and leads a changed plan back', () => {
    const entering = map.edges.filter(({ to, from }) => inStage(map.places.get(to), 'implementation') && !inStage(from, 'implementation'));
    expect(new Set(entering.map(({ move }) => move.event))).toEqual(new Set(['notice.closed']));
    const amended = map.edges.filter(({ move }) => move.event === 'plan.amended');
    expect(amended.length).toBeGreaterThan(10);
    for (const { to } of amended) {
      const place = map.places.get(to);
      expect(inStage(place, 'branchDeliberation')).toBe(true);
      expect(
        Object.keys((place?.snapshot.context as never as { record: object }).record).filter((slot) =>
          /^(held\.|resolved|closed\.)/.test(slot),
        ),
      ).toEqual([]);
    }
  });

  it.each([
    ['no quorum', (move: Move) => move.data['outcome'] === 'noQuorum'],
    ['return', (move: Move) => move.data['outcome'] === 'returned'],
    ['rejection', (move: Move) => move.data['outcome'] === 'rejected'],
    ['withdrawal', (move: Move) => move.event === 'matter.withdrawn'],
    ['stages 1 and 2 as one meeting', (move: Move) => move.candidate.params.rules.some(({ rule }) => rule === 'G08')],
    ['emergency notice and its ratification', (move: Move) => move.event === 'meeting.ratified'],
    ['a new decision after a changed plan', (move: Move) => move.event === 'plan.amended'],
    ['an objection found right', (move: Move) => move.event === 'objection.upheld'],
    ['supervision holding the procedure', (move: Move) => move.event === 'rectification.ordered'],
  ])('has a path of %s', (_name, is) => {
    expect(map.edges.some(({ move }) => is(move))).toBe(true);
  });
});

describe('escalation', () => {
  it.each(matters.filter(({ item }) => JSON.stringify(item.flow).includes('"escalated":')))(
    '$item.code goes from split representatives up to the villagers',
    ({ map }) => {
      const split = map.edges.find(({ move }) => move.data['outcome'] === 'split');
      expect(map.places.get(split?.to ?? '')?.states).toContain('procedure.representativeResolution.escalated');
    },
  );
});

function inStage(place: Place | undefined, stage: string): boolean {
  return place?.states.some((state) => state.startsWith(`procedure.${stage}`)) === true;
}
