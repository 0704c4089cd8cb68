import type { Json, JsonObject } from '../../src/kernel/json.ts';

/** The next of a row of numbers, from zero to below `of`. */
export type Draw = (of: number) => number;

const events = [
  'meeting.held',
  'notice.posted',
  'notice.closed',
  'plan.amended',
  'step.completed',
  'rectification.ordered',
  'go',
  'back.home',
];
const stages = ['proposal', 'committeeConsultation', 'implementation', 'outcomeDisclosure', 'archived', 'rejected', 'a', 'b', 'c', 'd'];

/** A machine as nobody would draw it: nested, parallel, with history, wildcards, delays, transitions by themselves, guards of every kind. */
export function randomMachine(draw: Draw): JsonObject {
  const ids: string[] = [];
  const tree = node(draw, ids, 0);
  const config = withWays(tree, draw, ids);
  const context = {
    item: { classes: draw(2) === 0 ? ['villageAffair'] : ['service'], archive: ['minutes'] },
    plan: { version: 0, hash: null },
    record: {},
    flags: {},
    open: {},
    deadlines: {},
  };
  return { ...config, id: 'random', context };
}

interface Tree {
  readonly id: string;
  readonly type: string | undefined;
  readonly children: Readonly<Record<string, Tree>>;
  readonly isHistory: boolean;
}

function node(draw: Draw, ids: string[], depth: number): Tree {
  const id = `n${String(ids.length)}`;
  ids.push(id);
  const children: Record<string, Tree> = {};
  const count = depth === 0 ? 2 + draw(3) : depth < 3 ? draw(4) : 0;
  for (let n = 0; n < count; n += 1) {
    const name = stages[draw(stages.length)] ?? 'a';
    if (children[name] === undefined) children[name] = node(draw, ids, depth + 1);
  }
  const names = Object.keys(children);
  const type =
    names.length === 0 ? (depth > 0 && draw(4) === 0 ? 'final' : undefined) : names.length > 1 && draw(4) === 0 ? 'parallel' : undefined;
  // Not beside regions: XState itself may bring back some of them without the others there.
  if (names.length > 0 && depth > 0 && type !== 'parallel' && draw(3) === 0) {
    const history = `n${String(ids.length)}`;
    ids.push(history);
    children['before'] = { id: history, type: 'history', children: {}, isHistory: true };
  }
  return { id, type, children, isHistory: false };
}

function withWays({ id, type, children, isHistory }: Tree, draw: Draw, ids: readonly string[]): JsonObject {
  if (isHistory) return { id, type: 'history', history: draw(2) === 0 ? 'shallow' : 'deep' };
  const own: Record<string, Json> = { id };
  if (type !== undefined) own['type'] = type;
  const names = Object.keys(children).filter((name) => children[name]?.isHistory !== true);
  if (names.length > 0 && type !== 'parallel') own['initial'] = names[draw(names.length)] ?? '';
  if (type !== 'final') {
    const on: Record<string, Json> = {};
    for (let n = draw(4); n > 0; n -= 1)
      on[draw(8) === 0 ? (draw(2) === 0 ? '*' : 'meeting.*') : (events[draw(events.length)] ?? 'go')] = ways(draw, ids);
    if (Object.keys(on).length > 0) own['on'] = on;
    // Always onward: what happens by itself over and over in one place has no end to be replayed.
    if (draw(14) === 0) own['always'] = [{ target: `#${ids[1 + draw(ids.length - 1)] ?? 'n1'}`, guard: 'someday' }];
    if (draw(9) === 0) own['after'] = { '1000': ways(draw, ids) };
    if (names.length > 0 && draw(5) === 0) own['onDone'] = way(draw, ids);
  }
  if (names.length > 0)
    own['states'] = Object.fromEntries(Object.entries(children).map(([name, child]) => [name, withWays(child, draw, ids)]));
  return own;
}

function ways(draw: Draw, ids: readonly string[]): Json {
  return Array.from({ length: 1 + draw(2) }, () => way(draw, ids));
}

function way(draw: Draw, ids: readonly string[]): JsonObject {
  const target = `#${ids[1 + draw(ids.length - 1)] ?? 'n1'}`;
  const made: Record<string, Json> = draw(5) === 0 ? {} : { target };
  if (draw(6) === 0) made['reenter'] = true;
  const kind = draw(4);
  if (kind === 0) made['guard'] = 'isRight';
  if (kind === 1)
    made['guard'] = { type: 'lawful', params: { rules: [{ rule: 'S01' }], when: draw(2) === 0 ? {} : (cases[draw(cases.length)] ?? {}) } };
  if (draw(3) === 0) made['actions'] = [actions[draw(actions.length)] ?? {}];
  return made;
}

const cases: readonly JsonObject[] = [
  { 'flags.held': null },
  { 'flags.held': true },
  { 'counts.inquiry': 1 },
  { 'data.outcome': 'adopted', 'data.body': 'branchCommittee' },
  { 'record.kept': null },
  { 'item.classes': null },
];

const actions: readonly JsonObject[] = [
  { type: 'flag', params: { name: 'held', on: true } },
  { type: 'flag', params: { name: 'held', on: false } },
  { type: 'open', params: { kind: 'inquiry' } },
  { type: 'close', params: { kind: 'inquiry' } },
  { type: 'remember', params: { as: 'kept', keep: [] } },
  { type: 'forget', params: { slots: ['kept'] } },
  { type: 'takePlan', params: {} },
];
