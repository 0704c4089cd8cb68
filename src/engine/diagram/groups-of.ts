import type { Leaf } from './read-states.ts';

/** States that one node stands for. */
export interface Group {
  readonly id: string;
  readonly kind: 'step' | 'meeting' | 'draft' | 'posting' | 'objection' | 'end';
  readonly leaves: readonly Leaf[];
}

/** What is recorded around a meeting of its own stage. */
const meetingEvents = new Set(['meeting.convened', 'meeting.cancelled', 'meeting.held', 'plan.circulated', 'consultation.posted']);

/**
 * The leaves of a flow as the nodes that a reader sees, in order: a deliberation's calling and holding together, a disclosure as draft and posting
 * with its objections (a group that shares the posting's state), the rest one by one.
 */
export function groupsOf(leaves: readonly Leaf[]): readonly Group[] {
  const calling = new Set(leaves.filter((leaf) => takes(leaf, 'meeting.convened')).map(({ stage }) => stage));
  const groups = new Map<string, Group>();
  for (const leaf of leaves) {
    const kind = kindOf(leaf, calling.has(leaf.stage));
    const shared = kind === 'step' || kind === 'end' ? leaf.path : `${leaf.stage} ${kind}`;
    const known = groups.get(shared);
    const id = kind === 'meeting' ? leaf.stage : leaf.path;
    groups.set(shared, known === undefined ? { id, kind, leaves: [leaf] } : { ...known, leaves: [...known.leaves, leaf] });
    if (takes(leaf, 'objection.raised'))
      groups.set(`${leaf.stage} objection`, { id: `${leaf.path}.objection`, kind: 'objection', leaves: [leaf] });
  }
  return [...groups.values()];
}

function kindOf(leaf: Leaf, isCalled: boolean): Group['kind'] {
  if (leaf.isFinal) return 'end';
  const isTold = leaf.meta['zh'] !== undefined;
  if (isCalled && !isTold && leaf.ways.every(({ event }) => meetingEvents.has(event))) return 'meeting';
  if (takes(leaf, 'notice.posted') || takes(leaf, 'notice.closed')) return 'posting';
  return takes(leaf, 'notice.drafted') || takes(leaf, 'notice.reviewed') ? 'draft' : 'step';
}

function takes(leaf: Leaf, event: string): boolean {
  return leaf.ways.some((way) => way.event === event);
}
