import { invariant } from '../../src/kernel/invariant.ts';
import type { Village } from './village.ts';

/**
 * Plays one matter from its opening through all its turns, one event after the other.
 *
 * @param timed told the milliseconds of each event, its durable answer included
 * @returns the instance's id
 */
export async function playMatter({ siyi, code, parts, turns }: Village, timed: (millis: number) => void): Promise<string> {
  let began = performance.now();
  const opened = await siyi.as(parts.clerk).start({ item: 'ZC-04', organisation: code, title: '样例事项' });
  timed(performance.now() - began);
  invariant(opened.ok, 'no list is in force in the sample district');
  const { entry } = opened.value;
  let revision = entry.revision;
  for (const { who, event } of turns) {
    began = performance.now();
    const outcome = await siyi.as(parts[who]).record(entry.instance, event, { revision });
    timed(performance.now() - began);
    invariant(outcome.ok, `${event.type} is lawful: ${outcome.ok ? '' : JSON.stringify(outcome.refusal.verdicts)}`);
    revision += 1;
  }
  return entry.instance;
}
