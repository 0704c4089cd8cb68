import type { ChartNode, Way } from './chart.ts';

/** Which states are active, and what history states remember; plain values, so that equal ones can be found again by their text. */
export interface Configuration {
  /** Active states in document order. */
  readonly active: readonly ChartNode[];
  /** By the index of a history state. */
  readonly history: ReadonlyMap<number, readonly ChartNode[]>;
}

/** Where transitions taken together lead, with what they enter and what they complete (ids of compound and parallel states). */
export interface Microstep {
  readonly configuration: Configuration;
  readonly entered: readonly ChartNode[];
  readonly exited: readonly ChartNode[];
  readonly completed: readonly ChartNode[];
  /** Those of the transitions that were taken: of two in conflict only the inner one is. */
  readonly taken: readonly Way[];
}

/** The configuration with which a state begins that is entered by itself, with the states above it. */
export function initialConfiguration(root: ChartNode, within: readonly ChartNode[] | null): Microstep {
  const entered = new Set<ChartNode>([root]);
  if (within === null) descend(root, new Map(), entered);
  else
    for (const region of within) {
      entered.add(region);
      descend(region, new Map(), entered);
    }
  const active = ordered(entered);
  return { configuration: { active, history: new Map() }, entered: active, exited: [], completed: completedBy(active, new Set(active)), taken: [] };
}

/** One microstep as XState takes it: exits, then entries (SCXML); of transitions in conflict the inner one wins. */
export function microstep(from: Configuration, ways: readonly Way[]): Microstep {
  const taken = withoutConflicts(from, ways);
  const exits = exitSet(from, taken);
  let { history } = from;
  for (const node of exits) {
    for (const remembered of node.histories) {
      const kept = from.active.filter((each) =>
        remembered.deep ? isLeaf(each) && isBelow(each, node) : each.parent === node,
      );
      history = new Map(history).set(remembered.index, kept);
    }
  }
  const active = new Set(from.active);
  for (const node of exits) active.delete(node);
  const entries = new Set<ChartNode>();
  for (const way of taken) enter(way, history, entries);
  const entered = ordered(entries);
  const completed: ChartNode[] = [];
  for (const node of entered) {
    active.add(node);
    if (node.type === 'final') completed.push(...completedBy([node], active));
  }
  return { configuration: { active: ordered(active), history }, entered, exited: exits, completed, taken };
}

/** Whether a state has come to its end. */
export function isFinished(node: ChartNode, active: ReadonlySet<ChartNode>): boolean {
  if (node.type === 'compound') return node.children.some((child) => child.type === 'final' && active.has(child));
  if (node.type === 'parallel') return node.children.every((child) => isFinished(child, active));
  return node.type === 'final';
}

/** Whether a state lies below another. */
export function isBelow(node: ChartNode, above: ChartNode | null): boolean {
  for (let here = node.parent; here !== null; here = here.parent) if (here === above) return true;
  return false;
}

function completedBy(finals: readonly ChartNode[], active: ReadonlySet<ChartNode>): readonly ChartNode[] {
  const completed: ChartNode[] = [];
  for (const { type, parent } of finals) {
    if (type !== 'final' || parent === null) continue;
    if (parent.type === 'compound') completed.push(parent);
    let above = parent.type === 'parallel' ? parent : parent.parent;
    while (above?.type === 'parallel' && isFinished(above, active)) {
      completed.push(above);
      above = above.parent;
    }
  }
  return completed;
}

function isLeaf({ type }: ChartNode): boolean {
  return type === 'atomic' || type === 'final';
}

function ordered(nodes: Iterable<ChartNode>): readonly ChartNode[] {
  return [...nodes].sort((a, b) => a.index - b.index);
}

function effectiveTargets(targets: readonly ChartNode[] | null, history: Configuration['history']): readonly ChartNode[] {
  return (targets ?? []).flatMap((target) =>
    target.type === 'history' ? (history.get(target.index) ?? effectiveTargets(target.fallback, history)) : [target],
  );
}

/** The state inside of which a transition happens; `null` for one that leaves and enters the root itself. */
function domainOf(way: Way, history: Configuration['history']): ChartNode | null {
  const { source, reenter } = way;
  const targets = effectiveTargets(way.targets, history);
  if (!reenter && targets.every((target) => target === source || isBelow(target, source))) return source;
  for (let above = source.parent; above !== null; above = above.parent) if (targets.every((target) => isBelow(target, above))) return above;
  if (reenter) return null;
  let root = source;
  while (root.parent !== null) root = root.parent;
  return root;
}

function exitSet({ active, history }: Configuration, ways: readonly Way[]): readonly ChartNode[] {
  const exits = new Set<ChartNode>();
  for (const way of ways) {
    if (way.targets === null || way.targets.length === 0) continue;
    const domain = domainOf(way, history);
    if (way.reenter && way.source === domain) exits.add(domain);
    for (const node of active) if (domain === null || isBelow(node, domain)) exits.add(node);
  }
  return ordered(exits).toReversed();
}

function withoutConflicts(from: Configuration, ways: readonly Way[]): readonly Way[] {
  if (ways.length < 2) return ways;
  const kept: Way[] = [];
  for (const way of ways) {
    const exits = exitSet(from, [way]);
    const rivals = kept.filter((other) => exitSet(from, [other]).some((node) => exits.includes(node)));
    if (rivals.some((other) => !isBelow(way.source, other.source))) continue;
    for (const other of rivals) kept.splice(kept.indexOf(other), 1);
    kept.push(way);
  }
  return kept;
}

function enter(way: Way, history: Configuration['history'], entries: Set<ChartNode>): void {
  const domain = domainOf(way, history);
  for (const target of way.targets ?? []) {
    if (target.type !== 'history' && (way.source !== target || way.source !== domain || way.reenter)) entries.add(target);
    descend(target, history, entries);
  }
  const whole = way.source.parent === null && way.reenter;
  for (const target of effectiveTargets(way.targets, history)) {
    const above = ancestors(target, domain);
    ascend(domain?.type === 'parallel' ? [...above, domain] : above, whole ? null : domain, history, entries);
  }
}

function descend(node: ChartNode, history: Configuration['history'], entries: Set<ChartNode>): void {
  if (node.type === 'history') {
    const found = history.get(node.index) ?? node.fallback;
    for (const each of found) {
      entries.add(each);
      descend(each, history, entries);
    }
    for (const each of found) ascend(ancestors(each, node.parent), null, history, entries);
  } else if (node.type === 'compound' && node.initial !== null) {
    if (node.initial.type !== 'history') entries.add(node.initial);
    descend(node.initial, history, entries);
  } else if (node.type === 'parallel') enterRegions(node, history, entries);
}

function ascend(above: readonly ChartNode[], domain: ChartNode | null, history: Configuration['history'], entries: Set<ChartNode>): void {
  for (const node of above) {
    if (domain === null || isBelow(node, domain)) entries.add(node);
    if (node.type === 'parallel') enterRegions(node, history, entries);
  }
}

function enterRegions(node: ChartNode, history: Configuration['history'], entries: Set<ChartNode>): void {
  for (const child of node.children) {
    if ([...entries].some((each) => isBelow(each, child))) continue;
    entries.add(child);
    descend(child, history, entries);
  }
}

function ancestors(node: ChartNode, upTo: ChartNode | null): readonly ChartNode[] {
  const found: ChartNode[] = [];
  if (node === upTo) return found;
  for (let here = node.parent; here !== null && here !== upTo; here = here.parent) found.push(here);
  return found;
}
