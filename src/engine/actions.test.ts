import { describe, expect, it } from 'vitest';
import { noon } from '../../test/samples/small-flow.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';
import { actions, type ActionName } from './actions.ts';
import type { Context, Recording } from './recording.ts';

const hash = 'a'.repeat(64);
const later = '2026-03-09T04:00:00.000Z' as Instant;
const context: Context = {
  item: {},
  plan: { version: 1, hash },
  record: { 'held.a': 1, 'held.b': 2, kept: 3 },
  flags: { merged: true },
  open: { 'inquiry.1': { type: 'inquiry.opened' } },
  deadlines: { display: noon, 'inquiry.1': noon },
};

function recording(data: JsonObject = {}): Recording {
  const verdict = { rule: 'G45', ok: true, code: 'x', needed: 1, got: 1, short: 0, citations: [] };
  return { type: 'e.happened', data, occurredAt: noon, recordedAt: later, judged: { G45: { ...verdict, due: later }, G01: verdict } };
}

function run(name: ActionName, params: JsonObject, data: JsonObject = {}): Partial<Context> {
  return actions[name](context, recording(data), params);
}

const kept = (data: JsonObject) => ({ type: 'e.happened', occurredAt: noon, recordedAt: later, planHash: hash, data });
const broken = expect.objectContaining({ code: 'INVARIANT_BROKEN' });

describe('actions.rememberBy', () => {
  it('keeps one slot for each word that the event gives, and the event as the latest of the procedure', () => {
    const params = { as: 'filed', by: 'receiver', keep: ['number'] };
    expect(run('rememberBy', params, { receiver: 'one', number: 7, more: 1 })).toEqual({
      record: { ...context.record, 'filed.one': kept({ number: 7 }), previous: kept({}) },
    });
    expect(() => run('rememberBy', params, { number: 7 })).toThrow(broken);
  });
});

describe('actions.remember', () => {
  it('keeps the event in its slot, and as the latest of the procedure', () => {
    expect(run('remember', { as: 'a' }, { x: 1, y: 2 })).toEqual({
      record: { ...context.record, a: kept({ x: 1, y: 2 }), previous: kept({}) },
    });
  });

  it('keeps only the data named, and of them only what was given', () => {
    expect(run('remember', { as: 'a', keep: ['y', 'z'] }, { x: 1, y: null })).toMatchObject({ record: { a: kept({ y: null }) } });
    expect(run('remember', { as: 'a', keep: [] }, { x: 1 })).toMatchObject({ record: { a: kept({}) } });
  });

  it('never keeps a register, named or not: it stays in its entry', () => {
    expect(run('remember', { as: 'a' }, { x: 1, register: [{ name: '样例' }] })).toMatchObject({ record: { a: kept({ x: 1 }) } });
    expect(run('remember', { as: 'a', keep: ['x', 'register'] }, { x: 1, register: [] })).toMatchObject({ record: { a: kept({ x: 1 }) } });
  });

  it('leaves the latest of the procedure alone when it stands aside of it', () => {
    expect(Object.keys(run('remember', { as: 'a', aside: true }).record ?? {})).toEqual(['held.a', 'held.b', 'kept', 'a']);
  });

  it('needs a slot', () => {
    expect(() => run('remember', {})).toThrow(broken);
  });
});

describe('actions.forget', () => {
  it.each<readonly [JsonObject, readonly string[]]>([
    [{ slots: ['kept', 'absent'] }, ['held.a', 'held.b']],
    [{ prefixes: ['held.'] }, ['kept']],
    [{ slots: ['held.a'], prefixes: ['ke'] }, ['held.b']],
    [{}, ['held.a', 'held.b', 'kept']],
    [{ slots: 'kept' }, ['held.a', 'held.b', 'kept']],
  ])('%j leaves %j', (params, left) => {
    expect(Object.keys(run('forget', params).record ?? {})).toEqual(left);
  });
});

describe('actions.flag', () => {
  it('turns a condition on or off, and leaves the others', () => {
    expect(run('flag', { name: 'held', on: true })).toEqual({ flags: { merged: true, held: true } });
    expect(run('flag', { name: 'merged', on: false })).toEqual({ flags: { merged: false } });
    expect(run('flag', { name: 'merged' })).toEqual({ flags: { merged: false } });
  });
});

describe('actions.takePlan', () => {
  it('counts a version only for another text', () => {
    expect(run('takePlan', {}, { planHash: hash })).toEqual({});
    expect(run('takePlan', {}, { planHash: 'b'.repeat(64) })).toEqual({ plan: { version: 2, hash: 'b'.repeat(64) } });
  });

  it('needs a hash', () => {
    expect(() => run('takePlan', {}, {})).toThrow(broken);
  });
});

describe('actions.open and actions.close', () => {
  it('open and close by kind and reference, and nothing else', () => {
    expect(run('open', { kind: 'objection' }, { ref: '1', text: 'x' })).toEqual({
      open: { ...context.open, 'objection.1': kept({ ref: '1', text: 'x' }) },
    });
    expect(run('close', { kind: 'inquiry' }, { ref: '1' })).toEqual({ open: {} });
    expect(run('close', { kind: 'inquiry' }, { ref: '2' })).toEqual({ open: context.open });
  });

  it.each(['open', 'close'] as const)('%s needs a reference', (name) => {
    expect(() => run(name, { kind: 'inquiry' })).toThrow(broken);
  });
});

describe('actions.schedule, actions.unschedule and actions.expire', () => {
  it('start a deadline at the due time of a verdict', () => {
    expect(run('schedule', { name: 'review', rule: 'G45' })).toEqual({ deadlines: { ...context.deadlines, review: later } });
    expect(run('schedule', { name: 'objection', rule: 'G45', perRef: true }, { ref: '7' })).toEqual({
      deadlines: { ...context.deadlines, 'objection.7': later },
    });
  });

  it.each(['G01', 'G99'])('do not start one from %s, which gives no due time', (rule) => {
    expect(() => run('schedule', { name: 'review', rule })).toThrow(broken);
  });

  it('start none, and end the one that ran, where a rule may give none', () => {
    expect(run('schedule', { name: 'display', rule: 'G01', none: true }).deadlines).toEqual({ 'inquiry.1': noon });
    expect(run('schedule', { name: 'display', rule: 'G45', none: true }).deadlines).toEqual({ ...context.deadlines, display: later });
  });

  it('end a deadline, running or not, and what its passing left hanging', () => {
    const overdue = { ...context, record: { ...context.record, 'passed.display': 1 } };
    const ended = actions.unschedule(overdue, recording(), { name: 'display' });
    expect(ended).toEqual({ deadlines: { 'inquiry.1': noon }, record: context.record });
    expect(run('unschedule', { name: 'inquiry', perRef: true }, { ref: '1' }).deadlines).toEqual({ display: noon });
    expect(run('unschedule', { name: 'none' }).deadlines).toEqual(context.deadlines);
  });

  it('end the deadline that passed, and keep when', () => {
    expect(run('expire', {}, { deadline: 'display', due: noon })).toEqual({
      deadlines: { 'inquiry.1': noon },
      record: { ...context.record, 'passed.display': kept({}) },
    });
    expect(() => run('expire', {})).toThrow(broken);
  });
});

describe('actions', () => {
  it('never change the context that they were given', () => {
    const before = JSON.stringify(context);
    run('remember', { as: 'a' });
    run('forget', { prefixes: [''] });
    run('flag', { name: 'x', on: true });
    run('takePlan', {}, { planHash: 'c' });
    run('open', { kind: 'k' }, { ref: '1' });
    run('close', { kind: 'inquiry' }, { ref: '1' });
    run('schedule', { name: 'n', rule: 'G45' });
    run('unschedule', { name: 'display' });
    run('expire', {}, { deadline: 'display' });
    expect(JSON.stringify(context)).toBe(before);
  });
});
