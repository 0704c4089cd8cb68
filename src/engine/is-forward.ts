import type { Json } from '../kernel/json.ts';
import type { Way } from './flow-outline.ts';

const setbacks: readonly Json[] = ['failed', 'rejected', 'returned', 'noQuorum', 'split', 'objected'];

/**
 * Whether a way is one that brings a matter forward: it is not taken because a rule was not met, and its case is not that of a failure, a
 * rejection, a meeting without its quorum or an objection. What a flow adds to be met before a matter goes on belongs on these; on the
 * others it would only hinder those who say no.
 */
export function isForward({ unmet, when }: Pick<Way, 'unmet' | 'when'>): boolean {
  return unmet.length === 0 && !['data.result', 'data.outcome', 'data.verdict'].some((path) => setbacks.includes(when[path] ?? null));
}
