import { invariant } from '../../kernel/invariant.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/** A deadline is recorded as passed only when it was running in this matter with just this due time, and that time has come. The house's own rule. */
export const s11: Rule = {
  id: 'S11',
  reads: ['recordedAt'],
  values: [],
  judge(input) {
    const { recordedAt } = input.facts;
    invariant(recordedAt !== undefined, 'recordedAt was gathered');
    const got = textAt(input.event.data, 'deadline');
    const needed = Object.keys(input.matter.deadlines).sort();
    const due = got === null ? undefined : input.matter.deadlines[got];
    const ok = due !== undefined && due === textAt(input.event.data, 'due') && due <= recordedAt;
    return makeVerdict({ rule: 'S11', code: 'deadlinePassed', day: dayOf(input.event.occurredAt), ok, needed, got });
  },
};
