import type { JsonObject } from '../../src/kernel/json.ts';
import type { Told } from '../item.ts';
import type { Actor } from '../actor.ts';
import { forget, remember } from './action.ts';
import { rememberBy } from './remember-by.ts';
import { filing } from './filing.ts';
import { matterFlow } from './matter-flow.ts';
import { toldStages, type ToldStage } from './told-stage.ts';
import { procedureStep, type RuleUse } from './transition.ts';

/** What one tier adds to the making of its list. */
export interface ListMaking {
  readonly code: string;
  readonly tier: 'district' | 'street';
  /** Who makes it: the first one's lane is where the chart draws it. */
  readonly makers: readonly [Actor, ...Actor[]];
  readonly drafting: Told;
  /** Whose opinions must be there before it is adopted. */
  readonly opinions: readonly string[];
  /** Whether it is filed with each receiver before it is published. */
  readonly filed: boolean;
}

const officers = ['officer'] as const;

/** The rule uses by which a list's publication is of the list in hand, and what is kept of it. */
export const published = {
  rules: ['S16'] as readonly RuleUse[],
  keep: rememberBy('published', 'level', ['level', 'listHash', 'place', 'channel', 'photo']),
} as const;

/** What putting a list in force needs at any tier: the list in hand, published, a newer version, from a day to come. */
export function enacting(levels: readonly string[]): readonly RuleUse[] {
  return ['S16', { rule: 'S19', levels }, 'S21', 'G63'];
}

/**
 * A list of the district or of a street: drafted → opinions → adopted → (filed) → published → in force. Another draft leads back to the
 * opinions from wherever it stands, and voids what was gathered for the one before.
 */
export function listMaking(making: ListMaking): JsonObject {
  const { code, tier, makers, opinions, filed } = making;
  const acting: RuleUse = { rule: 'S20', tier };
  const asked: readonly RuleUse[] = opinions.length === 0 ? [] : [{ rule: 'S17', slot: 'opinion', of: opinions }];
  const drafted = procedureStep(officers, [acting, 'S16'], {
    target: '#consulting',
    actions: [forget(['adopted'], ['opinion.', 'filed.', 'published.']), remember('drafted', ['listHash', 'documents'])],
  });
  const withdrawn = procedureStep(officers, [acting], { target: '#withdrawn', actions: [remember('withdrawn')] });
  const always: JsonObject = { 'list.drafted': [drafted], 'matter.withdrawn': [withdrawn] };
  const opinion = procedureStep(officers, [acting, { rule: 'S04', documents: ['opinionRecord'] }], {
    actions: [rememberBy('opinion', 'from', ['from', 'count', 'documents'])],
  });
  const adopted = procedureStep(officers, [acting, 'S16', { rule: 'S04', documents: ['adoption'] }, ...asked], {
    target: filed ? '#filing' : '#publishing',
    actions: [remember('adopted', ['listHash', 'number', 'documents'])],
  });
  const enacted = procedureStep(officers, [acting, ...enacting([tier])], {
    target: '#inForce',
    actions: [remember('enacted', ['listHash', 'from'])],
  });
  const publication = procedureStep(officers, published.rules, { actions: [published.keep] });
  const stages: readonly ToldStage[] = [
    { id: 'drafting', ...making.drafting, actors: makers, on: always },
    {
      id: 'consulting',
      zh: '征求意见，审定清单',
      en: 'Opinions are asked for, the list is adopted',
      actors: makers,
      documents: ['opinionRecord', 'adoption'],
      on: { ...always, 'opinion.recorded': [opinion], 'list.adopted': [adopted] },
    },
    ...(filed ? [filingStage(always)] : []),
    {
      id: 'publishing',
      zh: '向社会公示，确定生效日期',
      en: 'Made public; its first day in force is set',
      actors: makers,
      on: { ...always, 'publication.recorded': [publication], 'list.enacted': [enacted] },
    },
  ];
  const ends = ['inForce', 'withdrawn'] as const;
  return matterFlow(code, { classes: ['list'], archive: [], tier }, { initial: 'drafting', stages: toldStages(stages), ends });
}

function filingStage(always: JsonObject): ToldStage {
  return {
    id: 'filing',
    zh: '报区有关部门备案',
    en: 'Filed with each of the district departments',
    actors: ['organisationDepartment', 'civilAffairs', 'agricultureBureau'],
    documents: ['filingForm'],
    on: { ...always, 'filing.recorded': filing(officers, 'S18', '#publishing') },
  };
}
