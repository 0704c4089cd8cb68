import { listMaking } from '../fragments/list-making.ts';
import type { ListProcedure } from './list-procedure.ts';

/** The district's guidance list. */
export const qd01: ListProcedure = {
  code: 'QD-01',
  category: 'list',
  nameZh: '区级指导性清单编制',
  nameEn: "The district's guidance list",
  summary: {
    zh: '统一编制全区指导性清单，明确每项权力的名称和区级业务指导单位；修订另立一件。',
    en: 'The list that guides the whole district: each power by its name and guiding department. A revision is a matter of its own.',
  },
  condition: { zh: '由区办理。', en: 'Opened for the district.' },
  responsible: ['districtGovernment', 'organisationDepartment', 'agricultureBureau'],
  guidance: ['organisationDepartment', 'civilAffairs', 'agricultureBureau'],
  legalBasis: ['阎民发[2022]108号 二(一)(三)、三(一)'],
  certainty: 'inferred',
  caveats: [
    {
      zh: '文件附件《清单》和《流程图》未见，内容由区导入；征求意见的步骤为可选。',
      en: 'The annexes of the document were not seen: the district imports its list. Asking for opinions is optional here.',
    },
  ],
  flow: listMaking({
    code: 'QD-01',
    tier: 'district',
    makers: ['organisationDepartment', 'agricultureBureau', 'civilAffairs'],
    drafting: {
      zh: '编制全区指导性清单，逐项明确名称、业务指导单位和流程',
      en: 'The guidance list is drafted: each power with its name, guiding department and flow',
    },
    opinions: [],
    filed: false,
  }),
};
