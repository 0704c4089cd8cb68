import { caseOf } from './case-of.ts';
import type { Group } from './groups-of.ts';
import type { Way } from './read-states.ts';

/** Cases in which a step is done as it should be. */
const good = new Set(['adopted', 'passed', 'approved']);

/**
 * Groups in the order of the procedure: each after all that lead to it when nothing goes wrong, what is only reached when something does right
 * after what leads there, ends last. The order of names in a config says nothing (a stored flow has them by the alphabet); that of the ways of one
 * event does.
 */
export function inOrder(groups: readonly Group[], initial: string): readonly Group[] {
  const visited = new Set<Group>();
  const groupOf = (path: string | null) =>
    groups.find(({ kind, leaves }) => kind !== 'objection' && leaves.some((leaf) => leaf.path === path));
  const after = (group: Group): readonly Group[] => {
    const finished: Group[] = [];
    const visit = (each: Group | undefined): void => {
      if (each === undefined || visited.has(each)) return;
      visited.add(each);
      // What is visited last comes first in the end.
      for (const { target } of waysOf(each).filter(isGood).toReversed()) visit(groupOf(target));
      visit(
        groups.find(({ kind, leaves }) => kind === 'objection' && each.kind !== kind && leaves.some((leaf) => each.leaves.includes(leaf))),
      );
      finished.push(each);
    };
    visit(group);
    return finished.toReversed();
  };
  const first = groupOf(initial);
  const placed = first === undefined ? [] : [...after(first)];
  for (let at = 0; at < placed.length; at += 1) {
    const aside = waysOf(placed[at] as Group).flatMap(({ target }) => groupOf(target) ?? []);
    placed.splice(at + 1, 0, ...aside.flatMap((group) => (visited.has(group) ? [] : after(group))));
  }
  const all = [...placed, ...groups.filter((group) => !visited.has(group))];
  return [...all.filter(({ kind }) => kind !== 'end'), ...all.filter(({ kind }) => kind === 'end')];
}

function waysOf({ kind, leaves }: Group): readonly Way[] {
  return kind === 'objection' ? [] : leaves.flatMap(({ ways }) => ways).filter(({ event }) => !event.startsWith('objection.'));
}

function isGood(way: Way): boolean {
  const outcome = caseOf(way);
  return outcome === null || good.has(outcome);
}
