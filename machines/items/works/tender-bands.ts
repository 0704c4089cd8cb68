import { bands, type Band } from '../../fragments/bands.ts';
import { inBand } from '../../fragments/in-band.ts';
import type { Step } from '../../fragments/step.ts';
import type { RuleUse } from '../../fragments/transition.ts';

/** One way of letting village works, by amount. */
interface TenderBand {
  readonly rules: readonly RuleUse[];
  readonly step: Step;
}

const named = (name: string, band: Band): readonly RuleUse[] => [inBand(band, { as: `S05.${name}` })];

/**
 * From building by the village itself to the tender that law asks for. Where one ends and the next begins is configured (`band.works.*`); each
 * begins with its own lower bound (以上). Splitting a project to slip into a lower band is forbidden (招标投标法 art. 4).
 */
export const tenderBands: readonly TenderBand[] = [
  {
    rules: named('selfBuild', bands.works.small),
    step: {
      name: 'selfBuild',
      zh: '小额工程：村内自建',
      en: 'Small works: built by the village itself',
      actors: ['villagersCommittee'],
      roles: ['clerk', 'director'],
      documents: ['teamList'],
    },
  },
  {
    rules: named('villageBidding', bands.works.village),
    step: {
      name: 'villageBidding',
      zh: '村内竞标，村务监督委员会到场',
      en: 'Bidding in the village, watched by the supervision committee',
      actors: ['villagersCommittee', 'supervisionCommittee'],
      roles: ['clerk', 'director'],
      documents: ['biddingRecord'],
    },
  },
  {
    rules: named('streetTender', bands.works.street),
    step: {
      name: 'streetTender',
      zh: '街道组织公开招标',
      en: 'Open tender organised by the subdistrict',
      actors: ['streetTradingStation'],
      roles: ['officer', 'clerk'],
      documents: ['tenderNotice', 'awardNotice'],
    },
  },
  {
    rules: named('platformTender', bands.works.platform),
    step: {
      name: 'platformTender',
      zh: '进街道公共资源交易平台招标',
      en: 'Tender on the trading platform of the subdistrict',
      actors: ['streetTradingStation'],
      roles: ['officer', 'clerk'],
      documents: ['tenderNotice', 'awardNotice', 'platformRecord'],
    },
  },
  {
    rules: named('statutoryTender', bands.works.statutory),
    step: {
      name: 'statutoryTender',
      zh: '依法必须招标：进区公共资源交易中心',
      en: 'Tender that law asks for, at the district trading centre',
      actors: ['districtTradingCentre'],
      roles: ['officer', 'clerk'],
      documents: ['tenderNotice', 'awardNotice', 'platformRecord'],
    },
  },
];
