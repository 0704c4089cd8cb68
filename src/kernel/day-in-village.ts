import { epochMillisOf, instantOf, type Instant } from './instant.ts';

const offsetMillis = 8 * 3_600_000;

/** The day on which a moment of today falls in China (+08:00), YYYY-MM-DD, to be printed. What law counts with is `law/plain-date.ts`. */
export function dayInVillage(now: Instant): string {
  return instantOf(epochMillisOf(now) + offsetMillis).slice(0, 10);
}
