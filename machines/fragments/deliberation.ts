import type { JsonObject } from '../../src/kernel/json.ts';
import { cancelled, convene, held, type Meeting } from './meeting.ts';

/**
 * A stage that one body decides: `convening` → `convened` → adopted onward, returned a stage back, rejected; for want of a quorum, or
 * called off, back to `convening`. `before` are states that must be passed first, `extra` transitions the stage adds to `convening`.
 */
export function deliberation(
  id: string,
  meeting: Meeting,
  more: { readonly first?: string; readonly states?: JsonObject; readonly extra?: JsonObject; readonly on?: JsonObject } = {},
): JsonObject {
  return {
    id,
    initial: more.first ?? 'convening',
    on: more.on ?? {},
    states: {
      ...more.states,
      convening: { on: { 'meeting.convened': [convene(meeting, 'convened')], ...more.extra } },
      convened: {
        on: {
          'meeting.convened': [convene(meeting, 'convened')],
          'meeting.cancelled': [cancelled(meeting.body, 'convening')],
          'meeting.held': held(meeting, 'convening'),
        },
      },
    },
  };
}
