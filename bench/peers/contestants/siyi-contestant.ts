import type { Village } from '../../matter/village.ts';
import type { Contestant } from '../contestant.ts';

/** What a contestant does through the library, on whatever database its village is kept. */
export function siyiContestant(village: () => Village): Pick<Contestant, 'events' | 'create' | 'send' | 'history' | 'close'> {
  const { turns } = village();
  return {
    events: turns.length,
    async create() {
      const { siyi, code, parts } = village();
      const opened = await siyi.as(parts.clerk).start({ item: 'ZC-04', organisation: code, title: '样例事项' });
      if (!opened.ok) throw new Error(opened.refusal.text.en);
      return opened.value.entry.instance;
    },
    async send(matter, at) {
      const turn = turns[at - 1];
      if (turn === undefined) throw new Error(`no event ${at}`);
      const { siyi, parts } = village();
      const outcome = await siyi.as(parts[turn.who]).record(matter, turn.event, { revision: at });
      if (!outcome.ok) throw new Error(outcome.refusal.text.en);
    },
    async history(matter) {
      const { siyi, parts } = village();
      return (await siyi.as(parts.clerk).trail({ instance: matter })).rows.length;
    },
    close: () => village().siyi.close(),
  };
}
