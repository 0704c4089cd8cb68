import { openedEvent } from '../engine/start.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { ListedFacts } from '../law/fact.ts';
import { ruleBook } from '../law/rule-book.ts';

/** Nothing is recorded of a matter that is about to be opened. */
const nothing = { item: {}, plan: { version: 0, hash: null }, record: {}, flags: {}, open: {}, deadlines: {} };

/** Judges by rule G62 whether an item may be started where it is asked for. */
export function judgeListed(listed: ListedFacts, data: JsonObject, occurredAt: Instant): Verdict {
  return ruleBook.judge({ rule: 'G62' }, { event: { type: openedEvent, occurredAt, data }, matter: nothing, facts: { listed } });
}
