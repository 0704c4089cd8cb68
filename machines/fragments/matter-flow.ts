import type { JsonObject } from '../../src/kernel/json.ts';
import type { Band } from './bands.ts';
import { supervision } from './supervision.ts';
import { system } from './role.ts';
import { transition } from './transition.ts';

/** A tier that has a list of its own. */
export type ListTier = 'district' | 'street' | 'village';

/** How a procedure may end. A list ends in force, a village's own item usable, a roll-out or a training closed. */
export type End = 'archived' | 'rejected' | 'withdrawn' | 'inForce' | 'usable' | 'closed';

/** What an item fixes for all its instances; rules read it as `matter.item`. Part of the flow's content and hash. */
export interface ItemTerms {
  /** Classes of matter that may go through this flow (domain table 2.3). */
  readonly classes: readonly string[];
  /** Kinds of documents without which it cannot be archived. */
  readonly archive: readonly string[];
  /** The band in which the amount that is resolved must lie, for items that exist for one. */
  readonly band?: Band;
  /** Kinds of certificate that may be issued, for certificate items. */
  readonly certificates?: readonly string[];
  /** How often it has to be done at least, for what is made public over and over (VCL25 art. 35). */
  readonly period?: 'quarter' | 'month';
  /** How often where there is much traffic. */
  readonly busyPeriod?: 'month';
  /** The tier at whose organisations it is opened, where not at any. */
  readonly tier?: ListTier;
  /** Present where it is a list that is made, so that it must be possible without one. */
  readonly makesList?: true;
}

/** The procedure of an item: its stages, the one it begins with, and how it may end. */
export interface Procedure {
  readonly initial: string;
  readonly stages: JsonObject;
  readonly ends: readonly End[];
  /** What may happen at any stage. */
  readonly on?: JsonObject;
}

/** The whole machine of an item: its procedure, and supervision beside it all the way. */
export function matterFlow(code: string, terms: ItemTerms, procedure: Procedure): JsonObject {
  const { initial, stages, ends, on = {} } = procedure;
  const { band, ...others } = terms;
  const item: JsonObject = band === undefined ? { ...others } : { ...others, band: { ...band } };
  return {
    id: code,
    type: 'parallel',
    context: { item, plan: { version: 0, hash: null }, record: {}, flags: {}, open: {}, deadlines: {} },
    on: { 'deadline.passed': [transition(['S11', { rule: 'S02', roles: system }], { actions: [{ type: 'expire', params: {} }] })] },
    states: {
      procedure: {
        initial,
        on,
        states: { ...stages, ...Object.fromEntries(ends.map((id) => [id, { id, type: 'final', tags: ['ended'] }])) },
      },
      supervision,
    },
  };
}
