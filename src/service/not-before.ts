import type { Instant } from '../kernel/instant.ts';

/** When something is recorded: now, and no earlier than what was recorded last. A clock set back must not make the journal run backwards. */
export function notBefore(now: Instant, last: Instant): Instant {
  return now < last ? last : now;
}
