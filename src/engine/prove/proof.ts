import type { ClaimId } from '../../kernel/claim-id.ts';
import type { JsonObject } from '../../kernel/json.ts';

/** One event of a way through a flow. */
export interface PathEvent {
  /** The type of the event; `*` and the like as the flow writes them, empty for a transition that happens by itself. */
  readonly event: string;
  /** The case that the transition is for, as the flow writes it. */
  readonly when: JsonObject;
  /** Active leaf states before and after, as dotted paths without the machine's id. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** One thing that breaks a claim. */
export interface Finding {
  readonly claim: ClaimId;
  /** Key of the message under `proof.code.`. */
  readonly code: string;
  /** The place in the config, as a dotted path, with the event where there is one. */
  readonly at: string;
  /** What the message needs. */
  readonly facts: JsonObject;
  /** A shortest way from the start to where the claim is broken; empty where the config itself shows it. */
  readonly path: readonly PathEvent[];
}

/** Whether a claim holds, and what breaks it where it does not. */
export interface ClaimResult {
  readonly claim: ClaimId;
  readonly holds: boolean;
  readonly findings: readonly Finding[];
}

/** What was found out about a flow, over all its paths. */
export interface Proof {
  readonly holds: boolean;
  /** Those that are asked of this kind of procedure. */
  readonly claims: readonly ClaimResult[];
  /** How many abstract states and transitions were looked at. */
  readonly states: number;
  readonly transitions: number;
}
