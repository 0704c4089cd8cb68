import type { JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import { remember } from './action.ts';
import { rulesOf } from './body-rules.ts';
import type { ActionUse, RuleUse, Way } from './transition.ts';

/** Where the outcomes of a step's meeting lead, and how its ways are made. */
export interface StepMeeting {
  readonly way: (rules: readonly RuleUse[], to: Way & { readonly target: string }) => JsonObject;
  readonly onward: string;
  readonly failed: string;
  readonly stay: string;
  readonly over: readonly ActionUse[];
}

/**
 * What can come of a body's meeting that is one step of a direct procedure: no plan goes from stage to stage here, so only presence, votes
 * and papers are judged. Adopted leads on, rejected to where a failed step leads, a meeting without its quorum is held again.
 */
export function stepMeeting(
  body: Body,
  asked: readonly RuleUse[],
  { way, onward, failed, stay, over }: StepMeeting,
): readonly JsonObject[] {
  const { quorum, pass } = rulesOf(body);
  const of = (use: RuleUse): RuleUse => (typeof use === 'string' ? { rule: use, body } : use);
  const counted = [quorum, 'G34', 'G35', 'G36', 'G40', 'G41', pass].map((use) => of(use as RuleUse));
  const undecided = [of(quorum), { rule: 'S04', as: 'S04.undecided', documents: ['minutes', 'signIn'] } as const];
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
      ...over,
    ],
  });
  return [
    way([...counted, ...asked], to('adopted', onward, undefined)),
    way(counted, to('rejected', failed, [pass])),
    way(undecided, to('noQuorum', stay, [quorum])),
  ];
}
