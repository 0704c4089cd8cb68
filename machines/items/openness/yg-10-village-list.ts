import { belowLaw } from '../../fragments/below-law.ts';
import { remember } from '../../fragments/action.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { enacting, published } from '../../fragments/list-making.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '村级清单和流程图',
    en: 'The village list and its flow charts',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: {
      zh: '三务公开栏、村民微信群、微信公众号、二维码（长期）',
      en: "Village board, villagers' chat group, official account, QR code (for good)",
    },
  },
];

/** Choosing, posting and changing the village's list: the plan that goes through the four deliberations is the list version itself. */
export const yg10: PowerItem = {
  code: 'YG-10',
  category: 'openness',
  nameZh: '小微权力清单选用、公示与备案调整',
  nameEn: 'Choosing, posting and changing the village power list',
  summary: {
    zh: '村从街道清单中自主选用，经四议决定，公示后生效；调整另立一件。',
    en: 'The village chooses from the street’s list by the four deliberations, makes it public and puts it in force; a change is a matter of its own.',
  },
  condition: {
    zh: '街道清单生效后进行；指导范围外的事项先经街道同意并报三部门备案。',
    en: 'Once the street’s list is in force; what is outside the guidance first needs the street’s consent and three filings.',
  },
  responsible: ['villagersCommittee', 'partyBranch'],
  guidance: ['organisationDepartment', 'civilAffairs', 'agricultureBureau'],
  legalBasis: ['阎民发[2022]108号 二(一)(三)、三(四)'],
  certainty: 'composite',
  caveats: [
    {
      zh: '文件未给备案时限和公示天数；村选用清单须经四议，由“村级重大事项”原则推断。',
      en: 'The document gives no days; that the choice needs the four deliberations is inferred from its principle on major matters.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'YG-10',
    tier: 'village',
    makesList: true,
    subject: { zh: '村级清单', en: 'the village list' },
    classes: ['villageAffair'],
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'selectionPlan', 'result'],
    preparation: [
      {
        name: 'selection',
        zh: '村结合村情从街道清单自主选择',
        en: 'The village chooses from the street’s list',
        actors: ['twoCommittees'],
        documents: ['selectionPlan'],
      },
    ],
    proposing: ['S16'],
    deciding: ['S16'],
    implementation: [
      {
        name: 'ownItems',
        zh: '核对指导范围外事项：均经街道同意，并报区委组织部、区民政局、区农业农村局备案',
        en: 'Items outside the guidance are checked: each consented to by the street and filed with the three departments',
        actors: ['streetOffice', 'villagersCommittee'],
        rules: [{ rule: 'G61', of: 'list' }],
      },
      {
        name: 'publication',
        zh: '在村公示清单和流程图（区、街道清单已分别公示）',
        en: 'List and flow charts are published in the village; district and street have published theirs',
        actors: ['villagersCommittee'],
        event: 'publication.recorded',
        rules: [...published.rules, { rule: 'S19', levels: ['village'] }],
        also: [published.keep],
      },
      {
        name: 'enactment',
        zh: '清单生效',
        en: 'The list comes into force',
        actors: ['villagersCommittee'],
        event: 'list.enacted',
        rules: [...enacting(['district', 'street', 'village']), { rule: 'G61', of: 'list' }],
        also: [remember('enacted', ['listHash', 'from'])],
      },
      {
        name: 'listTraining',
        zh: '培训村干部，向党员群众逐项讲解',
        en: 'Cadres are trained; the list is explained item by item',
        actors: ['streetOffice', 'villagersCommittee'],
        roles: ['clerk', 'secretary', 'director', 'officer'],
        documents: ['trainingRecord'],
      },
    ],
  }),
};
