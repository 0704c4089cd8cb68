import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { remember } from '../fragments/action.ts';
import { matterFlow } from '../fragments/matter-flow.ts';
import { toldStages } from '../fragments/told-stage.ts';
import { procedureStep, type RuleUse } from '../fragments/transition.ts';
import type { Told } from '../item.ts';
import type { ListProcedure } from './list-procedure.ts';

const officers = ['officer'] as const;
const district: RuleUse = { rule: 'S20', tier: 'district' };
const evidence: RuleUse = { rule: 'S04', documents: ['evidence'] };
const withdrawn = procedureStep(officers, [district], { target: '#withdrawn', actions: [remember('withdrawn')] });
const closed = procedureStep(officers, [district], { target: '#closed', actions: [remember('closed')] });
const planned = (target?: string): JsonObject =>
  procedureStep(officers, [district, { rule: 'S04', documents: ['plan'] }], {
    ...(target === undefined ? {} : { target }),
    actions: [remember('planned', ['phases', 'documents'])],
  });

/** The phases by the words that events name, and the stages that they are: `implementation` is another stage of other flows. */
const phases: readonly (Told & { readonly phase: string; readonly stage: string })[] = [
  {
    phase: 'mobilisation',
    stage: 'mobilisation',
    zh: '动员部署：制定方案，成立专班，安排部署',
    en: 'Mobilisation: plan, task force, arrangements',
  },
  {
    phase: 'rules',
    stage: 'rules',
    zh: '建章立制：各街道制定清单和流程，征求意见，报备案',
    en: 'Making the rules: each street makes its list and flows, asks for opinions, files',
  },
  {
    phase: 'implementation',
    stage: 'rollout',
    zh: '全面推行：部署、培训、宣传、监督指导',
    en: 'Full roll-out: arrangements, training, publicity, guidance',
  },
  {
    phase: 'consolidation',
    stage: 'consolidation',
    zh: '持续巩固：总结经验，备案调整，长期督导',
    en: 'Lasting consolidation: lessons, adjusted filings, supervision',
  },
];

/** Each phase is due, then running, then leads to the next; the last one runs until the roll-out is closed. */
function phaseStage(at: number): JsonObject {
  const { phase = '', stage = '', zh = '', en = '' } = phases[at] ?? {};
  const next = phases[at + 1]?.stage;
  const named = { 'data.phase': phase };
  const started = procedureStep(officers, [district], {
    when: named,
    target: 'running',
    actions: [remember(`started.${phase}`, ['phase', 'documents'])],
  });
  const completed = procedureStep(officers, [district, evidence], {
    when: named,
    target: `#${next ?? 'closed'}`,
    actions: [remember(`completed.${phase}`, ['phase', 'documents'])],
  });
  const ending: Record<string, Json> = next === undefined ? { 'rollout.closed': [closed] } : { 'phase.completed': [completed] };
  return {
    id: stage,
    initial: 'due',
    meta: { zh, en, actors: ['districtGovernment', 'streetOffice'], documents: ['evidence'] },
    on: { 'rollout.planned': [planned()], 'matter.withdrawn': [withdrawn] },
    states: { due: { on: { 'phase.started': [started] } }, running: { on: ending } },
  };
}

/** The roll-out of the lists in a district, by its phases. */
export const qd05: ListProcedure = {
  code: 'QD-05',
  category: 'list',
  nameZh: '清单制度推行工作',
  nameEn: 'The roll-out of the lists',
  summary: {
    zh: '动员部署、建章立制、全面推行、持续巩固四个阶段，有计划、有起止、有佐证，依次进行；第四阶段长期坚持。',
    en: 'Four phases in order, each planned, started and completed with evidence; the fourth stays open.',
  },
  condition: { zh: '由区办理。', en: 'Opened for the district.' },
  responsible: ['districtGovernment', 'organisationDepartment', 'agricultureBureau'],
  guidance: ['organisationDepartment', 'civilAffairs', 'agricultureBureau'],
  legalBasis: ['阎民发[2022]108号 三(一)—(四)'],
  certainty: 'published',
  caveats: [],
  flow: matterFlow(
    'QD-05',
    { classes: ['list'], archive: [], tier: 'district' },
    {
      initial: 'planning',
      stages: {
        ...toldStages([
          {
            id: 'planning',
            zh: '制定推行方案，明确四个阶段的起止日期',
            en: 'The plan of the roll-out is made, with the days of its four phases',
            actors: ['districtGovernment'],
            documents: ['plan'],
            on: { 'rollout.planned': [planned('#mobilisation')], 'matter.withdrawn': [withdrawn] },
          },
        ]),
        ...Object.fromEntries(phases.map(({ stage }, at) => [stage, phaseStage(at)])),
      },
      ends: ['closed', 'withdrawn'],
    },
  ),
};
