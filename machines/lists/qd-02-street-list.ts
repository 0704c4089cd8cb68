import { listMaking } from '../fragments/list-making.ts';
import type { ListProcedure } from './list-procedure.ts';

/** A street's list, with its special items. */
export const qd02: ListProcedure = {
  code: 'QD-02',
  category: 'list',
  nameZh: '街道清单（含特色清单）编制和备案',
  nameEn: "A street's list, with its special items",
  summary: {
    zh: '街道参照区级清单制定本地清单，征求党员和村民代表意见后实施，报区有关部门备案并公开；修订另立一件，重新备案、公开。',
    en: 'Drawn from the district’s list; Party members and representatives are asked; filed and made public. A revision is filed and published anew.',
  },
  condition: {
    zh: '由街道办理；区级清单生效后进行。指导性清单之外、与村民利益相关且符合规定的事项列入特色清单。',
    en: 'Opened for a street once the district’s list is in force. What is outside the guidance, touches villagers’ interests and is lawful is special.',
  },
  responsible: ['streetOffice', 'streetPartyCommittee'],
  guidance: ['organisationDepartment', 'civilAffairs', 'agricultureBureau'],
  legalBasis: ['阎民发[2022]108号 二(一)(三)、三(二)(四)'],
  certainty: 'inferred',
  caveats: [{ zh: '文件未给备案时限和公示天数。', en: 'The document gives no days for filing or publication.' }],
  flow: listMaking({
    code: 'QD-02',
    tier: 'street',
    makers: ['streetOffice', 'streetPartyCommittee'],
    drafting: {
      zh: '参照区级清单拟定本地清单和特色清单',
      en: 'The street’s list and its special items are drafted after the district’s',
    },
    opinions: ['partyMembers', 'representatives'],
    filed: true,
  }),
};
