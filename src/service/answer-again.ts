import type { RefusalView } from '../contract/refusal-view.ts';
import { invariant } from '../kernel/invariant.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { readEntry } from '../store/journal/read-entry.ts';
import type { Result } from '../store/result/save-result.ts';
import type { Work } from '../store/work.ts';
import { showRecorded, type Recorded } from './show-recorded.ts';
import { showRefusal } from './show-refusal.ts';

/** What a request on a matter was answered with the first time: its entry, as it is now, or the refusal. */
export function* answerAgain(known: Result): Work<Outcome<Recorded, RefusalView>> {
  const body = known.body as { readonly instance: string; readonly revision: number } | { readonly refusal: Refusal };
  if ('refusal' in body) return refused(showRefusal(body.refusal));
  const entry = yield* readEntry(body.instance, body.revision);
  invariant(entry !== null, 'an answered request has its entry');
  return accepted(showRecorded(() => entry, true));
}
