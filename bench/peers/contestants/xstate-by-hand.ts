import { randomUUID } from 'node:crypto';
import { initialTransition, transition } from 'xstate';
import type { Contestant, Place } from '../contestant.ts';
import { eventsOfMatter, recordOf } from '../record-of.ts';
import { inLine } from './in-line.ts';
import { matterMachine } from './matter-machine.ts';
import { openSqliteRows } from './sqlite-rows.ts';

/** XState as one would make it durable by hand: read the state, take the pure step, write state and event in one transaction. */
export async function open({ folder }: Place): Promise<Contestant> {
  const rows = openSqliteRows(folder);
  const write = inLine(1, ([work]) => rows.commit(() => work?.()));
  const [first] = initialTransition(matterMachine);
  const stored = (snapshot: typeof first) => JSON.stringify({ value: snapshot.value, context: snapshot.context, status: snapshot.status });
  return {
    events: eventsOfMatter,
    async create() {
      const matter = randomUUID();
      await write(() => rows.create(matter, stored(first)));
      return matter;
    },
    send: (matter, at) =>
      write(() => {
        const before = matterMachine.resolveState(JSON.parse(rows.state(matter)) as Parameters<typeof matterMachine.resolveState>[0]);
        const record = recordOf(matter, at);
        const event = { type: 'held', present: Number(record.data['present']) } as const;
        if (!before.can(event)) throw new Error(`${matter} takes no event in ${JSON.stringify(before.value)}`);
        const [after] = transition(matterMachine, before, event);
        rows.append(matter, at, stored(after), JSON.stringify(record));
      }),
    history: async (matter) => rows.history(matter).length,
    durability: async () => rows.durability(),
    bytes: async () => rows.bytes(),
    fill: async (matters) => rows.fill(matters, eventsOfMatter),
    close: async () => void rows.db.close(),
  };
}
