import { met, unmet } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { listAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/**
 * A matter that goes over to another version of its flow is put where it had come to, or earlier: what stands at `params.state` goes to
 * `params.target`, no state of the new flow before it left out (`params.skipped`), and none reached that lies beyond. What of this is wrong, the two
 * flows say by their structure: `params.fault` is `unmapped`, `unknown`, `beyond`, `skipped`, `open` (what is open could no longer be closed), or null. The house's own rule; never loosened.
 */
export const s23: Rule = {
  id: 'S23',
  reads: [],
  values: [],
  judge({ params, event }) {
    const day = dayOf(event.occurredAt);
    const state = textAt(params, 'state');
    const target = textAt(params, 'target');
    const fault = textAt(params, 'fault');
    const skipped = (listAt(params, 'skipped') ?? []).filter((path) => typeof path === 'string');
    const detail = { state: lastOf(state), target: lastOf(target), skipped: skipped.map(lastOf) };
    if (fault === null) return met('S23', 'migrationReach', day, { needed: target, got: state, detail });
    if (fault === 'unmapped') return unmet('S23', 'migrationReach', day, { needed: state, got: null, detail });
    if (fault === 'skipped') return unmet('S23', 'migrationSkipped', day, { needed: skipped, got: target, short: skipped.length, detail });
    if (fault === 'open') return unmet('S23', 'migrationOpen', day, { needed: state, got: target, detail });
    return unmet('S23', fault === 'unknown' ? 'migrationUnknown' : 'migrationBeyond', day, { needed: state, got: target, detail });
  },
};

/** A state's own name, which the catalogue has a word for. */
function lastOf(path: string | null): string | null {
  return path === null ? null : path.slice(path.lastIndexOf('.') + 1);
}
