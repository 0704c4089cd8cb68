import type { DiagramEdge } from './diagram-model.ts';
import type { Both } from '../../kernel/both.ts';
import { tellBoth } from '../../kernel/messages/tell-both.ts';

/** What stands beside a line: all that it says but "onward" where nothing was to be decided; amounts only where they tell ways apart. */
export function labelsOf({ kind, ways }: DiagramEdge): readonly Both[] {
  if (kind !== 'forward' && kind !== 'end') return ways.map(({ text }) => text);
  const adopted = ways.filter(({ outcome }) => outcome === 'adopted');
  const labels = adopted.map(({ text, band }) => (band === null ? text : tellBoth('chart.outcome.adopted')));
  return labels.filter(({ zh }, at) => labels.findIndex((label) => label.zh === zh) === at);
}
