import { makeVerdict, met, unmet } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { namedBody } from './named-body.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * The event is about the plan as it stands, and (`params.after`: a body) that body adopted this very text. Local rule of the four
 * deliberations. Blocks by default; a local flow may tighten it, never loosen it. A notice names no plan, so at `meeting.convened` only
 * the adoption is asked.
 */
export const g17: Rule = {
  id: 'G17',
  reads: [],
  values: [],
  judge(input) {
    const { event, matter } = input;
    const needed = matter.plan.hash;
    if (needed === null) return notRecorded('G17', input, 'plan');
    const day = dayOf(event.occurredAt);
    const told = textAt(event.data, 'planHash');
    if (event.type !== 'meeting.convened' && told !== needed) return unmet('G17', 'currentPlan', day, { needed, got: told });
    const body = namedBody(input, 'after');
    if (body === null) return met('G17', 'currentPlan', day, { needed, got: needed });
    const got = matter.record[`held.${body}`]?.planHash ?? null;
    return makeVerdict({ rule: 'G17', code: 'approvedPlan', day, ok: got === needed, needed, got, detail: { body } });
  },
};
