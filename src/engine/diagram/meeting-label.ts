import type { Both } from '../../kernel/both.ts';
import type { Group } from './groups-of.ts';
import type { Leaf } from './read-states.ts';
import { toldOr } from './told-or.ts';

/** What a stage is called in which a body is called and meets: by the bodies that this flow asks, where the catalogue has a name for them. */
export function meetingLabel({ leaves }: Group): Both {
  const stage = leaves[0]?.stage.split('.').at(-1) ?? '';
  // Where the stage begins any of them may be called, in the flow's own order; later only the one that was called.
  const called = leaves.map(calledIn);
  const bodies = called.find(({ length }) => length === Math.max(...called.map((each) => each.length))) ?? [];
  const particular = bodies.map((_, at) => [`stage.${stage}`, ...bodies.slice(0, at + 1)].join('.')).toReversed();
  return toldOr([...particular, `stage.${stage}`, `state.${stage}`], stage);
}

function calledIn({ ways }: Leaf): readonly string[] {
  const calls = ways.filter(({ event }) => event === 'meeting.convened').flatMap(({ rules }) => rules);
  return [...new Set(calls.map((rule) => rule['body']).filter((body) => typeof body === 'string'))];
}
