import type { JsonObject } from '../../src/kernel/json.ts';
import { supervision } from './supervision.ts';
import { system } from './role.ts';
import { transition } from './transition.ts';

/** What an item fixes for all its instances; rules read it as `matter.item`. Part of the flow's content and hash. */
export interface ItemTerms {
  /** Classes of matter that may go through this flow (domain table 2.3). */
  readonly classes: readonly string[];
  /** Kinds of documents without which it cannot be archived. */
  readonly archive: readonly string[];
  /** Kinds of certificate that may be issued, for certificate items. */
  readonly certificates?: readonly string[];
  /** How often it has to be done at least, for what is made public over and over (VCL25 art. 35). */
  readonly period?: 'quarter' | 'month';
  /** How often where there is much traffic. */
  readonly busyPeriod?: 'month';
}

/** The procedure of an item: its stages, the one it begins with, and how it may end. */
export interface Procedure {
  readonly initial: string;
  readonly stages: JsonObject;
  readonly ends: readonly ('archived' | 'rejected' | 'withdrawn')[];
  /** What may happen at any stage. */
  readonly on?: JsonObject;
}

/** The whole machine of an item: its procedure, and supervision beside it all the way. */
export function matterFlow(code: string, terms: ItemTerms, procedure: Procedure): JsonObject {
  const { initial, stages, ends, on = {} } = procedure;
  return {
    id: code,
    type: 'parallel',
    context: { item: { ...terms }, plan: { version: 0, hash: null }, record: {}, flags: {}, open: {}, deadlines: {} },
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
