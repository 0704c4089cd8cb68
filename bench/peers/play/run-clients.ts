import { percentile } from '../../measure/percentile.ts';
import type { Contestant } from '../contestant.ts';

/** What clients came to: transitions in the time, their latencies in milliseconds, and how many matters were opened in all. */
export interface Clients {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly transitions: number;
  readonly matters: number;
}

/**
 * Has some clients play whole matters for some seconds, each one event after the other. What is answered after the time is over makes
 * matters whole and does not count.
 *
 * @param acknowledged told of each event that was answered
 */
export async function runClients(
  contestant: Contestant,
  clients: number,
  seconds: number,
  acknowledged: (matter: string, at: number) => void = () => undefined,
): Promise<Clients> {
  const latencies: number[] = [];
  let matters = 0;
  const began = performance.now();
  const until = began + seconds * 1000;
  const timed = async <T>(ask: () => Promise<T>): Promise<T> => {
    const asked = performance.now();
    const answer = await ask();
    const now = performance.now();
    if (now <= until) latencies.push(now - asked);
    return answer;
  };
  const client = async () => {
    while (performance.now() < until) {
      matters += 1;
      const matter = await timed(() => contestant.create());
      acknowledged(matter, 0);
      for (let at = 1; at <= contestant.events; at += 1) {
        await timed(() => contestant.send(matter, at));
        acknowledged(matter, at);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return {
    perSecond: latencies.length / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    transitions: matters * (contestant.events + 1),
    matters,
  };
}
