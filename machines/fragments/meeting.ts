import type { JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import { forget, remember } from './action.ts';
import { bodyRules, type BodyRules } from './quorum.ts';
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
export function convene(meeting: Meeting, target: string): JsonObject {
  const body = meeting.body;
  const { notice } = rulesOf(body);
  return procedureStep(recorders, [...notice.map((use) => withBody(use, body)), ...meeting.convening], {
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
    ],
  });
}

/** What can come of the meeting: the transitions of a stage's `convened` state. `reconvene` is its `convening` state. */
export function held(meeting: Meeting, reconvene: string): readonly JsonObject[] {
  const { body } = meeting;
  const { quorum, pass, more, notice } = rulesOf(body);
  const base: readonly RuleUse[] = [
    { rule: 'S03', body },
    { rule: quorum, body },
  ];
  const counted: readonly RuleUse[] = [...base, { rule: 'G34', body }, 'G35', 'G36', 'G40', 'G41'];
  const follows: RuleUse = meeting.after === null ? 'G17' : { rule: 'G17', after: meeting.after };
  const all: readonly RuleUse[] = [...counted, pass, follows, 'G16', 'G68', ...more, ...notice];
  const decision = all.map((use) => withBody(use, body));
  const outcome = (name: string): JsonObject => ({ 'data.body': body, 'data.outcome': name });
  const over = forget([`convened.${body}`]);
  const ways = [
    procedureStep(recorders, [...decision, ...meeting.deciding], {
      ...meeting.adopted,
      when: outcome('adopted'),
      actions: [remember(`held.${body}`, kept), ...(meeting.adopted.actions ?? [])],
    }),
    procedureStep(recorders, base, {
      ...meeting.returned,
      when: outcome('returned'),
      actions: [over, remember(`returned.${body}`, kept), ...(meeting.returned.actions ?? [])],
    }),
    procedureStep(recorders, [...counted, { rule: pass, body }], {
      when: outcome('rejected'),
      unmet: [pass],
      target: '#rejected',
      actions: [remember(`rejected.${body}`, kept)],
    }),
    procedureStep(recorders, base, {
      when: outcome('noQuorum'),
      unmet: [quorum],
      target: reconvene,
      actions: [over, remember(`lapsed.${body}`, kept)],
    }),
  ];
  if (meeting.split === undefined) return ways;
  return [
    ...ways,
    procedureStep(recorders, [...counted, 'G38', { rule: pass, body }], {
      when: outcome('split'),
      unmet: [pass],
      target: meeting.split,
      actions: [over, remember(`split.${body}`, kept)],
    }),
  ];
}

/** Calling the meeting off: back to `convening`. */
export function cancelled(body: Body, reconvene: string): JsonObject {
  const actions: readonly ActionUse[] = [forget([`convened.${body}`]), remember(`cancelled.${body}`)];
  return procedureStep(recorders, [], { target: reconvene, actions });
}

function rulesOf(body: Body): BodyRules {
  const rules = bodyRules[body];
  if (rules === undefined) throw new TypeError(`no rules of meeting for ${body}`);
  return rules;
}

function withBody(use: RuleUse, body: Body): RuleUse {
  return typeof use === 'string' ? { rule: use, body } : use;
}
