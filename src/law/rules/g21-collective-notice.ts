import { listAt, textAt } from '../read-event.ts';
import { daysValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { namedBody } from './named-body.ts';
import { judgeNoticeDays } from './notice-days.ts';
import { noticeOf } from './notice-of.ts';

/**
 * Notice of the collective's members' assembly: ten days, with time, place and agenda. RCEO art. 27. An emergency shortens nothing. A
 * local flow may set more days, never fewer. `params.body` names the assembly that acts for a collective which the village does not have.
 */
export const g21: Rule = {
  id: 'G21',
  reads: ['recordedAt'],
  values: ['notice.collectiveMembersAssembly', 'notice.strictCounting'],
  judge(input) {
    const body = namedBody(input, 'body') ?? 'collectiveMembersAssembly';
    const days = judgeNoticeDays('G21', input, body, daysValue(input, 'notice.collectiveMembersAssembly'));
    const notice = noticeOf(input, body);
    if (!days.ok || notice === null) return days;
    const content = judgeConditions('G21', input, {
      noticePlace: textAt(notice.data, 'place') === null ? null : true,
      noticeAgenda: (listAt(notice.data, 'agenda') ?? []).length > 0 ? true : null,
    });
    return content.ok ? days : content;
  },
};
