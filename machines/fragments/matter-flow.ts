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
}

/** The whole machine of an item: its procedure, and supervision beside it all the way. */
export function matterFlow(code: string, terms: ItemTerms, initial: string, stages: JsonObject, on: JsonObject = {}): JsonObject {
  return {
    id: code,
    type: 'parallel',
    context: { item: { ...terms }, plan: { version: 0, hash: null }, record: {}, flags: {}, open: {}, deadlines: {} },
    on: { 'deadline.passed': [transition(['S11', { rule: 'S02', roles: system }], { actions: [{ type: 'expire', params: {} }] })] },
    states: {
      procedure: {
        initial,
        on,
        states: {
          ...stages,
          archived: ended('archived'),
          rejected: ended('rejected'),
          withdrawn: ended('withdrawn'),
        },
      },
      supervision,
    },
  };
}

function ended(id: string): JsonObject {
  return { id, type: 'final', tags: ['ended'] };
}
