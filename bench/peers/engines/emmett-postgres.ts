import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import type { Contestant, Place } from '../contestant.ts';
import { emmettContestant } from './emmett.ts';
import { lookAt } from './postgres-look.ts';

/** Emmett on PostgreSQL with its own pool of connections. */
export async function open({ url }: Place): Promise<Contestant> {
  const look = lookAt(url);
  const store = getPostgreSQLEventStore(url);
  await store.schema.migrate();
  return {
    ...emmettContestant(store),
    durability: () => look.durability(),
    bytes: () => look.bytes(),
    async close() {
      await store.close();
      await look.close();
    },
  };
}
