import type { Body } from '../body.ts';
import { makeVerdict, unmet } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule } from '../rule.ts';
import { meetingBody } from './meeting-body.ts';
import { routeOf } from './route-of.ts';

const standIns: readonly Body[] = ['representativesAssembly', 'collectiveDelegatesAssembly'];

/**
 * Classes that an assembly can never hand on go neither to the collective's delegates (charter, membership, land plans, land
 * compensation, merger: RCEO art. 28 para. 4) nor to the villagers' representatives (charter and village rules, overruling the
 * representatives, the committee's area: VCL25 arts 3, 27, 31). Always blocks; no delegation and no local flow opens it.
 */
export const g19: Rule = {
  id: 'G19',
  reads: ['hasCollective'],
  values: [],
  judge(input) {
    const day = dayOf(input.event.occurredAt);
    const got = meetingBody(input);
    const route = routeOf(input);
    if (route === null || got === null) return unmet('G19', 'reservedBody', day, { needed: route?.reserved ?? null, got: null });
    const ok = route.reserved === null || !standIns.includes(got);
    return makeVerdict({ rule: 'G19', code: 'reservedBody', day, ok, needed: route.reserved, got });
  },
};
