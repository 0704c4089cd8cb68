import { describe, expect, it } from 'vitest';
import { asked, emptyContext, lawful, noon, smallRules } from '../../test/samples/small-flow.ts';
import type { Entry } from '../kernel/entry.ts';
import type { JsonObject } from '../kernel/json.ts';
import { define } from './define.ts';
import type { Definition } from './definition.ts';
import { erasedEvent } from '../kernel/erased-event.ts';
import { migrate, migratedEvent, type Migrated, type MigrationRules } from './migrate.ts';
import { replay } from './replay.ts';
import type { Requested } from './requested.ts';
import { start } from './start.ts';
import { step, type Accepted } from './step.ts';

const done = (name: string) => [{ type: 'remember', params: { as: name, keep: [] } }];
const to = (target: string, ...actions: JsonObject[]) => [lawful([], { target, actions })];

/** Stages first → second (a → b → c) → last; watched beside. Steps go on by the event `<step>.done`. */
function flow(
  steps: readonly string[],
  change: { readonly item?: JsonObject; readonly clock?: string; readonly watch?: string } = {},
): JsonObject {
  const { item = {}, clock, watch = 'alert' } = change;
  const started = { type: 'schedule', params: { name: 'step', rule: 'papers' } };
  const over = { type: 'unschedule', params: { name: 'step' } };
  const second = Object.fromEntries(
    steps.map((name, at) => {
      const next = steps[at + 1] ?? '#last';
      const actions = [...done(`step.${name}`), ...(name === clock ? [over] : []), ...(next === clock ? [started] : [])];
      const back = name === steps[0] ? [] : [['back.sent', to(steps[0] ?? '', ...done('returned'))] as const];
      return [
        name,
        {
          on: Object.fromEntries([
            [`${name}.done`, [lawful(next === clock ? [{ rule: 'papers' }] : [], { target: next, actions })]],
            ...back,
          ]),
        },
      ];
    }),
  );
  return {
    id: 'small',
    type: 'parallel',
    context: { ...emptyContext, item },
    on: {},
    states: {
      procedure: {
        initial: 'first',
        states: {
          first: { on: { 'first.done': to('second', ...done('first')) } },
          second: { initial: steps[0] ?? '', states: second, on: { 'change.made': to('#first', ...done('changed')) } },
          last: { id: 'last', on: { 'last.done': to('ended', ...done('last')) } },
          ended: { type: 'final', tags: ['ended'] },
        },
      },
      watch: { initial: 'idle', states: { idle: { on: { 'watch.raised': to(watch) } }, [watch]: { on: { 'watch.calmed': to('idle') } } } },
    },
  };
}

function withId(config: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(config).replace('"first":{"on"', '"first":{"id":"first","on"')) as JsonObject;
}

const rules = smallRules();
const book = { ...rules, has: (rule: string) => rule === 'reach' || rules.has(rule), judge: judged };
const law: MigrationRules = { rules: [{ rule: 'kinship' }], reach: 'reach' };
const made = (steps: readonly string[], change?: Parameters<typeof flow>[1]): Definition => define(withId(flow(steps, change)), book);

function judged(...[reference, input]: Parameters<typeof rules.judge>) {
  if (reference.rule !== 'reach') return rules.judge(reference, input);
  const { state, target, fault = null, skipped } = reference as JsonObject;
  const ok = fault === null;
  return {
    rule: 'reach',
    ok,
    code: typeof fault === 'string' ? fault : 'reached',
    needed: skipped ?? null,
    got: [state ?? null, target ?? null],
    short: null,
    citations: [],
  };
}

/** A matter walked through events, with its journal. */
function walked(definition: Definition, ...events: readonly string[]) {
  let journal: readonly Entry[] = [entryOf(definition, 1, asked('matter.opened'), start(definition, asked('matter.opened')))];
  let { snapshot } = start(definition, asked('matter.opened'));
  for (const type of events) {
    const outcome = step(definition, snapshot, asked(type, { papers: 1, ref: '1' }), {});
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    journal = [...journal, entryOf(definition, journal.length + 1, asked(type, { papers: 1, ref: '1' }), outcome.value)];
    snapshot = outcome.value.snapshot;
  }
  return { definition, snapshot, journal };
}

function entryOf(definition: Definition, revision: number, event: Requested, { from, to: led, verdicts, facts }: Accepted): Entry {
  const actor = { person: 'p', roles: ['officer'], organisation: '610114099000' };
  return { instance: 'i', revision, organisation: '610114099201', flow: definition.hash, ...event, actor, from, to: led, verdicts, facts };
}

const moved = ({ definition, snapshot }: ReturnType<typeof walked>, target: Definition, states: Record<string, string> = {}): Migrated =>
  migrate(
    definition,
    snapshot,
    { to: target, states, reason: '样例', document: 'd'.repeat(64), occurredAt: noon, recordedAt: noon },
    law,
    {},
  );

function taken(migrated: Migrated): Accepted {
  if (!migrated.outcome.ok) throw new Error(JSON.stringify(migrated.outcome.refusal));
  return migrated.outcome.value;
}

const faults = ({ reaches }: Migrated) => reaches.filter(({ fault }) => fault !== null).map(({ fault, skipped }) => [fault, ...skipped]);
const record = (done_: Accepted) => Object.keys(done_.snapshot.context['record'] as object).sort();

const abc = made(['a', 'b', 'c']);
const atC = walked(abc, 'first.done', 'a.done', 'b.done');

describe('migrate()', () => {
  it('keeps a matter where it stands when the state is in both flows, and takes the terms of the new one', () => {
    const other = made(['a', 'b', 'c', 'd'], { item: { archive: ['minutes'] } });
    const migrated = moved(atC, other);
    const after = taken(migrated);
    expect(after).toMatchObject({ from: ['procedure.second.c', 'watch.idle'], to: ['procedure.second.c', 'watch.idle'] });
    expect(after.snapshot).toMatchObject({ hash: other.hash, status: 'active', context: { item: { archive: ['minutes'] } } });
    expect(record(after)).toEqual(['first', 'opened', 'previous', 'step.a', 'step.b']);
    expect(after.verdicts.map(({ rule, as = rule }) => as)).toEqual(['kinship', 'reach.procedure', 'reach.watch']);
    expect(migrated.event).toMatchObject({
      type: migratedEvent,
      data: {
        from: abc.hash,
        to: other.hash,
        states: { 'procedure.second.c': 'procedure.second.c', 'watch.idle': 'watch.idle' },
        reason: '样例',
        documents: { migrationAuthorisation: 'd'.repeat(64) },
      },
    });
  });

  it('refuses a state that the new flow has before the target and the matter never did, and names it', () => {
    const other = made(['a', 'x', 'b', 'c']);
    const migrated = moved(atC, other);
    expect(faults(migrated)).toEqual([['skipped', 'procedure.second.x']]);
    expect(migrated.outcome).toMatchObject({ ok: false, refusal: { reason: 'RULES_NOT_MET', event: migratedEvent } });
  });

  it('puts it at the new state instead, and what comes after is to be done again', () => {
    const after = taken(moved(atC, made(['a', 'x', 'b', 'c']), { 'procedure.second.c': 'procedure.second.x' }));
    expect(after.to).toEqual(['procedure.second.x', 'watch.idle']);
    expect(record(after)).toEqual(['first', 'opened', 'previous', 'step.a']);
  });

  it('puts a matter back to an earlier stage, and what that stage and the later ones decided falls', () => {
    const after = taken(moved(atC, abc, { 'procedure.second.c': 'procedure.first' }));
    expect(record(after)).toEqual(['opened', 'previous']);
  });

  it('keeps the trace of a return and of a change: they decided nothing', () => {
    const back = walked(abc, 'first.done', 'a.done', 'back.sent', 'a.done', 'change.made', 'first.done', 'a.done');
    const after = taken(moved(back, abc, { 'procedure.second.b': 'procedure.second.a' }));
    expect(record(after)).toEqual(['changed', 'first', 'opened', 'previous', 'returned']);
  });

  it('takes a renamed state for done only where it asks for the same', () => {
    const renamed = { 'procedure.second.b': 'procedure.second.y' };
    expect(faults(moved(atC, made(['a', 'y', 'c']), renamed))).toEqual([['skipped', 'procedure.second.y']]);
    const same = JSON.parse(JSON.stringify(made(['a', 'y', 'c']).config).replace('"y.done"', '"b.done"')) as JsonObject;
    expect(taken(moved(atC, define(same, book), renamed)).to).toContain('procedure.second.c');
  });

  it('does not put a matter back behind what its rules look at and what has fallen from the record since', () => {
    const forgetting = { target: 'last', actions: [{ type: 'forget', params: { slots: ['step.a'], prefixes: [] } }] };
    const text = JSON.stringify(abc.config)
      .replace(/("b\.done":\[\{.*?"rules":)\[\]/, '$1[{"rule":"papers","since":"step.a"}]')
      .replace('"last.done"', `"change.made":${JSON.stringify([lawful([], forgetting)])},"last.done"`);
    const since = define(JSON.parse(text) as JsonObject, book);
    const last = (target: string) => ({ 'procedure.last': `procedure.second.${target}` });
    const atLast = walked(since, 'first.done', 'a.done', 'b.done', 'c.done');
    expect(taken(moved(atLast, since, last('b'))).to).toContain('procedure.second.b');
    const changed = walked(since, 'first.done', 'a.done', 'b.done', 'c.done', 'change.made');
    expect(faults(moved(changed, since, last('b')))).toEqual([['skipped', 'procedure.second.a']]);
    expect(taken(moved(changed, since, last('a'))).to).toContain('procedure.second.a');
  });

  it('does not take what is open to where nobody could close it', () => {
    const open = { actions: [{ type: 'open', params: { kind: 'objection' } }] };
    const close = { actions: [{ type: 'close', params: { kind: 'objection' } }] };
    const objecting = `"raised":${JSON.stringify([lawful([], open)])},"answered":${JSON.stringify([lawful([], close)])},`;
    const posted = define(JSON.parse(JSON.stringify(abc.config).replace('"c.done"', `${objecting}"c.done"`)) as JsonObject, book);
    const back = { 'procedure.second.c': 'procedure.second.b' };
    expect(taken(moved(walked(posted, 'first.done', 'a.done', 'b.done'), posted, back)).to).toContain('procedure.second.b');
    const raised = walked(posted, 'first.done', 'a.done', 'b.done', 'raised');
    expect(faults(moved(raised, posted, back))).toEqual([['open']]);
    expect(taken(moved(walked(posted, 'first.done', 'a.done', 'b.done', 'raised', 'answered'), posted, back)).to).toContain(
      'procedure.second.b',
    );
    expect(taken(moved(raised, posted)).to).toContain('procedure.second.c');
  });

  it('leads a matter out of a state that was taken out', () => {
    const atB = walked(abc, 'first.done', 'a.done');
    expect(faults(moved(atB, made(['a', 'c'])))).toEqual([['unmapped']]);
    expect(taken(moved(atB, made(['a', 'c']), { 'procedure.second.b': 'procedure.second.c' })).to).toContain('procedure.second.c');
  });

  it.each<readonly [string, Record<string, string>, string]>([
    ['a later state', { 'procedure.second.b': 'procedure.second.c' }, 'skipped'],
    ['a later stage', { 'procedure.second.b': 'procedure.last' }, 'skipped'],
    ['an end', { 'procedure.second.b': 'procedure.ended' }, 'unknown'],
    ['no leaf', { 'procedure.second.b': 'procedure.second' }, 'unknown'],
    ['nothing', { 'procedure.second.b': 'procedure.second.z' }, 'unknown'],
    ['another region', { 'procedure.second.b': 'watch.idle' }, 'unknown'],
    ['what stands and is watched elsewhere', { 'watch.idle': 'watch.alert' }, 'skipped'],
  ])('refuses %s', (_name, states, fault) => {
    expect(faults(moved(walked(abc, 'first.done', 'a.done'), abc, states)).map(([each]) => each)).toEqual([fault]);
  });

  it('refuses a later stage also past a state that was taken out', () => {
    const atLastStep = walked(abc, 'first.done', 'a.done', 'b.done');
    const migrated = moved(atLastStep, made(['a', 'b']), { 'procedure.second.c': 'procedure.last' });
    expect(faults(migrated)).toEqual([['beyond']]);
  });

  it('does not end what is being watched', () => {
    const alert = walked(abc, 'first.done', 'watch.raised');
    expect(faults(moved(alert, abc, { 'watch.alert': 'watch.idle' }))).toEqual([['beyond']]);
    expect(taken(moved(alert, made(['a', 'b', 'c'], { watch: 'warning' }), { 'watch.alert': 'watch.warning' })).to).toContain(
      'watch.warning',
    );
  });

  it('ends the clock of a step that has none any more, and keeps it where it has', () => {
    const timed = made(['a', 'b', 'c'], { clock: 'b' });
    const atB = walked(timed, 'first.done', 'a.done');
    const running = (migrated: Migrated) => Object.keys(taken(migrated).snapshot.context['deadlines'] as object);
    expect(running(moved(atB, made(['a', 'b', 'c', 'd'], { clock: 'b' })))).toEqual(['step']);
    expect(running(moved(atB, abc))).toEqual([]);
    expect(running(moved(atB, timed, { 'procedure.second.b': 'procedure.second.a' }))).toEqual([]);
  });

  it('refuses an ended matter and another item', () => {
    const ended = walked(made(['a']), 'first.done', 'a.done', 'last.done');
    expect(moved(ended, abc).outcome).toMatchObject({ ok: false, refusal: { reason: 'INSTANCE_ENDED' } });
    const foreign = define({ ...abc.config, id: 'other' }, book);
    expect(() => moved(atC, foreign)).toThrow(expect.objectContaining({ code: 'MIGRATION_INVALID' }));
    expect(() => moved({ ...atC, definition: made(['a']) }, abc)).toThrow(expect.objectContaining({ code: 'SNAPSHOT_FOREIGN' }));
  });
});

describe('replay() of a migration', () => {
  const other = made(['a', 'x', 'b', 'c']);
  const migrated = moved(atC, other, { 'procedure.second.c': 'procedure.second.x' });
  const entry = entryOf(other, 5, migrated.event, taken(migrated));
  const flows = new Map([abc, other].map((each) => [each.hash, each]));
  const pick = (hash: string) => flows.get(hash) as Definition;
  const changed = (part: Partial<Entry>) => [...atC.journal, { ...entry, ...part }];

  it('leads to the same snapshot, and on from there under the new flow', () => {
    const snapshot = replay(changed({}), pick);
    expect(snapshot).toEqual(taken(migrated).snapshot);
    const further = step(other, snapshot, asked('x.done'), {});
    expect(further).toMatchObject({ ok: true, value: { to: ['procedure.second.b', 'watch.idle'] } });
    if (further.ok)
      expect(replay([...changed({}), entryOf(other, 6, asked('x.done'), further.value)], pick)).toEqual(further.value.snapshot);
  });

  it.each<readonly [string, Partial<Entry>, string]>([
    [
      'another target',
      { data: { ...entry.data, states: { 'procedure.second.c': 'procedure.second.a', 'watch.idle': 'watch.idle' } } },
      'to',
    ],
    ['a target that is not there', { data: { ...entry.data, states: {} } }, 'to'],
    ['another flow that was left', { data: { ...entry.data, from: 'f'.repeat(64) } }, 'event'],
    ['another flow that is said to be entered', { data: { ...entry.data, to: abc.hash } }, 'event'],
    ['nothing told', { data: {} }, 'event'],
    ['another from', { from: ['procedure.second.b', 'watch.idle'] }, 'from'],
    ['another to', { to: ['procedure.second.b', 'watch.idle'] }, 'to'],
  ])('tells %s', (_name, part, what) => {
    expect(() => replay(changed(part), pick)).toThrow(
      expect.objectContaining({ code: 'REPLAY_DIFFERS', facts: expect.objectContaining({ what }) }),
    );
  });
});

it('no flow takes the event itself', () => {
  const on = (event: string) => ({ ...abc.config, on: { [event]: [lawful([], { actions: done('note') })] } });
  expect(define(on('note.made'), book).id).toBe('small');
  for (const event of [migratedEvent, erasedEvent])
    expect(() => define(on(event), book)).toThrow(expect.objectContaining({ code: 'MACHINE_IMPURE' }));
});
