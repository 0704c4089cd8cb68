import type { Band } from './band-of.ts';
import type { Both } from '../../kernel/both.ts';

/** A box of a flow chart. */
export interface DiagramNode {
  /** The dotted path of its state, or of the first of the states (or of the stage) that it stands for. */
  readonly id: string;
  readonly kind: 'start' | 'step' | 'meeting' | 'posting' | 'decision' | 'end';
  /** Its place in the count of steps, from 1; null for what is no step (start, ends). */
  readonly number: number | null;
  /** The states that it stands for. */
  readonly states: readonly string[];
  /** The stage that it belongs to: a name, not a path. */
  readonly stage: string;
  /** What stands in the box, and the whole sentence. */
  readonly label: Both;
  readonly text: Both;
  /** Who does it (`actor.*`); the first one's lane is its place. Empty where the flow does not say. */
  readonly actors: readonly string[];
  /** Kinds of documents (`doc.*`). */
  readonly documents: readonly string[];
  readonly limit: DiagramLimit | null;
}

/** In how many days a step must be done (`max`), or how many must pass (`min`). */
export interface DiagramLimit {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
  readonly kind: 'max' | 'min';
  readonly basis: string;
}

/** One thing that leads along an edge: the event, the case that it means, the range of amounts that it is for. */
export interface DiagramWay {
  readonly event: string;
  /** The value of `data.outcome`, `data.result` or `data.verdict`. */
  readonly outcome: string | null;
  readonly band: Band | null;
  readonly text: Both;
}

/** A line of a flow chart. `fork`: one of several ways onward; `return`: back to where it was before, or to the same box. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'forward' | 'fork' | 'return' | 'end';
  readonly ways: readonly DiagramWay[];
  /** Ids of all rules that these ways name. */
  readonly rules: readonly string[];
  /** The event belongs to the step that it leads to, or the step is only done over: true of the machine, and too much for a drawing. */
  readonly again: boolean;
}

/** What a flow looks like, without any place on paper. */
export interface Diagram {
  /** The machine's id: the item's code. */
  readonly id: string;
  /** In the order of the procedure. */
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** Ids of nodes out of which more than one way leads elsewhere. */
  readonly forks: readonly string[];
  /** Ids of nodes that end the procedure. */
  readonly ends: readonly string[];
  /** What may happen at many places, and what runs beside the procedure. */
  readonly notes: readonly Both[];
}
