import { describe, expect, it } from 'vitest';
import { asked, noon, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import type { JsonObject } from '../kernel/json.ts';
import { define } from './define.ts';
import { start } from './start.ts';
import { step } from './step.ts';

const rules = smallRules();
const definition = define(smallFlow, rules);
const opened = start(definition, asked('matter.opened')).snapshot;
const voting = { ...opened, value: { procedure: 'voting', watch: 'idle' } };
const facts = { due: 3, rosters: { a: 1 }, actor: { person: 'p' }, calendar: { a: 1 }, values: { quorum: 1, papers: 2, other: 3 } };
const vote = (data: JsonObject) => step(definition, voting, asked('vote.held', data), facts);

describe('step() refuses', () => {
  it('an event that the state does not take, telling which ones it does', () => {
    expect(step(definition, opened, asked('vote.held', { outcome: 'adopted' }), facts)).toEqual({
      ok: false,
      refusal: {
        reason: 'EVENT_NOT_EXPECTED',
        event: 'vote.held',
        state: ['procedure.asking', 'watch.idle'],
        verdicts: [],
        expected: ['matter.split', 'note.made', 'papers.given', 'watch.raised'],
      },
    });
  });

  it('a case that no way is for', () => {
    expect(vote({ outcome: 'drawn' })).toMatchObject({ ok: false, refusal: { reason: 'EVENT_NOT_EXPECTED', verdicts: [] } });
    expect(vote({})).toMatchObject({ ok: false, refusal: { reason: 'EVENT_NOT_EXPECTED' } });
  });

  it('an event after the end, saying that it has ended', () => {
    const ended = { ...opened, status: 'done' as const, value: { procedure: 'ended', watch: 'idle' } };
    expect(step(definition, ended, asked('papers.given'), facts)).toMatchObject({ ok: false, refusal: { reason: 'INSTANCE_ENDED' } });
  });

  it('rules not met, with all of them and not the first one only', () => {
    const outcome = vote({ outcome: 'adopted', present: 1, inFavour: 0 });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        reason: 'RULES_NOT_MET',
        state: ['procedure.voting', 'watch.idle'],
        verdicts: [
          { rule: 'quorum', ok: false, needed: 3, got: 1 },
          { rule: 'majority', ok: false, needed: 2, got: 0 },
        ],
      },
    });
  });

  it('only those that failed', () => {
    expect(vote({ outcome: 'adopted', present: 3, inFavour: 0 })).toMatchObject({ refusal: { verdicts: [{ rule: 'majority' }] } });
    expect(vote({ outcome: 'adopted', present: 3 })).toMatchObject({ refusal: { verdicts: [{ rule: 'majority', got: null }] } });
  });

  it('the failures of every way that was meant, by use', () => {
    const outcome = step(definition, opened, asked('matter.split', { papers: 0 }), facts);
    expect(outcome).toMatchObject({ refusal: { verdicts: [{ as: 'papers.few' }, { as: 'papers.many' }] } });
  });

  it('a claim that a rule was not met although it was', () => {
    const outcome = vote({ outcome: 'lost', present: 3, inFavour: 3 });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { reason: 'RULES_NOT_MET', verdicts: [{ rule: 'majority', ok: false, code: 'contrary', detail: { rule: 'majority' } }] },
    });
  });

  it('a claim that a rule was not met where nothing was given', () => {
    expect(vote({ outcome: 'lapsed' })).toMatchObject({ ok: false, refusal: { verdicts: [{ rule: 'quorum', code: 'small', got: null }] } });
  });

  it('a snapshot of another machine, or of another content of it', () => {
    for (const other of [{ machine: 'other' }, { hash: '0'.repeat(64) }]) {
      expect(() => step(definition, { ...opened, ...other }, asked('papers.given'), facts)).toThrow(
        expect.objectContaining({ code: 'SNAPSHOT_FOREIGN' }),
      );
    }
  });

  it('and leaves the snapshot as it was', () => {
    const before = JSON.stringify(voting);
    vote({ outcome: 'adopted', present: 0 });
    expect(JSON.stringify(voting)).toBe(before);
  });
});

describe('step() accepts', () => {
  it('what is lawful, with the verdicts of the way that was taken and the facts that its rules read', () => {
    const before = JSON.stringify(voting);
    const outcome = vote({ outcome: 'adopted', present: 3, inFavour: 2 });
    expect(outcome).toEqual({
      ok: true,
      value: {
        snapshot: {
          machine: 'small',
          hash: definition.hash,
          status: 'done',
          value: { procedure: 'ended', watch: 'idle' },
          context: expect.objectContaining({ record: expect.objectContaining({ vote: expect.objectContaining({ occurredAt: noon }) }) }),
        },
        from: ['procedure.voting', 'watch.idle'],
        to: ['procedure.ended', 'watch.idle'],
        verdicts: [expect.objectContaining({ rule: 'quorum', ok: true }), expect.objectContaining({ rule: 'majority', ok: true })],
        facts: { rosters: { a: 1 }, actor: { person: 'p' }, values: { quorum: 1 } },
      },
    });
    expect(JSON.stringify(voting)).toBe(before);
  });

  it('what really was not met, where the way says so, and keeps the verdict as it was', () => {
    expect(vote({ outcome: 'lapsed', present: 2 })).toMatchObject({
      ok: true,
      value: { to: ['procedure.asking', 'watch.idle'], verdicts: [{ rule: 'quorum', ok: false, got: 2 }] },
    });
  });

  it('a warning, and keeps it', () => {
    expect(step(definition, opened, asked('papers.given', { papers: 1, kin: 0 }), facts)).toMatchObject({
      ok: true,
      value: { to: ['procedure.voting', 'watch.idle'], verdicts: [{ rule: 'papers' }, { rule: 'kinship', ok: false, warning: true }] },
    });
  });

  it('the first way that is lawful, with the verdicts of that way alone', () => {
    const many = step(definition, opened, asked('matter.split', { papers: 9 }), facts);
    expect(many).toMatchObject({ ok: true, value: { to: ['procedure.voting', 'watch.idle'], verdicts: [{ as: 'papers.few', ok: true }] } });
    expect(many.ok && many.value.verdicts).toHaveLength(1);
  });

  it('what stays where it is and only remembers', () => {
    const outcome = step(definition, opened, asked('note.made'), facts);
    expect(outcome).toMatchObject({
      ok: true,
      value: { from: ['procedure.asking', 'watch.idle'], to: ['procedure.asking', 'watch.idle'], verdicts: [], facts: {} },
    });
    expect(outcome.ok && outcome.value.snapshot.context['record']).toHaveProperty('note');
  });

  it('beside the procedure even after its end', () => {
    const ended = { ...opened, status: 'done' as const, value: { procedure: 'ended', watch: 'idle' } };
    expect(step(definition, ended, asked('watch.raised'), facts)).toMatchObject({
      ok: true,
      value: { snapshot: { status: 'done' }, to: ['procedure.ended', 'watch.alert'] },
    });
  });

  it('judging each rule once', () => {
    rules.judgedBy.clear();
    vote({ outcome: 'adopted', present: 3, inFavour: 2 });
    expect([...rules.judgedBy.values()]).toEqual([1, 1]);
  });
});
