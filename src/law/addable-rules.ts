import type { Json } from '../kernel/json.ts';
import type { Body } from './body.ts';
import type { RuleId } from './rule-id.ts';
import type { ValueKey } from './values.ts';

/** A rule that a local flow may add, and the events before which it can be met: those that carry what it reads. */
export interface AddableRule {
  readonly rule: RuleId;
  /** The first one is meant where none is named. */
  readonly events: readonly string[];
  /** Stages and bodies to which it is confined; anywhere when left out. */
  readonly stages?: readonly string[];
  readonly bodies?: readonly Body[];
  /** Values that switch it on. */
  readonly sets: Readonly<Partial<Record<ValueKey, Json>>>;
  /** The key of a number that has to be given with it. */
  readonly asks?: ValueKey;
}

/**
 * The closed list of rules that a local flow may add or switch on: those that law leaves to the places, or that ask for more than it does.
 * Any other is either there already, or has nothing to read where it would stand.
 */
export const addableRules: readonly AddableRule[] = [
  { rule: 'G05', events: ['proposal.submitted', 'plan.amended', 'meeting.held'], sets: { 'consultation.vitalInterest': 'block' } },
  { rule: 'G11', events: ['meeting.held', 'meeting.convened'], sets: {} },
  { rule: 'G12', events: ['meeting.held'], sets: { 'risk.required': true } },
  { rule: 'G16', events: ['meeting.held'], sets: {} },
  { rule: 'G24', events: ['meeting.held'], stages: ['representativeResolution'], sets: {}, asks: 'consultation.days' },
  { rule: 'G28', events: ['meeting.held'], bodies: ['representativesAssembly'], sets: {}, asks: 'quorum.womenRepresentatives' },
  { rule: 'G37', events: ['meeting.held'], bodies: ['villagersAssembly'], sets: { 'ballot.villagersAssembly': true } },
  { rule: 'G39', events: ['meeting.held'], sets: {} },
  { rule: 'G42', events: ['meeting.held'], sets: { 'township.signature': true } },
  { rule: 'G54', events: ['payment.made'], sets: {}, asks: 'payment.limitFen' },
  { rule: 'G60', events: ['proposal.submitted', 'plan.amended', 'application.received'], sets: { kinship: 'block' } },
];
