import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { textAt } from '../read-event.ts';
import { listValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import type { Verdict } from '../../kernel/verdict.ts';
import { judgeFilings } from './filings.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * A village's own item, outside the guidance, needs the street's consent and then the filing of every receiver before it is used
 * (SEED 二(一)). In the item's own procedure: consent stands, and every receiver has filed (code `filings`). Of a list
 * (`params.of: 'list'`): each own item on it has both, under just the flow that the list names (code `ownItems`). Other districts may name
 * other receivers.
 */
export const g61: Rule = {
  id: 'G61',
  reads: ['list'],
  values: ['filing.receivers'],
  judge(input) {
    if (textAt(input.params, 'of') === 'list') return judgeList(input);
    return input.matter.record['consented'] === undefined ? notRecorded('G61', input, 'consent') : judgeFilings('G61', input);
  },
};

function judgeList(input: RuleInput): Verdict {
  const { list } = input.facts;
  if (list === undefined) return notRecorded('G61', input, 'list');
  const receivers = listValue(input, 'filing.receivers');
  const usable = list.ownItems.filter(({ consented, filed }) => consented && receivers.every((receiver) => filed.includes(receiver)));
  const needed = list.ownItems.map(({ code }) => code);
  const got = usable.map(({ code }) => code);
  const lacking = needed.filter((code) => !got.includes(code));
  const day = dayOf(input.event.occurredAt);
  const ok = lacking.length === 0;
  return makeVerdict({ rule: 'G61', code: 'ownItems', day, ok, needed, got, short: lacking.length, detail: { lacking } });
}
