import type { Json } from '../../kernel/json.ts';

/** What became of a demand: it asks for more, for the same, or for less. What cannot be compared counts as less. */
export type Strictness = 'tightened' | 'equal' | 'loosened';

/** What kind of thing differs; told in words by the message `difference.<what>`. */
export type Differing =
  | 'rule'
  | 'rule.lost'
  | 'rule.changed'
  | 'rule.contrary'
  | 'number'
  | 'amount'
  | 'roles'
  | 'document'
  | 'document.lost'
  | 'limit'
  | 'wait'
  | 'step'
  | 'step.skipped'
  | 'step.unguarded'
  | 'step.idle'
  | 'way'
  | 'way.lost'
  | 'way.order'
  | 'target'
  | 'record'
  | 'begin'
  | 'state'
  | 'term'
  | 'term.more'
  | 'archive'
  | 'archive.lost'
  | 'context'
  | 'label'
  | 'item';

/** A place of a flow: a state's dotted path (empty for the flow as a whole), and an event there. */
export interface Place {
  readonly state: string;
  readonly event: string | null;
}

/** One difference between two flows of an item. */
export interface DifferenceRow {
  readonly kind: Strictness;
  readonly what: Differing;
  readonly at: readonly Place[];
  /** Numbers of the rules concerned. */
  readonly rules: readonly string[];
  /** The key of the configured value concerned. */
  readonly key: string | null;
  /** What stands in the base and in the other; null where nothing does. Labels (`{zh, en}`) and periods (`{days, unit}`) as canonical JSON text. */
  readonly base: Json;
  readonly got: Json;
  /** The citation or document on which the base rests; null where none is known. */
  readonly source: string | null;
}

/** A row as one comparison finds it, at one place. */
export interface FoundRow extends Omit<DifferenceRow, 'at' | 'rules'> {
  readonly at: Place;
  readonly rule: string | null;
}
