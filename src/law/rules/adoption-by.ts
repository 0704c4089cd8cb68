import type { Body } from '../body.ts';
import type { Matter, RecordedEvent } from '../matter.ts';
import { objectAt } from '../read-event.ts';

const counterpart: Partial<Record<Body, Body>> = { branchCommittee: 'twoCommittees', twoCommittees: 'branchCommittee' };

/**
 * The meeting at which a body adopted the plan; `null` without one. Where the branch committee and the two committees met as one
 * (flag `merged`), the record of either that carries the other's figures stands for both.
 */
export function adoptionBy(matter: Matter, body: Body): RecordedEvent | null {
  const own = matter.record[`held.${body}`];
  if (own !== undefined) return own;
  const other = counterpart[body];
  const merged = other !== undefined && matter.flags.merged === true ? matter.record[`held.${other}`] : undefined;
  return merged !== undefined && objectAt(merged.data, 'merged') !== null ? merged : null;
}
