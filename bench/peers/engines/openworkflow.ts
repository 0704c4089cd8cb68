import { setTimeout as sleep } from 'node:timers/promises';
import { OpenWorkflow } from 'openworkflow';
import type { Contestant } from '../contestant.ts';
import { eventsOfMatter, recordOf, type MeetingRecord } from '../record-of.ts';
import { acknowledgements } from './acknowledged.ts';

type Backend = ConstructorParameters<typeof OpenWorkflow>[0]['backend'];

/**
 * OpenWorkflow with a run for each matter that waits for one signal after the other. An event is acknowledged when the run has got past
 * the wait. Its worker would look for work at most every 50 milliseconds; here it is told to look at once while anybody is waiting.
 */
export function openworkflowContestant(backend: Backend): Pick<Contestant, 'events' | 'create' | 'send' | 'history' | 'close'> {
  const ow = new OpenWorkflow({ backend });
  const acknowledged = acknowledgements();
  const flow = ow.defineWorkflow<{ readonly matter: string }, number>({ name: 'matter' }, async ({ input, step, run }) => {
    for (let at = 1; at <= eventsOfMatter; at += 1) {
      const signal = await step.waitForSignal<MeetingRecord>({ name: `event-${at}`, signal: `${run.id}/${at}` });
      if (signal?.data.data['step'] !== at) throw new Error(`${run.id} does not stand before event ${at}`);
      acknowledged.pass(run.id, at);
    }
    return input.matter.length;
  });
  const worker = ow.newWorker({ concurrency });
  const closing = new AbortController();
  const working = (async () => {
    let idle = 0;
    while (!closing.signal.aborted) {
      const claimed = await worker.tick();
      idle = claimed > 0 ? 0 : idle + 1;
      await sleep(idle === 0 ? 0 : acknowledged.waiting() > 0 ? 1 : 20);
    }
    await worker.stop();
  })();
  return {
    events: eventsOfMatter,
    async create() {
      const { workflowRun } = await flow.run({ matter: 'opened' });
      return workflowRun.id;
    },
    async send(matter, at) {
      const passed = acknowledged.wait(matter, at);
      const [signal, data] = [`${matter}/${at}`, recordOf(matter, at) as never];
      // Dropped when the run does not wait yet; then it is sent again.
      while ((await ow.sendSignal({ signal, data })).workflowRunIds.length === 0) await sleep(1);
      await passed;
    },
    async history(matter) {
      const run = await backend.getWorkflowRun({ workflowRunId: matter });
      const { data } = await backend.listStepAttempts({ workflowRunId: matter, limit: 100 });
      return (run === null ? 0 : 1) + data.filter(({ status, output }) => status === 'completed' && output !== null).length;
    },
    async close() {
      closing.abort();
      await working;
      await backend.stop();
    },
  };
}

const concurrency = 32;
