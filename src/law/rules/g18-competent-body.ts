import { makeVerdict, unmet } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt } from '../read-event.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { meetingBody } from './meeting-body.ts';
import { meetingDay } from './meeting-day.ts';
import { routeOf } from './route-of.ts';

/**
 * The body that meets is competent for the class of matter by the law of that day, or holds a written delegation for it that is in term on
 * the day of the meeting and filed. The item may allow fewer bodies (`item.bodies`). VCL25 art. 28; delegation in writing with matters
 * and term: ZJ art. 16, CQ art. 10; filed: SD arts 23–24. Always blocks; a local flow may tighten it, never loosen it.
 */
export const g18: Rule = {
  id: 'G18',
  reads: ['hasCollective', 'delegation'],
  values: [],
  judge(input) {
    const day = dayOf(input.event.occurredAt);
    const body = meetingBody(input);
    const route = routeOf(input);
    if (route === null) return unmet('G18', 'competentBody', day, { needed: null, got: null });
    const allowed = listAt(input.matter.item, 'bodies');
    const delegated = body !== null && !route.bodies.includes(body) && route.delegableTo === body;
    if (delegated && allowed?.includes(body) !== false) return judgeDelegation(input);
    const needed = route.bodies.filter((each) => allowed?.includes(each) !== false);
    const ok = body !== null && needed.includes(body);
    return makeVerdict({ rule: 'G18', code: 'competentBody', day, ok, needed, got: body });
  },
};

function judgeDelegation(input: RuleInput): ReturnType<Rule['judge']> {
  const { delegation } = input.facts;
  const day = meetingDay(input.event);
  return judgeConditions('G18', input, {
    delegationGiven: delegation === undefined ? null : true,
    delegationInTerm: delegation === undefined || day === null ? null : delegation.from <= day && day <= delegation.to,
    delegationFiled: delegation?.filed ?? null,
  });
}
