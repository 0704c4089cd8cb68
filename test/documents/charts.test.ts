import { describe, expect, it } from 'vitest';
import { diagram as diagramOf } from '../../src/engine/diagram/diagram.ts';
import { layOutChart } from '../../src/documents/chart/lay-out-chart.ts';
import { codes, samplePoster } from './sample-poster.ts';
import { findLayoutFaults } from './find-layout-faults.ts';
import { randomFlow } from './random-flows.ts';

const forms = [
  { width: 2770, size: 32, mostLanes: 7 },
  { width: 2770, size: 32, mostLanes: 5 },
  { width: 1990, size: 32, mostLanes: 6 },
  { width: 1920, size: 29, mostLanes: 6 },
  { width: 2770, size: 52, mostLanes: 6 },
] as const;

describe.each(codes)('the chart of %s', (code) => {
  it.each(['zh-CN', 'en'] as const)('keeps boxes, labels, lines and text apart, in %s', (language) => {
    const { diagram } = samplePoster(code);
    const faults = forms.map((form) => ({ form, faults: findLayoutFaults(layOutChart(diagram, { ...form, language })) }));
    expect(faults.filter(({ faults: found }) => found.length > 0)).toEqual([]);
  });
});

describe('ways out of one box', () => {
  const { diagram } = samplePoster('GC-06');
  const { lines, labels } = layOutChart(diagram, { width: 2770, size: 32, mostLanes: 7, language: 'zh-CN' });
  const linesFrom = (from: string) => lines.filter((line) => line.from === `procedure.implementation.${from}`);

  it('lead back at heights of their own, each with its word on it', () => {
    const heights = linesFrom('objections').map(({ points }) => points[0]?.[1] ?? 0);
    const words = labels.filter(({ from }) => from === 'procedure.implementation.objections');
    expect(words.map(({ texts }) => texts.map(({ text }) => text))).toEqual([['通过'], ['未通过']]);
    words.forEach(({ box }, at) => expect(Math.abs((heights[at] ?? 0) - (box.y + box.height / 2))).toBeLessThanOrEqual(1));
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThan(words[0]?.box.height ?? Infinity);
  });

  it('lead straight to the box below', () => {
    expect(linesFrom('candidatesDisplay').find(({ to }) => to.endsWith('objections'))?.points).toHaveLength(2);
  });
});

describe('charts of flows drawn by lot', () => {
  it.each(Array.from({ length: 80 }, (_, seed) => seed))('keep all apart: %i', (seed) => {
    const diagram = diagramOf(randomFlow(seed), { 'display.days': 15 });
    const [form] = forms;
    expect(findLayoutFaults(layOutChart(diagram, { ...form, language: seed % 2 === 0 ? 'zh-CN' : 'en' }))).toEqual([]);
  });
});

describe('findLayoutFaults()', () => {
  const { diagram } = samplePoster('GC-01');
  const layout = layOutChart(diagram, { width: 2770, size: 32, mostLanes: 6, language: 'zh-CN' });
  const [first, second, ...rest] = layout.boxes;

  it('finds a box that was pushed over another, and lines that now run through it', () => {
    const pushed = {
      ...layout,
      boxes: [first, { ...second, box: { ...second?.box, y: (second?.box.y ?? 0) + 150 } }, ...rest],
    } as typeof layout;
    const faults = findLayoutFaults(pushed);
    expect(faults).toContainEqual(expect.stringMatching(/ over /));
    expect(faults).toContainEqual(expect.stringMatching(/text outside its box/));
  });

  it('finds a line through a box, a slanted one, and text that is too long', () => {
    const [line] = layout.lines;
    const through = {
      ...layout,
      lines: [
        {
          ...line,
          from: 'x',
          to: 'y',
          points: [
            [1, 1],
            [1500, 3000],
          ],
        },
      ],
    } as typeof layout;
    expect(findLayoutFaults(through)).toEqual(expect.arrayContaining([expect.stringMatching(/x → y through/), 'x → y is slanted']));
    const long = {
      ...first,
      texts: [{ text: '很长很长很长很长很长很长很长很长', x: first?.box.x, y: (first?.box.y ?? 0) + 20, anchor: 'start', bold: false }],
    };
    expect(findLayoutFaults({ ...layout, boxes: [long, second, ...rest] } as typeof layout)).toContainEqual(
      expect.stringMatching(/text outside its box/),
    );
  });
});
