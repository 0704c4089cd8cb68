import { remember } from '../fragments/action.ts';
import { rememberBy } from '../fragments/remember-by.ts';
import { matterFlow } from '../fragments/matter-flow.ts';
import { toldStages, type ToldStage } from '../fragments/told-stage.ts';
import { procedureStep, type RuleUse } from '../fragments/transition.ts';
import type { ListProcedure } from './list-procedure.ts';

const officers = ['officer'] as const;
const street: RuleUse = { rule: 'S20', tier: 'street' };
const session = procedureStep(officers, [street, { rule: 'S22', names: 'category' }, { rule: 'S04', documents: ['trainingRecord'] }], {
  actions: [rememberBy('trained', 'category', ['category', 'date', 'due', 'present', 'documents'])],
});
const completed = procedureStep(officers, [street, { rule: 'S17', slot: 'trained', configured: true }], {
  target: '#closed',
  actions: [remember('completed')],
});
const withdrawn = procedureStep(officers, [street], { target: '#withdrawn', actions: [remember('withdrawn')] });

const stages: readonly ToldStage[] = [
  {
    id: 'training',
    zh: '分类、多轮次培训履职主体，记录时间、地点、内容和到训人数',
    en: 'Office-holders are trained by category, in several rounds; date, place, topics and attendance are recorded',
    actors: ['streetOffice'],
    documents: ['trainingRecord', 'trainingMaterials'],
    on: { 'training.recorded': [session], 'training.completed': [completed], 'matter.withdrawn': [withdrawn] },
  },
];

/** Training of those who hold the powers. */
export const qd04: ListProcedure = {
  code: 'QD-04',
  category: 'list',
  nameZh: '小微权力履职主体培训',
  nameEn: 'Training of those who hold the powers',
  summary: {
    zh: '街道对村“三委”干部、集体经济组织班子成员、村民小组长进行多轮次培训；各类都培训后办结。',
    en: 'The street trains cadres of the three committees, leaders of collectives and group leaders; done when every category was trained.',
  },
  condition: { zh: '由街道办理，每轮或每年一件。', en: 'Opened for a street, one matter for each round or year.' },
  responsible: ['streetOffice'],
  guidance: ['organisationDepartment', 'agricultureBureau'],
  legalBasis: ['阎民发[2022]108号 二(三)、三(三)'],
  certainty: 'inferred',
  caveats: [],
  flow: matterFlow(
    'QD-04',
    { classes: ['list'], archive: [], tier: 'street' },
    { initial: 'training', stages: toldStages(stages), ends: ['closed', 'withdrawn'] },
  ),
};
