import type { Instant } from '../kernel/instant.ts';
import type { Json } from '../kernel/json.ts';
import type { Body } from './body.ts';
import type { PlainDate } from './plain-date.ts';
import type { ValueKey } from './values.ts';

/**
 * Facts: everything from outside that a rule may look at, gathered before the step. Only the ones that the judging rules read
 * are stored with the entry. Counts and days only: never a name.
 */
export interface Facts {
  /** Who records: the token's person as an opaque id, the roles held, the organisation's 12-digit code. */
  readonly actor?: ActorFacts;
  /** When the step is being recorded (UTC). `occurredAt` of the event may be earlier; the difference is shown as 补录. */
  readonly recordedAt?: Instant;
  /** The configured numbers in force for this village on the event's day, each with the layer that set it. */
  readonly values?: Partial<Record<ValueKey, ValueFact>>;
  /** Who belongs to the bodies concerned, as counts, as of the event's day. */
  readonly rosters?: Partial<Record<Body, RosterFacts>>;
  /** What the sign-in list of this event comes to when held against the roster; absent when only counts were given. */
  readonly signIn?: SignInFacts;
  /** A written authorisation of the body by the assembly above it, if one covers the matter's class on the event's day. */
  readonly delegation?: DelegationFacts;
  /** Days off and make-up working days around the event. */
  readonly calendar?: CalendarFacts;
  /** True when one and the same person is Party secretary and director on the event's day (书记主任一肩挑). */
  readonly secretaryIsDirector?: boolean;
  /** What the list version that the event names (or, without one, the list in hand) is. Absent when none is named. */
  readonly list?: ListFacts;
  /** Whether an item stands on the list in force of the organisation in which it is to be started. */
  readonly listed?: ListedFacts;
  /** True when the village has a collective economic organisation of its own; otherwise the committee acts for it (代行). */
  readonly hasCollective?: boolean;
}

/** Who records, as counts and codes only. */
export interface ActorFacts {
  /** True when the person is on the roster of the villagers' committee on the day; asked of supervisors only. */
  readonly onVillagersCommittee?: boolean;
  readonly person: string;
  readonly roles: readonly string[];
  readonly organisation: string;
}

/** A configured number with its provenance. */
export interface ValueFact {
  readonly value: Json;
  /** `law`, `default`, or the 12-digit code of the organisation that set it. */
  readonly layer: string;
  /** The citation or the document that it rests on. */
  readonly source: string;
}

/** A body as counts of distinct people, as of a day. */
export interface RosterFacts {
  readonly asOf: PlainDate;
  /** Everyone on the roster on that day, before exclusions. */
  readonly listed: number;
  /** Those with a vote: 应到会. Listed, less those without a vote and those excluded with approval. */
  readonly voting: number;
  /** Excluded from the base, and how many of these carry both a reason and an approval. */
  readonly excluded: number;
  readonly excludedApproved: number;
  readonly women: number;
  /** Villagers' representatives among the members, and the women among them (only for the representatives' assembly). */
  readonly representatives: number;
  readonly womenRepresentatives: number;
  /** Members of the villagers' committee among the members (only for the representatives' assembly). */
  readonly committeeMembers: number;
  /** Distinct households among the members (villagers' and collective assemblies). */
  readonly households: number;
  /** Members whose term had ended on that day. */
  readonly expired: number;
  /** The last day of the running term that ends first; null or absent when none is known. */
  readonly nextTermEnd?: PlainDate | null;
}

/** A sign-in list held against the roster, as counts. */
export interface SignInFacts {
  readonly listed: number;
  /** Signed in and entitled to vote. */
  readonly voting: number;
  readonly womenRepresentatives: number;
  /** Signed in but not on the roster of the body. */
  readonly strangers: number;
  /** Names that stand more than once. */
  readonly repeated: number;
}

/** A written authorisation that covers the matter's class on the day. */
export interface DelegationFacts {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The written instrument: assembly decision, charter article or household consultation. */
  readonly instrument: string;
  readonly filed: boolean;
}

/** Days off and make-up working days in a window of days. */
export interface CalendarFacts {
  /** Days off by the State Council's yearly notice, and weekend days made working days by it (调休), in the window looked at. */
  readonly holidays: readonly PlainDate[];
  readonly makeUpWorkdays: readonly PlainDate[];
  /** The last day for which a notice is known; beyond it no day may be counted. */
  readonly knownTo: PlainDate;
}

/** A list version, as codes, counts and hashes. */
export interface ListFacts {
  readonly hash: string;
  /** Whether a version of this hash is kept, whether it is the organisation's own, and whether it is drawn from the list above in force. */
  readonly kept: boolean;
  readonly own: boolean;
  readonly drawn: boolean;
  /** Its number within the organisation; null when it is not kept. */
  readonly number: number | null;
  /** The list that was enacted last: its number, and its first day. */
  readonly enacted: { readonly number: number; readonly from: PlainDate } | null;
  /** The village's own items on it: whether the street has consented to just this flow, and who has filed it. */
  readonly ownItems: readonly { readonly code: string; readonly consented: boolean; readonly filed: readonly string[] }[];
  /** The tiers above at which the lists that it is drawn from were published. */
  readonly published: readonly string[];
}

/** An item held against a list in force. */
export interface ListedFacts {
  readonly item: string;
  /** Number of the list in force; null when there is none. */
  readonly number: number | null;
  /** Hash of the flow that the list names for the item; null when the item is not on it. */
  readonly flow: string | null;
}
