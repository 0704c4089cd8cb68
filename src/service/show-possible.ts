import type { PossibleView } from '../contract/possible-view.ts';
import type { Possible } from '../engine/next.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { showVerdict } from './show-verdict.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';

/** A possible event as it goes out. */
export function showPossible(possible: Possible): PossibleView {
  return {
    event: possible.event,
    title: tellBoth(`event.${possible.event}`),
    when: { ...possible.when },
    targets: [...possible.targets],
    open: possible.blocked.length === 0,
    verdicts: possible.verdicts.map(showVerdict),
    blocked: possible.blocked.map(useOf),
    missing: possible.missing.map(useOf),
  } as PossibleView;
}

function useOf({ as, rule }: Verdict): string {
  return as ?? rule;
}
