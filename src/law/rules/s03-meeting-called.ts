import { parseInstant } from '../../kernel/instant.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict, met, unmet } from '../make-verdict.ts';
import { dayOf, daysBetween } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { namedBody } from './named-body.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * The meeting is of the body of this stage (`params.body`), was called, and is held on the day it was called for, at whatever hour:
 * another day needs another notice. A cancellation needs a meeting that was called. The house's own rule of order; never loosened.
 */
export const s03: Rule = {
  id: 'S03',
  reads: [],
  values: [],
  judge(input) {
    const { type, data, occurredAt } = input.event;
    const needed = namedBody(input, 'body');
    const got = textAt(data, 'body');
    const day = dayOf(occurredAt);
    if (type !== 'meeting.cancelled' && (got === null || got !== needed)) return unmet('S03', 'meetingBody', day, { needed, got });
    const called = input.matter.record[`convened.${needed ?? ''}`];
    if (type === 'meeting.held' || type === 'meeting.cancelled') {
      if (called === undefined) return notRecorded('S03', input, 'convened', { body: needed });
      if (type === 'meeting.held') return judgeDay(input, textAt(called.data, 'meetingAt'));
    }
    return met('S03', 'meetingBody', day, { needed, got: needed });
  },
};

function judgeDay(input: RuleInput, meetingAt: string | null): Verdict {
  if (meetingAt === null) return notRecorded('S03', input, 'convened');
  const needed = dayOf(parseInstant(meetingAt));
  const got = dayOf(input.event.occurredAt);
  const short = Math.abs(daysBetween(got, needed));
  return makeVerdict({ rule: 'S03', code: 'meetingDay', day: got, ok: got === needed, needed, got, short });
}
