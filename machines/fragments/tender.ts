import type { Actor } from '../actor.ts';
import type { Told } from '../item.ts';
import type { Band } from './bands.ts';
import { inBand } from './in-band.ts';
import type { Step } from './step.ts';
import type { Period } from '../period.ts';

type Actors = readonly [Actor, ...Actor[]];
type Posting = Period & { readonly board: boolean };

/** What a tender takes from the channel in which it is held, and from the law that binds it or that it follows. */
export interface Tender {
  /** Who holds it, who reads the bids, who signs the contract, with whom it is filed. */
  readonly holder: Actors;
  readonly evaluators: Actors;
  readonly party: Actor;
  readonly filing: Told & { readonly actors: Actors; readonly documents: readonly string[] };
  /** How the notice is told, and how long it hangs or the tender documents are sold. */
  readonly notice: Told & { readonly posting: Posting };
  /** From the day on which the tender documents are given out until bids close. */
  readonly bidding?: Period;
  /** How long the candidates are posted, and in how many days after the evaluation that begins. */
  readonly candidates: Posting & { readonly within?: Period };
  /** In how many days an objection to the candidates is answered; everything waits for the answer. */
  readonly objections?: Period;
  /** In how many days of the award the contract is signed. */
  readonly contract: Period;
  /** The band in which the contract must lie; tendering does not lead out of it. */
  readonly band: Band;
}

/** Those at the platform or at the subdistrict who record its steps, or the village's clerk for them. */
const roles = ['officer', 'clerk'] as const;

/**
 * A tender: announcement → bids → opening and evaluation → candidates posted → award → contract → filing. Fewer than three bids lead back to the
 * announcement (招标投标法 art. 28), an objection that is found right to the evaluation.
 */
export function tender(own: Tender): readonly Step[] {
  return [...announced(own), ...evaluated(own), ...contracted(own)];
}

function announced({ holder, notice: { posting, ...told }, bidding }: Tender): readonly Step[] {
  return [
    { name: 'tenderNotice', ...told, actors: holder, roles, documents: ['tenderNotice', 'tenderDocuments'], posting },
    {
      name: 'bids',
      zh: bidding === undefined ? '投标截止，登记投标；不足三家的重新招标' : '投标截止（自招标文件发出起），登记投标；不足三家的重新招标',
      en: 'Bids close and are entered; with fewer than three the tender is announced anew',
      actors: holder,
      roles,
      documents: ['bids'],
      ...(bidding === undefined ? {} : { wait: { ...bidding, since: 'tenderNotice' } }),
      failed: 'tenderNotice',
    },
  ];
}

function evaluated({ holder, evaluators, candidates: { within, ...posting }, objections }: Tender): readonly Step[] {
  return [
    {
      name: 'evaluation',
      zh: '开标、评标，村务监督委员会到场；否决全部投标的重新招标',
      en: 'Bids are opened and evaluated with supervisors present; if all are turned down the tender is announced anew',
      actors: evaluators,
      roles,
      documents: ['biddingRecord', 'evaluationReport'],
      failed: 'tenderNotice',
    },
    {
      name: 'candidates',
      zh: '中标候选人公示',
      en: 'The candidates are posted',
      actors: holder,
      roles,
      documents: ['candidateNotice'],
      posting,
      ...(within === undefined ? {} : { limit: within }),
      next: 'award',
      failed: objections === undefined ? 'evaluation' : 'objections',
    },
    ...(objections === undefined ? [] : [answered(holder, objections)]),
  ];
}

function answered(holder: Actors, limit: Period): Step {
  return {
    name: 'objections',
    zh: '答复异议，答复前暂停；异议成立的重新评标',
    en: 'An objection is answered, and everything waits for the answer; found right, bids are evaluated anew',
    actors: holder,
    roles,
    documents: ['objectionReply'],
    limit,
    next: 'candidatesDisplay',
    failed: 'evaluation',
  };
}

function contracted({ party, filing, contract, band }: Tender): readonly Step[] {
  return [
    {
      name: 'award',
      zh: '发中标通知书',
      en: 'Notice of award',
      actors: [party],
      documents: ['awardNotice'],
    },
    {
      name: 'contract',
      zh: '自中标通知书发出起三十日内签订合同',
      en: 'Contract within thirty days of the award',
      actors: [party],
      event: 'contract.signed',
      rules: [inBand(band), { rule: 'G52', bound: 'most' }],
      documents: ['contract'],
      limit: contract,
    },
    { name: 'filing', ...filing, roles },
  ];
}
