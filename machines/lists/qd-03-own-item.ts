import { remember } from '../fragments/action.ts';
import { filing } from '../fragments/filing.ts';
import { matterFlow } from '../fragments/matter-flow.ts';
import { recorders } from '../fragments/role.ts';
import { toldStages, type ToldStage } from '../fragments/told-stage.ts';
import { procedureStep, type RuleUse } from '../fragments/transition.ts';
import type { ListProcedure } from './list-procedure.ts';

const street: RuleUse = { rule: 'S20', tier: 'street' };
const proposed = procedureStep(recorders, [], {
  target: '#consenting',
  actions: [remember('proposed', ['code', 'flow', 'documents'])],
});
const withdrawn = procedureStep(recorders, [], { target: '#withdrawn', actions: [remember('withdrawn')] });
const consent = procedureStep(['officer'], [street, { rule: 'S04', documents: ['consent'] }], {
  target: '#filing',
  actions: [remember('consented', ['number', 'documents'])],
});
const refusal = procedureStep(['officer'], [street, 'G04'], { target: '#rejected', actions: [remember('refused', ['documents'])] });

const stages: readonly ToldStage[] = [
  {
    id: 'proposing',
    zh: '村申报指导范围外事项，写明流程、理由、涉及的利益和依据',
    en: 'The village proposes an item outside the guidance, with its flow, reason, the interest touched and the legal basis',
    actors: ['villagersCommittee'],
    on: { 'item.proposed': [proposed], 'matter.withdrawn': [withdrawn] },
  },
  {
    id: 'consenting',
    zh: '街道审查，同意或者说明不同意的理由',
    en: 'The street examines it, and consents or says why not',
    actors: ['streetOffice'],
    documents: ['consent'],
    on: { 'item.proposed': [proposed], 'consent.given': [consent], 'consent.refused': [refusal], 'matter.withdrawn': [withdrawn] },
  },
  {
    id: 'filing',
    zh: '报区有关部门备案，备案齐全后可以列入村级清单',
    en: 'Filed with each of the district departments; then it may stand on the village’s list',
    actors: ['organisationDepartment', 'civilAffairs', 'agricultureBureau'],
    documents: ['filingForm'],
    on: { 'filing.recorded': filing([...recorders, 'officer'], 'G61', '#usable'), 'matter.withdrawn': [withdrawn] },
  },
];

/** A village's own item outside the guidance. */
export const qd03: ListProcedure = {
  code: 'QD-03',
  category: 'list',
  nameZh: '村级自定事项同意和备案',
  nameEn: "A village's own item outside the guidance",
  summary: {
    zh: '村制定指导范围外的事项，须经街道办同意，并报区委组织部、区民政局、区农业农村局备案，之后才能列入村级清单使用。',
    en: 'What a village adds outside the guidance needs the street’s consent and three filings before it may be used.',
  },
  condition: { zh: '由村办理，每项一件。', en: 'Opened for a village, one matter for each item.' },
  responsible: ['villagersCommittee', 'streetOffice'],
  guidance: ['organisationDepartment', 'civilAffairs', 'agricultureBureau'],
  legalBasis: ['阎民发[2022]108号 二(一)'],
  certainty: 'inferred',
  caveats: [{ zh: '文件未给同意和备案的时限。', en: 'The document gives no days for consent or filing.' }],
  flow: matterFlow(
    'QD-03',
    { classes: ['list'], archive: [], tier: 'village' },
    { initial: 'proposing', stages: toldStages(stages), ends: ['usable', 'rejected', 'withdrawn'] },
  ),
};
