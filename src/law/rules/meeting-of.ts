import type { JsonObject } from '../../kernel/json.ts';
import type { Body } from '../body.ts';
import { objectAt, textAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';

const mayMeetAsOne: readonly string[] = ['branchCommittee', 'twoCommittees'] satisfies Body[];

/**
 * What a `meeting.held` tells of a body: an object with `attendance` and `votes`. When the branch committee and the two committees
 * met as one, the event is of one of them and carries the other's figures under `merged`. `null` while nothing is told of this body.
 */
export function meetingOf(event: RuleInput['event'], body: Body): JsonObject | null {
  const told = textAt(event.data, 'body');
  if (told === body) return event.data;
  const merged = told !== null && mayMeetAsOne.includes(told) && mayMeetAsOne.includes(body);
  return merged ? objectAt(event.data, 'merged') : null;
}
