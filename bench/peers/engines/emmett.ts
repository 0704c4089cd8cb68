import { randomUUID } from 'node:crypto';
import { CommandHandler, type EventStore } from '@event-driven-io/emmett';
import { eventsOfMatter, recordOf, type MeetingRecord } from '../record-of.ts';
import type { Contestant } from '../contestant.ts';

interface Opened {
  readonly type: 'MatterOpened';
  readonly data: { readonly matter: string };
}
interface Held {
  readonly type: 'MeetingHeld';
  readonly data: { readonly at: number; readonly record: MeetingRecord };
}
type MatterEvent = Opened | Held;
interface Matter {
  readonly revision: number;
}

/** Emmett as its guide has it: a stream for each matter, a command handler that folds the stream, decides and appends at the version it saw. */
export function emmettContestant(store: EventStore): Pick<Contestant, 'events' | 'create' | 'send' | 'history' | 'fill'> {
  const handle = CommandHandler<Matter, MatterEvent>({
    evolve: (_, event) => ({ revision: event.type === 'MatterOpened' ? 0 : event.data.at }),
    initialState: () => ({ revision: -1 }),
  });
  return {
    events: eventsOfMatter,
    async create() {
      const matter = randomUUID();
      await handle(store, matter, () => ({ type: 'MatterOpened', data: { matter } }));
      return matter;
    },
    async send(matter, at) {
      await handle(store, matter, ({ revision }) => {
        if (revision !== at - 1) throw new Error(`${matter} does not stand before event ${at}`);
        return { type: 'MeetingHeld', data: { at, record: recordOf(matter, at) } };
      });
    },
    async history(matter) {
      return (await store.readStream(matter)).events.length;
    },
    async fill(matters) {
      const ids = Array.from({ length: matters }, () => randomUUID());
      for (let from = 0; from < matters; from += 32)
        await Promise.all(ids.slice(from, from + 32).map((id) => store.appendToStream(id, whole(id))));
      return ids;
    },
  };
}

function whole(matter: string): MatterEvent[] {
  const held = Array.from({ length: eventsOfMatter }, (_, at) => at + 1);
  return [
    { type: 'MatterOpened', data: { matter } },
    ...held.map((at): MatterEvent => ({ type: 'MeetingHeld', data: { at, record: recordOf(matter, at) } })),
  ];
}
