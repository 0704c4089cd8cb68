import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule } from '../rule.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * A list changes by a new version: the one that comes into force has a higher number than the one before it, and matters that run keep the
 * flow that they were opened with (SEED 三(四): 备案调整制度). Never loosened. Code `listVersion`: `needed` the number that must be passed.
 */
export const g63: Rule = {
  id: 'G63',
  reads: ['list'],
  values: [],
  judge(input) {
    const { list } = input.facts;
    if (list === undefined || list.number === null) return notRecorded('G63', input, 'list');
    const needed = list.enacted?.number ?? 0;
    const day = dayOf(input.event.occurredAt);
    return makeVerdict({ rule: 'G63', code: 'listVersion', day, ok: list.number > needed, needed, got: list.number });
  },
};
