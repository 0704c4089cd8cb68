import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import { flag, forget, remember, schedule } from './action.ts';
import { cancelled, convene, held, type Meeting } from './meeting.ts';
import { recorders } from './role.ts';
import { procedureStep, type RuleUse } from './transition.ts';

/**
 * Stage 4: the body that is competent for the matter resolves. Which of the flow's bodies it is, is judged by rule when the meeting is
 * called. Representatives who cannot agree may send the same plan up to the villagers' assembly.
 */
export function decidingStage(
  bodies: readonly Body[],
  convening: readonly RuleUse[],
  deciding: readonly RuleUse[],
  on: JsonObject,
): JsonObject {
  const escalates = bodies.includes('representativesAssembly');
  const all: readonly Body[] = escalates && !bodies.includes('villagersAssembly') ? [...bodies, 'villagersAssembly'] : bodies;
  const meetings = new Map(all.map((body) => [body, meetingOf(body, convening, deciding)]));
  const meeting = (body: Body): Meeting => meetings.get(body) ?? meetingOf(body, convening, deciding);
  const states: Record<string, Json> = {
    convening: {
      on: { 'meeting.convened': bodies.map((body) => convene(meeting(body), convened(body))), 'consultation.posted': [consultation] },
    },
  };
  if (escalates)
    states['escalated'] = { on: { 'meeting.convened': [convene(meeting('villagersAssembly'), convened('villagersAssembly'))] } };
  for (const body of all) {
    const back = body === 'villagersAssembly' && !bodies.includes(body) ? 'escalated' : 'convening';
    states[convened(body)] = {
      on: {
        'meeting.convened': [convene(meeting(body), convened(body))],
        'meeting.cancelled': [cancelled(body, back)],
        'meeting.held': held(meeting(body), back),
      },
    };
  }
  return { id: 'representativeResolution', initial: 'convening', on, states };
}

const consultation = procedureStep(recorders, ['G17'], { actions: [remember('consultation', ['planHash', 'documents'])] });

function meetingOf(body: Body, convening: readonly RuleUse[], deciding: readonly RuleUse[]): Meeting {
  const competent: readonly RuleUse[] = [
    { rule: 'G18', body },
    { rule: 'G19', body },
    { rule: 'G23', body },
  ];
  const meeting: Meeting = {
    body,
    after: 'partyMembersAssembly',
    convening: [...competent, { rule: 'G11', body }, ...convening],
    deciding: [...competent, 'G06', 'G11', 'G39', 'G42', 'G44', ...deciding],
    adopted: {
      target: '#resolutionDisclosure',
      actions: [remember('resolved', ['body', 'planHash', 'documents']), flag('decided', true), schedule('publish', 'G44')],
    },
    returned: { target: '#committeeConsultation', actions: [forget(['held.twoCommittees', 'held.partyMembersAssembly', 'circulated'])] },
  };
  return body === 'representativesAssembly' ? { ...meeting, split: 'escalated' } : meeting;
}

function convened(body: Body): string {
  return `${body}Convened`;
}
