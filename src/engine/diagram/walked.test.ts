import { describe, expect, it } from 'vitest';
import { powerItems } from '../../../machines/index.ts';
import type { Entry } from '../../kernel/entry.ts';
import { diagram } from './diagram.ts';
import { walked } from './walked.ts';

const drawn = diagram(powerItems.find(({ code }) => code === 'JZ-01')?.flow ?? {});
const watching = 'supervision.observing';
const entry = (minute: number, type: string, from: string, to: string) =>
  ({
    type,
    from: from === '' ? [] : [`procedure.${from}`, watching],
    to: [`procedure.${to}`, watching],
    occurredAt: `2026-03-02T01:0${minute}:00.000Z`,
  }) as unknown as Entry;

describe('walked()', () => {
  it('tells where a matter stands, what it went through in order, and what was refused there', () => {
    const entries = [
      entry(0, 'matter.opened', '', 'application.receiving'),
      entry(1, 'application.received', 'application.receiving', 'handling.acceptance'),
      entry(2, 'step.completed', 'handling.acceptance', 'handling.investigation'),
      entry(3, 'step.completed', 'handling.investigation', 'handling.investigation'),
    ];
    const refusals = [
      { event: 'step.completed', state: ['procedure.handling.investigation', watching] },
      { event: 'step.completed', state: ['procedure.handling.investigation', watching] },
      { event: 'payment.made', state: ['procedure.handling.acceptance', watching] },
    ];
    const way = walked(drawn, entries, refusals);
    expect(way.current).toEqual(['procedure.handling.investigation']);
    expect(way.visited.map(({ node, order }) => [node, order])).toEqual([
      ['start', 1],
      ['procedure.application.receiving', 2],
      ['procedure.handling.acceptance', 3],
      ['procedure.handling.investigation', 4],
    ]);
    expect(way.visited.at(-1)).toMatchObject({ first: '2026-03-02T01:02:00.000Z', last: '2026-03-02T01:03:00.000Z' });
    expect(way.passed.map(({ from, to, times }) => [from, to, times])).toContainEqual([
      'procedure.handling.acceptance',
      'procedure.handling.investigation',
      1,
    ]);
    expect(way.refused).toEqual([
      { node: 'procedure.handling.investigation', count: 2, events: ['step.completed'] },
      { node: 'procedure.handling.acceptance', count: 1, events: ['payment.made'] },
    ]);
  });

  it('goes by way of the objections', () => {
    const [posted, objection] = ['posting.displaying', 'procedure.posting.displaying.objection'];
    const way = walked(
      drawn,
      [
        entry(0, 'notice.posted', 'posting.approved', posted),
        entry(1, 'objection.raised', posted, posted),
        entry(2, 'objection.answered', posted, posted),
        entry(3, 'objection.upheld', posted, 'handling.investigation'),
      ],
      [],
    );
    expect(way.passed.map(({ from, to }) => [from, to])).toEqual([
      ['procedure.posting.approved', objection],
      [objection, 'procedure.handling.investigation'],
    ]);
    expect(way.visited.map(({ node }) => node)).toContain(objection);
  });

  it('of nothing is nothing', () => {
    expect(walked(drawn, [], [])).toEqual({ current: [], visited: [], passed: [], refused: [] });
  });
});
