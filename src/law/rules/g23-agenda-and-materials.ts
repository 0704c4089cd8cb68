import type { Json, JsonObject } from '../../kernel/json.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { flagAt, listAt, objectAt } from '../read-event.ts';
import { flagValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { meetingBody } from './meeting-body.ts';
import { noticeOf } from './notice-of.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Agenda and materials go out with the notice (and are posted, value `notice.posted`), and only what stood in the notice is voted on.
 * After ZJ art. 23, SH art. 13, SD art. 24. Required by default; a local flow may tighten or loosen it. Items are people's words, so the
 * verdict counts them and repeats none. Where nothing was put to the vote, no items are asked for.
 */
export const g23: Rule = {
  id: 'G23',
  reads: ['recordedAt'],
  values: ['notice.posted'],
  judge(input) {
    const body = meetingBody(input);
    const notice = body === null ? null : noticeOf(input, body);
    if (notice === null) return notRecorded('G23', input, 'convened', { body });
    const content = judgeContent(input, notice.data);
    if (!content.ok || input.event.type !== 'meeting.held' || objectAt(input.event.data, 'votes') === null) return content;
    return judgeItems(input, listAt(notice.data, 'agenda'));
  },
};

function judgeContent(input: RuleInput, notice: JsonObject): Verdict {
  return judgeConditions('G23', input, {
    noticeAgenda: filled(listAt(notice, 'agenda')),
    noticeMaterials: filled(listAt(notice, 'materials')),
    ...(flagValue(input, 'notice.posted') ? { noticePosted: flagAt(notice, 'posted') } : {}),
  });
}

function filled(list: readonly Json[] | null): boolean | null {
  return list === null ? null : list.length > 0;
}

function judgeItems(input: RuleInput, agenda: readonly Json[] | null): Verdict {
  const voted = listAt(input.event.data, 'votedItems') ?? [];
  const notified = voted.filter((item) => agenda?.includes(item)).length;
  const day = dayOf(input.event.occurredAt);
  if (voted.length === 0) return makeVerdict({ rule: 'G23', code: 'votedItems', day, ok: false, needed: null, got: null });
  const measured = { needed: voted.length, got: notified, short: voted.length - notified };
  return makeVerdict({ rule: 'G23', code: 'votedItems', day, ok: notified === voted.length, ...measured });
}
