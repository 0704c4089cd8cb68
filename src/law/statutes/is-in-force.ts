import type { PlainDate } from '../plain-date.ts';
import type { Statute } from './statute.ts';

/** Whether a statute was in force on a day; its first and its last day belong to it. */
export function isInForce(statute: Statute, day: PlainDate): boolean {
  return day >= statute.inForceFrom && (statute.inForceTo === null || day <= statute.inForceTo);
}
