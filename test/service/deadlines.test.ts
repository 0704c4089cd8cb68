import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Siyi } from '../../src/service/siyi.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { acting, addVillage, openFile, standingClock, village } from './sample-file.ts';
import { mustStart } from '../samples/must-start.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let database = '';
let clock = standingClock('2026-03-02T09:00:00+08:00');
let siyi: Siyi;
let instance = '';
let files = 0;

/** A certificate matter on which the supervision committee has asked; the answer is due fifteen days later. */
beforeEach(async () => {
  files += 1;
  database = folder.path(`deadlines-${String(files)}.db`);
  clock = standingClock('2026-03-02T09:00:00+08:00');
  siyi = await openFile(database, clock);
  await addVillage(siyi);
  instance = (await mustStart(acting(siyi, 'clerk'), { item: 'GG-02', organisation: village, title: '样例证明' })).entry.instance;
  const asked = await acting(siyi, 'supervisor').record(
    instance,
    { type: 'inquiry.opened', occurredAt: clock.now(), data: { ref: '1', by: 'supervisionCommittee', question: '样例质询' } },
    { revision: 1 },
  );
  expect(asked.ok).toBe(true);
});

async function reopened(): Promise<Siyi> {
  await siyi.close();
  siyi = await openFile(database, clock);
  return siyi;
}

async function passed(): Promise<string[]> {
  const { rows } = await acting(siyi, 'supervisor').trail({ instance, type: 'deadline.passed' });
  return rows.map(({ occurredAt }) => occurredAt);
}

describe('deadlines', () => {
  it('are kept with their due time, and not fired before it', async () => {
    const { deadlines } = await acting(siyi, 'supervisor').read(instance);
    expect(deadlines).toEqual([{ name: 'inquiry.1', due: '2026-03-17T16:00:00.000Z' }]);
    clock.set('2026-03-17T23:59:59.999+08:00');
    expect(await siyi.sweep()).toEqual({ fired: 0 });
  });

  it('are fired once, at the very moment, also when that moment passed while nothing ran', async () => {
    clock.set('2026-03-18T00:00:00+08:00');
    await reopened();
    expect(await siyi.sweep()).toEqual({ fired: 1 });
    expect(await siyi.sweep()).toEqual({ fired: 0 });
    await reopened();
    expect(await siyi.sweep()).toEqual({ fired: 0 });
    expect(await passed()).toEqual(['2026-03-17T16:00:00.000Z']);
    expect(await acting(siyi, 'supervisor').read(instance)).toMatchObject({ overdue: true, deadlines: [] });
  });

  it('are fired once when two sweep at the same time, here and in another opening of the same file', async () => {
    clock.set('2026-04-01T00:00:00+08:00');
    const other = await openFile(database, clock);
    const sweeps = await Promise.all([siyi.sweep(), siyi.sweep(), other.sweep(), other.sweep()]);
    await other.close();
    expect(sweeps.reduce((sum, { fired }) => sum + fired, 0)).toBe(1);
    expect(await passed()).toHaveLength(1);
  });

  it('end when the thing is done, before or after', async () => {
    clock.set('2026-03-20T09:00:00+08:00');
    await siyi.sweep();
    const answer = { type: 'inquiry.answered', occurredAt: clock.now(), data: { ref: '1', answer: '样例答复' } };
    expect((await acting(siyi, 'clerk').record(instance, answer, { revision: 3 })).ok).toBe(true);
    expect(await acting(siyi, 'supervisor').read(instance)).toMatchObject({ overdue: false, deadlines: [] });
  });

  it('are recorded by the sweeper and by nobody else', async () => {
    clock.set('2026-03-20T09:00:00+08:00');
    const said = { type: 'deadline.passed', occurredAt: clock.now(), data: { deadline: 'inquiry.1', due: '2026-03-17T16:00:00.000Z' } };
    const outcome = await acting(siyi, 'clerk', 'supervisor', 'officer').record(instance, said, { revision: 2 });
    expect(outcome).toMatchObject({ ok: false, refusal: { verdicts: [{ rule: 'S02', needed: ['system'] }] } });
  });
});

describe('time', () => {
  it('never runs backwards in the journal, whatever the clock does', async () => {
    clock.set('2026-03-01T09:00:00+08:00');
    const remark = { type: 'observation.recorded', occurredAt: '2026-02-28T09:00:00+08:00', data: { opinion: '样例' } };
    const outcome = await acting(siyi, 'supervisor').record(instance, remark, { revision: 2 });
    expect(outcome).toMatchObject({ ok: true, value: { entry: { recordedAt: '2026-03-02T01:00:00.000Z', lateHours: 48 } } });
  });

  it('refuses what has not happened yet', async () => {
    const remark = { type: 'observation.recorded', occurredAt: '2026-03-02T09:00:00.001+08:00', data: { opinion: '样例' } };
    await expect(acting(siyi, 'supervisor').record(instance, remark, { revision: 2 })).rejects.toMatchObject({ code: 'TIME_IN_FUTURE' });
  });
});

describe('subscribers', () => {
  it('are told of every entry in order, and again of what they failed on, also after a restart', async () => {
    const told: number[] = [];
    const failing = siyi.subscribe(({ revision }) => {
      told.push(revision);
      if (revision === 2) throw new Error('样例故障');
    });
    await until(() => told.filter((revision) => revision === 2).length >= 2);
    failing();
    expect(told.slice(0, 3)).toEqual([1, 2, 2]);
    await reopened();
    const later: number[] = [];
    siyi.subscribe(({ revision }) => void later.push(revision));
    await until(() => later.length > 0);
    expect(later).toEqual([2]);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resume) => setTimeout(resume, 5));
}
