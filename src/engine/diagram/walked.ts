import type { Entry } from '../../kernel/entry.ts';
import type { Diagram, DiagramNode } from './diagram-model.ts';

/** What a matter has done of its flow. Times as in the entries. */
export interface Walked {
  /** Where it stands now. */
  readonly current: readonly string[];
  /** Nodes in the order in which it first came to them, each with that order from 1, its first and its last time. */
  readonly visited: readonly { readonly node: string; readonly order: number; readonly first: string; readonly last: string }[];
  /** Pairs of nodes in the order of the first passage. */
  readonly passed: readonly {
    readonly from: string;
    readonly to: string;
    readonly order: number;
    readonly at: string;
    readonly times: number;
  }[];
  /** What was refused while it stood at a node. */
  readonly refused: readonly { readonly node: string; readonly count: number; readonly events: readonly string[] }[];
}

type Passage = { -readonly [Name in keyof Walked['passed'][number]]: Walked['passed'][number][Name] };

/**
 * A matter's way through the diagram of its flow, out of its entries in the order of their revision and the attempts that were refused.
 */
export function walked(
  { nodes }: Diagram,
  entries: readonly Pick<Entry, 'type' | 'from' | 'to' | 'occurredAt'>[],
  refusals: readonly { readonly event: string; readonly state: readonly string[] }[],
): Walked {
  const nodeOf = (states: readonly string[]): DiagramNode | undefined =>
    nodes.find((node) => node.states.some((path) => states.includes(path)));
  const visits: { node: string; order: number; first: string; last: string }[] = [];
  const passages: Passage[] = [];
  const visit = (node: string, at: string): void => {
    const known = visits.find((each) => each.node === node);
    if (known === undefined) visits.push({ node, order: visits.length + 1, first: at, last: at });
    else known.last = at;
  };
  const pass = (from: string, to: string, at: string): void => {
    const known = passages.find((each) => each.from === from && each.to === to);
    if (known === undefined) passages.push({ from, to, order: passages.length + 1, at, times: 1 });
    else known.times += 1;
  };
  for (const { type, from, to, occurredAt } of entries) {
    const [left, reached] = [from.length === 0 ? nodes.find(({ kind }) => kind === 'start') : nodeOf(from), nodeOf(to)];
    const objection = nodes.find(({ id, kind }) => kind === 'decision' && from.some((path) => id === `${path}.objection`));
    const steps =
      type.startsWith('objection.') && objection !== undefined ? aroundObjection(type, left, objection, reached) : [left, reached];
    for (const [at, node] of steps.entries()) {
      if (node === undefined) continue;
      const before = steps[at - 1];
      if (before !== undefined && before !== node) pass(before.id, node.id, occurredAt);
      visit(node.id, occurredAt);
    }
  }
  const last = entries.at(-1);
  const now = last === undefined ? undefined : nodeOf(last.to);
  return { current: now === undefined ? [] : [now.id], visited: visits, passed: passages, refused: refusedAt(refusals, nodeOf) };
}

/** An objection is open while the posting hangs: raised is a way there, dismissed a way back, upheld a way elsewhere. */
function aroundObjection(
  type: string,
  left: DiagramNode | undefined,
  objection: DiagramNode,
  reached: DiagramNode | undefined,
): readonly (DiagramNode | undefined)[] {
  return type === 'objection.raised' || type === 'objection.answered' ? [left, objection] : [objection, reached];
}

function refusedAt(
  refusals: readonly { readonly event: string; readonly state: readonly string[] }[],
  nodeOf: (states: readonly string[]) => DiagramNode | undefined,
): Walked['refused'] {
  const found = new Map<string, readonly string[]>();
  for (const { event, state } of refusals) {
    const node = nodeOf(state)?.id;
    if (node !== undefined) found.set(node, [...(found.get(node) ?? []), event]);
  }
  return [...found].map(([node, events]) => ({ node, count: events.length, events: [...new Set(events)] }));
}
