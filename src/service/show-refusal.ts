import type { RefusalView } from '../contract/refusal-view.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { showVerdict } from './show-verdict.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';

/** A refusal as it goes out. */
export function showRefusal(refusal: Refusal): RefusalView {
  return {
    reason: refusal.reason,
    text: tellBoth(`refusal.${refusal.reason}`, { event: refusal.event, count: refusal.verdicts.length }),
    event: refusal.event,
    state: [...refusal.state],
    verdicts: refusal.verdicts.map(showVerdict),
    expected: [...refusal.expected],
  };
}
