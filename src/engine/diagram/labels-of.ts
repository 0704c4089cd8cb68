import type { DiagramEdge } from './diagram-model.ts';
import type { Both } from '../../kernel/both.ts';

/** What stands beside a line: all that it says but "onward" where nothing was to be decided. */
export function labelsOf({ kind, ways }: DiagramEdge): readonly Both[] {
  const isPlain = kind === 'forward' || kind === 'end';
  return ways.filter(({ outcome }) => !isPlain || outcome === 'adopted').map(({ text }) => text);
}
