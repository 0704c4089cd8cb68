import type { AnyMachineSnapshot } from 'xstate';
import type { LawfulParams } from './definition.ts';
import { isMeant } from './lawful.ts';
import type { Context } from './recording.ts';

/** A transition that the present state has for an event. */
export interface Candidate {
  readonly event: string;
  readonly params: LawfulParams;
  /** Where it leads, as dotted paths; empty when it stays. */
  readonly targets: readonly string[];
}

/** Every transition out of the active states, in the order in which XState would try them: inner states before those around them. */
export function candidates(live: AnyMachineSnapshot): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const node of innermostFirst(live)) {
    for (const [event, transitions] of node.transitions) {
      for (const transition of transitions) {
        const guard = transition.guard as { readonly params: LawfulParams } | undefined;
        if (guard === undefined) continue;
        found.push({ event, params: guard.params, targets: (transition.target ?? []).map((target) => target.path.join('.')) });
      }
    }
  }
  return found;
}

/** Those of {@link candidates} that an event means, by type and by case. */
export function meantCandidates(live: AnyMachineSnapshot, event: { readonly type: string; readonly data: unknown }): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const node of innermostFirst(live)) {
    for (const transition of node.transitions.get(event.type) ?? []) {
      const { params } = transition.guard as unknown as { readonly params: LawfulParams };
      if (!isMeant(params, live.context as Context, event)) continue;
      found.push({ event: event.type, params, targets: (transition.target ?? []).map((target) => target.path.join('.')) });
    }
  }
  return found;
}

function innermostFirst(live: AnyMachineSnapshot): AnyMachineSnapshot['_nodes'] {
  return live._nodes.toSorted((a, b) => b.path.length - a.path.length || a.order - b.order);
}

/** The types of event that the present state takes at all, in alphabetical order. */
export function expectedEvents(live: AnyMachineSnapshot): readonly string[] {
  return [...new Set(live._nodes.flatMap((node) => [...node.transitions.keys()]))].sort();
}
