import type { JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import { forget, remember, scheduleIfDue, unschedule } from './action.ts';
import { rulesOf } from './body-rules.ts';
import { recorders } from './role.ts';
import { procedureStep, type ActionUse, type RuleUse, type Way } from './transition.ts';

/** A body's meeting at one stage: what it needs, and where its outcomes lead. */
export interface Meeting {
  readonly body: Body;
  /** The body whose adoption of the same plan must stand before this one's; none for the first. */
  readonly after: Body | null;
  /** Rules that the stage adds to those of every meeting. */
  readonly convening: readonly RuleUse[];
  readonly deciding: readonly RuleUse[];
  /** Where the stage goes when adopted, returned, rejected; a split is only for representatives. */
  readonly adopted: Way;
  readonly returned: Way;
  readonly split?: string;
}

const kept = ['body', 'planHash', 'outcome', 'documents'];

/** Calling the meeting: the transition of a stage's `convening` state into `convened`. */
export function convene(meeting: Pick<Meeting, 'body' | 'convening'>, target: string): JsonObject {
  const body = meeting.body;
  const { notice } = rulesOf(body);
  return procedureStep(recorders, [...notice.map((use) => withBody(use, body)), { rule: 'G68', body }, ...meeting.convening], {
    when: { 'data.body': body },
    target,
    actions: [
      remember(`convened.${body}`, [
        'body',
        'meetingAt',
        'place',
        'agenda',
        'materials',
        'posted',
        'supervisorInvited',
        'emergency',
        'route',
        'documents',
      ]),
      scheduleIfDue('term', 'G68'),
    ],
  });
}

/** What can come of the meeting: the transitions of a stage's `convened` state. `reconvene` is its `convening` state. */
export function held(meeting: Meeting, reconvene: string): readonly JsonObject[] {
  const { body } = meeting;
  const { quorum, pass, more, notice } = rulesOf(body);
  const follows: RuleUse = meeting.after === null ? 'G17' : { rule: 'G17', after: meeting.after };
  const counted: readonly RuleUse[] = ['S03', quorum, 'G34', 'G35', 'G36', 'G40', 'G41', pass];
  const undecided: readonly RuleUse[] = ['S03', quorum, { rule: 'S04', documents: ['minutes', 'signIn'] }];
  const way = (outcome: string, rules: readonly RuleUse[], to: Way, slot: string): JsonObject =>
    procedureStep(
      recorders,
      rules.map((use) => withBody(use, body)),
      {
        ...to,
        when: { 'data.body': body, 'data.outcome': outcome },
        actions: [unschedule('term'), remember(`${slot}.${body}`, kept), ...(to.actions ?? [])],
      },
    );
  const again = { actions: [forget([`convened.${body}`])] };
  // A village without a collective: the assembly acts for it, and its vote may be won by its own count and lost by the collective's.
  const actingForCollective = [
    way('rejected', [...counted, 'G32'], { target: '#rejected', unmet: ['G32'] }, 'rejected'),
    way('noQuorum', [...undecided, 'G32'], { ...again, target: reconvene, unmet: ['G32'] }, 'lapsed'),
  ];
  const decided = [...counted, follows, 'G16', 'G68', ...more, ...notice, ...meeting.deciding] as const;
  return [
    way('adopted', decided, meeting.adopted, 'held'),
    way('returned', undecided, { ...meeting.returned, actions: [...again.actions, ...(meeting.returned.actions ?? [])] }, 'returned'),
    way('rejected', counted, { target: '#rejected', unmet: [pass] }, 'rejected'),
    way('noQuorum', undecided, { ...again, target: reconvene, unmet: [quorum] }, 'lapsed'),
    ...(more.includes('G32') ? actingForCollective : []),
    ...(meeting.split === undefined
      ? []
      : [way('split', [...counted, 'G38'], { ...again, target: meeting.split, unmet: [pass] }, 'split')]),
  ];
}

/** Calling the meeting off: back to `convening`. */
export function cancelled(body: Body, reconvene: string): JsonObject {
  const actions: readonly ActionUse[] = [forget([`convened.${body}`]), unschedule('term'), remember(`cancelled.${body}`)];
  return procedureStep(recorders, [], { target: reconvene, actions });
}

function withBody(use: RuleUse, body: Body): RuleUse {
  return typeof use === 'string' ? { rule: use, body } : use;
}
