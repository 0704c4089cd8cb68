import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import { forget, remember, unschedule } from './action.ts';
import { convene } from './meeting.ts';
import { recorders } from './role.ts';
import type { Called } from './step.ts';
import { stepMeeting, type StepMeeting } from './step-meeting.ts';
import { procedureStep, type RuleUse } from './transition.ts';

/**
 * A step at which one of several bodies is called and meets: the step itself, where the notice goes out, and one state for each body that
 * was called. The step's documents are those of the meeting. A meeting without its quorum, or called off, leads back to the notice.
 */
export function calledMeeting(
  { bodies, held, decides, convening = {} }: Called,
  { documents = [], ...meta }: JsonObject & { readonly documents?: readonly string[] },
  asked: readonly RuleUse[],
  ways: Omit<StepMeeting, 'called' | 'decides' | 'stay'>,
): JsonObject {
  const { step } = ways;
  const call = (body: Body): JsonObject =>
    convene({ body, convening: [{ rule: 'G11', body }, ...(convening[body] ?? [])] }, convenedState(step, body));
  const states: Record<string, Json> = { [step]: { meta, on: { 'meeting.convened': bodies.map(call) } } };
  for (const body of bodies) {
    const off = [forget([`convened.${body}`]), unschedule('term'), remember(`cancelled.${body}`)];
    states[convenedState(step, body)] = {
      meta: { ...held, actors: [body], documents: [...documents], papers: ['minutes', 'signIn', 'tally'] },
      on: {
        'meeting.convened': [call(body)],
        'meeting.cancelled': [procedureStep(recorders, [], { target: step, actions: off })],
        'meeting.held': stepMeeting(body, asked, { ...ways, called: true, decides, stay: step }),
      },
    };
  }
  return states;
}

function convenedState(step: string, body: Body): string {
  return `${step}${body.charAt(0).toUpperCase()}${body.slice(1)}`;
}
