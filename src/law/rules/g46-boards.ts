import type { Json } from '../../kernel/json.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt, listAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';

/**
 * The notice hangs on a physical board, with a photo of each; where there are several natural villages, on a board in each. A place or a
 * photo given twice counts once.
 * Source: VCL25 art. 35; SD-O art. 13, a pattern from elsewhere. A local flow may ask for more; the board itself is never waived.
 */
export const g46: Rule = {
  id: 'G46',
  reads: [],
  values: [],
  judge(input) {
    const { data, occurredAt } = input.event;
    const boards = listAt(data, 'boards');
    const villages = countAt(data, 'naturalVillages');
    const needed = Math.max(1, villages ?? 1);
    const got = boards === null || villages === null ? null : Math.min(distinct(boards, 'place'), distinct(boards, 'photo'));
    const ok = got !== null && got >= needed;
    return makeVerdict({
      rule: 'G46',
      code: 'boards',
      day: dayOf(occurredAt),
      ok,
      needed,
      got,
      short: got === null ? null : Math.max(0, needed - got),
    });
  },
};

function distinct(boards: readonly Json[], name: string): number {
  return new Set(boards.map((board) => textAt(board, name)).filter((value) => value !== null)).size;
}
