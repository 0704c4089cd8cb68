import { assign, setup } from 'xstate';
import { eventsOfMatter } from '../record-of.ts';

interface Matter {
  readonly held: number;
  readonly present: number;
}
interface Held {
  readonly type: 'held';
  readonly present: number;
}

const machine = setup({
  types: { context: {} as Matter, events: {} as Held },
  guards: { quorum: ({ event }) => event.present >= 667 },
  actions: { count: assign(({ context, event }) => ({ held: context.held + 1, present: event.present })) },
});

const steps = Array.from({ length: eventsOfMatter }, (_, at) => [
  `step-${at}`,
  { on: { held: { target: `step-${at + 1}`, guard: 'quorum', actions: 'count' } } },
]);

/** Nine meetings one after the other, each of which must have had its quorum. */
export const matterMachine = machine.createMachine({
  id: 'matter',
  initial: 'step-0',
  context: { held: 0, present: 0 },
  states: { ...Object.fromEntries(steps), [`step-${eventsOfMatter}`]: { type: 'final' } } as never,
});
