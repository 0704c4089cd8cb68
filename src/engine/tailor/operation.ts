import type { Json } from '../../kernel/json.ts';

/** A text in both languages. */
interface Told {
  readonly zh: string;
  readonly en: string;
}

/** A further step in the item's own chain: recorded as `step.completed`; passed leads on, failed stays. Stands `before` or `after` a named step. */
export interface AddStep extends Told {
  readonly operation: 'addStep';
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Lower camel case, of its own in the flow. */
  readonly name: string;
  readonly actors: readonly string[];
  /** Who records it. */
  readonly roles: readonly string[];
  readonly documents?: readonly string[] | undefined;
  readonly limit?: { readonly days: number; readonly unit: 'calendar' | 'working' } | undefined;
}

/** A further document: at a step, at the decision of a stage's meeting, or in the `archive`. A kind of its own brings its names. */
export interface AddDocument {
  readonly operation: 'addDocument';
  readonly at: string;
  readonly kind: string;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** A rule out of those that may be added, at a step or at an event of a stage; `value` where the rule asks for a number. */
export interface AddCondition {
  readonly operation: 'addCondition';
  readonly rule: string;
  readonly at: string;
  readonly event?: string | undefined;
  readonly value?: Json | undefined;
}

/** More days of notice for a body's meetings. */
export interface AddNoticeDays {
  readonly operation: 'addNoticeDays';
  readonly body: string;
  readonly days: number;
}

/** A stricter number under a configured value's key, in the whole flow or at one stage or step. */
export interface TightenNumber {
  readonly operation: 'tightenNumber';
  readonly key: string;
  readonly value: Json;
  readonly at?: string | undefined;
}

/** Fewer days for a step to be done in (`most`), or more that must pass before it (`least`). `unit` is for a step that had no limit. */
export interface TightenLimit {
  readonly operation: 'tightenLimit';
  readonly step: string;
  readonly days: number;
  readonly kind?: 'most' | 'least' | undefined;
  readonly unit?: 'calendar' | 'working' | undefined;
}

/** Someone who reviews before a named step: a step `<name>Review` of its own. */
export interface AddReviewer extends Told {
  readonly operation: 'addReviewer';
  readonly before: string;
  readonly role: string;
  readonly actor: string;
  readonly documents?: readonly string[] | undefined;
}

/** Fewer roles that may record that a step is done. */
export interface NarrowRecorders {
  readonly operation: 'narrowRecorders';
  readonly step: string;
  readonly roles: readonly string[];
}

/** Another label for a step or a deliberation. */
export interface Rename extends Told {
  readonly operation: 'rename';
  readonly of: string;
}

/** Some of what the base leaves open: bodies that may decide a stage, ways out of a step, classes of matter, kinds of certificate. */
export interface Choose {
  readonly operation: 'choose';
  /** A stage, a step, `classes` or `certificates`. */
  readonly at: string;
  readonly keep: readonly string[];
}

/** One thing that a place does to the flow above it. None can take a demand away. */
export type Operation =
  AddStep | AddDocument | AddCondition | AddNoticeDays | TightenNumber | TightenLimit | AddReviewer | NarrowRecorders | Rename | Choose;

/** An item of a place's own, out of a base flow. */
export interface NewItem {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summary: Told;
  readonly condition: Told;
  readonly responsible: readonly string[];
  readonly guidance: readonly string[];
  readonly reason: Told;
}

/** What a place makes of a base flow: operations one after another, and the item that it becomes, where it becomes one of its own. */
export interface Tailoring {
  readonly operations: readonly Operation[];
  readonly as?: NewItem | undefined;
}
