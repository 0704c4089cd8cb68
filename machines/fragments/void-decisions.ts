import { flag, forget, unschedule } from './action.ts';
import type { ActionUse } from './transition.ts';

/** What deciding again on the same plan does: every decision after the branch's falls, and so does everything built on it. */
export const voidDecisions: readonly ActionUse[] = [
  forget(
    ['resolved', 'circulated', 'consultation', 'ratified', 'started', 'completed', 'held.twoCommittees', 'held.partyMembersAssembly'],
    [
      'held.villagers',
      'held.representatives',
      'held.collective',
      'convened.',
      'drafted.',
      'reviewed.',
      'objected.',
      'answered.',
      'posted.',
      'closed.',
      'step.',
    ],
  ),
  flag('merged', false),
  unschedule('display'),
  unschedule('review'),
  unschedule('answer'),
  unschedule('term'),
  unschedule('publish'),
  unschedule('step'),
];

/** What a new plan text does: nothing that was decided on the old one stands. */
export const voidApprovals: readonly ActionUse[] = [...voidDecisions, forget(['held.branchCommittee'])];
