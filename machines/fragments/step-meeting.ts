import type { JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import { forget, remember, unschedule } from './action.ts';
import { rulesOf } from './body-rules.ts';
import type { ActionUse, RuleUse, Way } from './transition.ts';

/** Where the outcomes of a step's meeting lead, and how its ways are made. */
export interface StepMeeting {
  /** The step's name, under which its meeting is remembered too. */
  readonly step: string;
  /** A way out of the step; `passes` is one by which it is passed. */
  readonly way: (rules: readonly RuleUse[], to: Way & { readonly target: string }, passes?: boolean) => JsonObject;
  readonly onward: string;
  readonly failed: string;
  readonly stay: string;
  readonly over: readonly ActionUse[];
  /** It was called by a notice, whose rules are judged again. */
  readonly called: boolean;
  /** It decides by its majority; otherwise only presence counts. */
  readonly decides: boolean;
}

/** A rule of the four deliberations that needs a proposal's class, which a step's meeting has not. */
const ofProposals: readonly RuleUse[] = ['G32'];

/**
 * What can come of a body's meeting that is one step of a procedure: no plan goes from stage to stage here, so only notice, presence, votes
 * and papers are judged, and it is remembered as the step and not as an adoption. Adopted leads on, rejected to where a failed step leads, a meeting without its quorum is held again.
 */
export function stepMeeting(body: Body, asked: readonly RuleUse[], meeting: StepMeeting): readonly JsonObject[] {
  const { quorum, pass, notice, more } = rulesOf(body);
  const { step, way, called, decides, over } = meeting;
  const of = (use: RuleUse): RuleUse => (typeof use === 'string' ? { rule: use, body } : use);
  const held: readonly RuleUse[] = called ? ['S03'] : [];
  const noticed: readonly RuleUse[] = called
    ? [...notice, 'G11', 'G16', 'G23', 'G68', ...more.filter((use) => !ofProposals.includes(use))]
    : [];
  const counted = [...held, quorum, 'G34', 'G35', 'G36', 'G40', 'G41', ...(decides ? [pass] : [])] as readonly RuleUse[];
  const undecided: readonly RuleUse[] = [...held, quorum, { rule: 'S04', as: 'S04.undecided', documents: ['minutes', 'signIn'] }];
  const ended = called ? [unschedule('term'), forget([`convened.${body}`])] : [];
  const to = (outcome: string, target: string, unmet: Way['unmet']): Way & { readonly target: string } => ({
    when: { 'data.body': body, 'data.outcome': outcome },
    target,
    ...(unmet === undefined ? {} : { unmet }),
    actions: [
      remember(outcome === 'noQuorum' ? `lapsed.${body}` : `step.${step}`, ['body', 'outcome', 'documents']),
      ...ended,
      ...(outcome === 'noQuorum' ? [] : over),
    ],
  });
  return [
    way([...counted, ...noticed].map(of).concat(asked), to('adopted', meeting.onward, undefined), true),
    ...(decides ? [way(counted.map(of), to('rejected', meeting.failed, [pass]))] : []),
    way(undecided.map(of), to('noQuorum', meeting.stay, [quorum])),
  ];
}
