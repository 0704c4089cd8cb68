import type { Body } from '../../src/law/body.ts';
import type { Actor } from '../actor.ts';
import type { ActionUse, RuleUse } from './transition.ts';

/** How a number is known: by law, by a page that was read, borrowed from elsewhere as a placeholder, or recalled and not looked up. */
export type Basis = 'statute' | 'published' | 'borrowed' | 'recalled';

/** A number of days, with how it is known. */
export interface Period {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
  readonly basis: Basis;
}

/** One step of an item's own procedure: as people read it, and as it runs. */
export interface Step {
  /** Its name in the flow, lower camel case; `step.completed` names it. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** Who does it: the first one's lane is where the chart draws it. */
  readonly actors: readonly [Actor, ...Actor[]];
  /** The event that records it, when it is not `step.completed`. */
  readonly event?: 'contract.signed' | 'payment.made' | 'seal.used' | 'review.held' | 'publication.recorded' | 'list.enacted';
  /** What recording it does besides being remembered as done. */
  readonly also?: readonly ActionUse[];
  /** The body that meets on it and decides by its own quorum and majority: recorded as `meeting.held`. */
  readonly meeting?: Body;
  readonly roles?: readonly string[];
  /** Kinds of documents that must be attached. */
  readonly documents?: readonly string[];
  readonly rules?: readonly RuleUse[];
  /** In how many days it must be done; it is shown as late afterwards. */
  readonly limit?: Period;
  /** How many full days must lie between the step before and this one. */
  readonly wait?: Period;
  /**
   * It is a posting, and hangs for these days before the next step: recorded twice, when it is posted and when its days are over (the step
   * `<name>Display`). `board` says that it hangs on the village board, where law asks for fifteen days.
   */
  readonly posting?: Period & { readonly board: boolean };
  /** Where it leads when it passed; the next step otherwise. */
  readonly next?: string;
  /** Where it leads when it failed; it stays otherwise, to be done again. */
  readonly failed?: string;
  /** Further ways out of this step, for branches such as amount bands. */
  readonly branches?: readonly { readonly rules: readonly RuleUse[]; readonly target: string }[];
}
