import type { FailureCode } from '../failure-codes.ts';
import type { FailureFacts } from '../failure.ts';
import type { Language } from './language.ts';
import { tell } from './tell.ts';

/**
 * A failure as people are told it: what was wrong and what would be right, and where its facts hold `needed` and `got`, these too.
 * Other facts are not told.
 */
export function tellFailure(failure: { readonly code: FailureCode; readonly facts: FailureFacts }, language: Language): string {
  const { needed, got } = failure.facts;
  const parts = [tell(language, `failure.${failure.code}`)];
  if (isTellable(needed)) parts.push(tell(language, 'format.needed', { needed }));
  if (isTellable(got)) parts.push(tell(language, 'format.got', { got }));
  return parts.join(tell(language, 'format.gap'));
}

function isTellable(value: FailureFacts[string] | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
