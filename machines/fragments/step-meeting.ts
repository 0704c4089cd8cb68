import type { JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import { forget, remember, unschedule } from './action.ts';
import { rulesOf } from './body-rules.ts';
import { convene } from './meeting.ts';
import type { ActionUse, RuleUse, Way } from './transition.ts';

/** Where the outcomes of a step's meeting lead, and how its ways are made. */
export interface StepMeeting {
  /** A way out of the step; `passes` is one by which it is passed. */
  readonly way: (rules: readonly RuleUse[], to: Way & { readonly target: string }, passes?: boolean) => JsonObject;
  readonly onward: string;
  readonly failed: string;
  readonly stay: string;
  readonly over: readonly ActionUse[];
}

/**
 * What can come of a body's meeting that is one step of a direct procedure: no plan goes from stage to stage here, so only presence, votes
 * and papers are judged. Adopted leads on, rejected to where a failed step leads, a meeting without its quorum is held again. Where the
 * notice says how presence is counted, the meeting is called first, and held on the day for which it was called.
 */
export function stepMeeting(
  body: Body,
  asked: readonly RuleUse[],
  { way, onward, failed, stay, over }: StepMeeting,
): readonly JsonObject[] {
  const { quorum, pass, byRoute } = rulesOf(body);
  const of = (use: RuleUse): RuleUse => (typeof use === 'string' ? { rule: use, body } : use);
  const called = byRoute === true ? [of('S03')] : [];
  const counted = [...called, ...[quorum, 'G34', 'G35', 'G36', 'G40', 'G41', pass].map((use) => of(use as RuleUse))];
  const undecided = [...called, of(quorum), { rule: 'S04', as: 'S04.undecided', documents: ['minutes', 'signIn'] } as const];
  const heldAsCalled = byRoute === true ? [forget([`convened.${body}`]), unschedule('term')] : [];
  const to = (outcome: string, target: string, unmet: Way['unmet']): Way & { readonly target: string } => ({
    when: { 'data.body': body, 'data.outcome': outcome },
    target,
    ...(unmet === undefined ? {} : { unmet }),
    actions: [
      remember(`${outcome === 'adopted' ? 'held' : outcome === 'rejected' ? 'rejected' : 'lapsed'}.${body}`, [
        'body',
        'outcome',
        'documents',
      ]),
      ...heldAsCalled,
      ...over,
    ],
  });
  return [
    way([...counted, ...asked], to('adopted', onward, undefined), true),
    way(counted, to('rejected', failed, [pass])),
    way(undecided, to('noQuorum', stay, [quorum])),
  ];
}

/** The transitions by which a step's meetings are called, of those bodies whose notice says how presence is counted; none for others. */
export function stepNotices(bodies: readonly Body[], stay: string): readonly JsonObject[] {
  return bodies.filter((body) => rulesOf(body).byRoute === true).map((body) => convene({ body, convening: [] }, stay));
}
