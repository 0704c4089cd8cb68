import type { JsonObject } from '../../src/kernel/json.ts';
import type { Actor } from '../actor.ts';
import type { Told } from '../item.ts';
import { directProcedure, type DirectProcedure } from './direct-procedure.ts';
import type { DisclosureTold } from './disclosure.ts';
import type { Step } from './step.ts';

/** A disclosure that comes round again: village affairs, finance, Party affairs, the use of seals. Each round is a matter of its own. */
export interface PeriodicDisclosure extends Omit<DirectProcedure, 'classes' | 'posting' | 'after'> {
  readonly period: 'quarter' | 'month';
  /** Who makes it public, and who reviews the draft. */
  readonly publisher: Actor;
  readonly reviewer: Actor;
  /** The step of `before` to which a right objection leads back. */
  readonly upheld: string;
  /** What is done after its days. */
  readonly after?: readonly Step[];
  /** The meeting that settles what was reviewed, where there is one. */
  readonly confirmation?: Step;
}

const rhythms: Readonly<Record<PeriodicDisclosure['period'], Told>> = {
  quarter: { zh: '每季度至少一次', en: 'at least once a quarter' },
  month: { zh: '每月一次', en: 'once a month' },
};
const busy: Told = { zh: '，往来较多的每月一次', en: ', once a month where there is much traffic' };

/**
 * A round of a periodic disclosure: prepared → drafted → reviewed (five days to object, five to answer) → confirmed → posted for its days
 * (fifteen since 2026) → objections answered → archived. How often it comes round is a term of the item (`item.period`,
 * `item.busyPeriod`), and told with the display.
 */
export function periodicDisclosure(round: PeriodicDisclosure): JsonObject {
  const { publisher: _publisher, reviewer: _reviewer, upheld, confirmation, after = [], ...item } = round;
  const posting = { upheld, told: toldOf(round), ...(confirmation === undefined ? {} : { confirmation }) };
  return directProcedure({ ...item, classes: ['service'], posting, after });
}

function toldOf({ period, busyPeriod, publisher, reviewer }: PeriodicDisclosure): DisclosureTold {
  const more = busyPeriod === undefined ? { zh: '', en: '' } : busy;
  return {
    reviewing: {
      zh: '审查公示稿，五日内提出异议；异议五日内答复',
      en: 'The draft is reviewed; objections within five days, answered within five more',
      actors: [reviewer],
      limit: { days: 5, unit: 'calendar', basis: 'published', kind: 'max' },
    },
    displaying: {
      zh: `公布（${rhythms[period].zh}${more.zh}），保留不少于十五日，村民异议五日内答复`,
      en: `Made public (${rhythms[period].en}${more.en}) for fifteen days or more; villagers' objections answered within five`,
      actors: [publisher],
      wait: { days: 15, unit: 'calendar', basis: 'statute', kind: 'min' },
    },
  };
}
