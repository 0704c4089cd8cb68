import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Contestant, Place } from '../contestant.ts';
import { eventsOfMatter, recordOf, type MeetingRecord } from '../record-of.ts';
import { acknowledgements } from './acknowledged.ts';
import { lookAt } from './postgres-look.ts';

/**
 * DBOS with a workflow for each matter that receives one message after the other. An event is acknowledged when the workflow has got
 * past `recv`: the message is then kept as that step's output. It listens to notifications, its default, and does not poll.
 */
export async function open({ url }: Place): Promise<Contestant> {
  const look = lookAt(url);
  const acknowledged = acknowledgements();
  const flow = DBOS.registerWorkflow(
    async (matter: string) => {
      for (let at = 1; at <= eventsOfMatter; at += 1) {
        const record = await DBOS.recv<MeetingRecord>('event', { timeoutSeconds: 3600 });
        if (record?.data['step'] !== at) throw new Error(`${matter} does not stand before event ${at}`);
        acknowledged.pass(matter, at);
      }
    },
    { name: 'matter' },
  );
  DBOS.setConfig({ name: 'peers', systemDatabaseUrl: url, systemDatabasePoolSize: 32, logLevel: 'error' });
  await DBOS.launch();
  return {
    events: eventsOfMatter,
    async create() {
      const matter = randomUUID();
      await DBOS.startWorkflow(flow, { workflowID: matter })(matter);
      return matter;
    },
    async send(matter, at) {
      const passed = acknowledged.wait(matter, at);
      await DBOS.send(matter, recordOf(matter, at), 'event');
      await passed;
    },
    async history(matter) {
      const [status, steps] = await Promise.all([DBOS.getWorkflowStatus(matter), DBOS.listWorkflowSteps(matter)]);
      return (status === null ? 0 : 1) + (steps ?? []).filter(({ name, output }) => name === 'DBOS.recv' && output !== null).length;
    },
    durability: () => look.durability(),
    bytes: () => look.bytes(),
    async close() {
      await DBOS.shutdown();
      await look.close();
    },
  };
}
