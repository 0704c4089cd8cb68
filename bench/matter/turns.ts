import { assetDisposalScript } from '../../src/cli/demo/asset-disposal-script.ts';
import type { SampleProps } from '../../src/cli/demo/sample-props.ts';
import type { Part } from '../../src/cli/demo/sample-village.ts';
import type { RecordInput } from '../../src/contract/record-input.ts';

/** One event of the measured matter, and who records it. */
export interface Turn {
  readonly who: Part;
  readonly event: RecordInput;
}

const needed = /^(?:proposal\.|plan\.circulated|meeting\.|step\.)/;
const firstMinute = Date.parse('2026-03-16T09:00:00+08:00');

/**
 * The measured matter (样例): the first ten events of a ZC-04, out of the demo's script, from the valuation to the Party members' vote. All
 * of one day, a minute apart, each meeting held a minute after it was called: where the village waits for no circulation that is lawful,
 * and nothing has to be waited for.
 */
export function turnsOf(props: SampleProps): readonly Turn[] {
  return assetDisposalScript(props)
    .filter(({ type }) => needed.test(type))
    .slice(0, 10)
    .map(({ who, type, data }, at) => ({
      who,
      event: {
        type,
        occurredAt: minute(at),
        data: ('meetingAt' in data ? { ...data, meetingAt: minute(at + 1) } : data) as RecordInput['data'],
      },
    }));
}

function minute(at: number): string {
  return new Date(firstMinute + at * 60_000).toISOString();
}
