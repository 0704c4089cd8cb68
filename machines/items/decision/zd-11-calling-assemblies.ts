import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '会议决定事项', en: 'What the meeting decided', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** Calling the villagers' assembly or the representatives, also on demand of enough of them. */
export const zd11: PowerItem = {
  code: 'ZD-11',
  category: 'decision',
  nameZh: '村民会议、村民代表会议召集（含村民联名提议）',
  nameEn: "Calling the village or representatives' meeting, including on villagers' petition",
  summary: {
    zh: '例会和联名提议会议的召集、通知和法定人数核验。',
    en: 'Calling regular meetings and those that enough people ask for; their notice, and whether enough came.',
  },
  condition: {
    zh: '十分之一以上村民或三分之一以上村民代表提议的，应当召集村民会议；五分之一以上村民代表提议的，应当召集村民代表会议。村民会议每年至少一次，村民代表会议每季度一次。',
    en: 'One tenth of the villagers or one third of the representatives have the villagers’ assembly called, one fifth of the representatives their own. The former meets at least once a year, the latter once a quarter.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['civilAffairs'],
  legalBasis: ['村民委员会组织法 第21、22、25、26条'],
  certainty: 'published',
  caveats: [
    {
      zh: '浙江另规定代表会议提前三日告知议题；陕西实施办法未检索到。',
      en: 'Zhejiang has three days’ notice for representatives; no text for Shaanxi was found.',
    },
    {
      zh: '本流程不代替四议两公开：属重大事项的议题，按其自己的流程提议、商议、审议后再交会议决议。',
      en: 'This does not stand in for the four deliberations: a major matter goes through its own flow before it comes to the meeting.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'ZD-11',
    classes: ['service', 'overruleRepresentatives', 'committeeArea'],
    archive: ['petition', 'minutes', 'signIn', 'tally'],
    intake: {
      by: 'proposal',
      rules: ['G01', 'G03'],
      documents: ['petition'],
      zh: '收到召集会议的提议，联名的核验人数（附联名表）',
      en: 'A proposal to meet is received; where people ask jointly, their number is checked (with the list of names)',
      actors: ['villagersCommittee'],
    },
    before: [
      {
        name: 'notice',
        zh: '确定议题，公布并通知：村民会议提前十日，村民代表会议按当地规定（默认三日）',
        en: 'The agenda is set, posted and sent: ten days ahead for the villagers’ assembly, for representatives by local rule (three by default)',
        actors: ['villagersCommittee'],
        wait: { days: 10, unit: 'calendar', basis: 'statute' },
        called: {
          bodies: ['representativesAssembly', 'villagersAssembly'],
          decides: true,
          held: {
            zh: '核对到会人数（村民会议过半数村民或三分之二以上户代表，代表会议三分之二以上），表决，到会过半数通过',
            en: 'Presence is checked (more than half of the villagers or two thirds of the households; two thirds of the representatives), then a vote by more than half of those present',
          },
          convening: {
            representativesAssembly: [{ rule: 'G19', body: 'representativesAssembly' }],
            villagersAssembly: [{ rule: 'G03', representatives: 'joint.villagersAssembly' }],
          },
        },
        failed: '#posting',
      },
    ],
    posting: { upheld: 'notice' },
    after: [],
  }),
};
