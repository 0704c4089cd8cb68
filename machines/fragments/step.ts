import type { JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import type { Actor } from '../actor.ts';
import type { Told } from '../item.ts';
import type { Period } from '../period.ts';
import type { ActionUse, RuleUse } from './transition.ts';

/** The time for the whole of a procedure. Passing the step `from` starts it; passing `until`, or the end of the matter, ends it. */
export interface Overall extends Period {
  readonly from: string;
  readonly until: string;
}

/** A meeting of one of several bodies that is called by its own notice before it is held: two states, what is called and what meets. */
export interface Called {
  /** Whichever of them is called is the one that meets. */
  readonly bodies: readonly [Body, ...Body[]];
  /** What people read while the meeting is to be held; the step's own text tells of its notice. */
  readonly held: Pick<Step, 'zh' | 'en'>;
  /** Whether it decides by its majority; an appraisal only has to be attended. */
  readonly decides: boolean;
  /** Rules that the notice to one of the bodies must meet besides its own. */
  readonly convening?: Readonly<Partial<Record<Body, readonly RuleUse[]>>>;
}

/** A way out of a step that rules tell from the others: an amount within a band, a document that only this way has. The first that is met is taken. */
export interface RuledBranch {
  readonly rules?: readonly RuleUse[];
  /** Kinds of documents by which this way is told from the others. */
  readonly documents?: readonly string[];
  readonly target: string;
}

/** A way out of a step that people choose: the event names it (`data.choice`), and its rules are asked for besides those of the step. */
export interface ChosenBranch extends Told, RuledBranch {
  /** Its name, lower camel case; unlike those of the step's other branches. */
  readonly choice: string;
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
  /** Which case of that event is meant: values at paths of its data. */
  readonly when?: JsonObject;
  /** What recording it does besides being remembered as done. */
  readonly also?: readonly ActionUse[];
  /** The body that meets on it and decides by its own quorum and majority: recorded as `meeting.held`. */
  readonly meeting?: Body;
  /** The same where the meeting is called first: `meeting.convened`, then `meeting.held`. */
  readonly called?: Called;
  readonly roles?: readonly string[];
  /** Kinds of documents that must be attached. */
  readonly documents?: readonly string[];
  readonly rules?: readonly RuleUse[];
  /**
   * In how many days it must be done; it is shown as late afterwards. The days begin with this step and end with it, or with the later
   * step that `through` names; no step between has a limit of its own.
   */
  readonly limit?: Period & { readonly through?: string };
  /** How many full days must lie between the step before, or the one that `since` names, and this one. */
  readonly wait?: Period & { readonly since?: string; readonly board?: boolean };
  /**
   * It is a posting, and hangs for these days before the next step: recorded twice, when it is posted and when its days are over (the step
   * `<name>Display`). `board` says that it hangs on the village board, where law asks for fifteen days.
   */
  readonly posting?: Period & { readonly board: boolean };
  /** Where it leads when it passed; the next step otherwise. */
  readonly next?: string;
  /** Where it leads when it failed; it stays otherwise, to be done again. */
  readonly failed?: string;
  /** The ways out of a step that has several. Either rules tell them apart, or every one of them has a name to choose it by. */
  readonly branches?: readonly RuledBranch[] | readonly ChosenBranch[];
}
