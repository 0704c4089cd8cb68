import type { Actor } from '../actor.ts';
import type { Told } from '../item.ts';
import type { Step } from './step.ts';

/** What an item that leases or disposes of assets adds to {@link assetDeal}. */
export interface AssetDeal {
  readonly bidding: Told;
  /** What comes between the posting and the contract. */
  readonly checks?: readonly Step[];
  readonly contract: Told & { readonly documents: readonly string[] };
  /** How the deal gets into the books. */
  readonly accounts: Told & { readonly actor: Actor; readonly documents: readonly string[] };
}

/**
 * How collective assets go to somebody else: open bidding at the subdistrict's centre → the deal posted on the village board → contract →
 * accounts. An outsider's contract for land needs the subdistrict's approval (G33); none is made far below what was resolved (G52).
 */
export function assetDeal({ bidding, checks = [], contract, accounts: { actor, ...accounts } }: AssetDeal): readonly Step[] {
  return [
    {
      name: 'bidding',
      ...bidding,
      actors: ['agencyCentre'],
      roles: ['officer', 'clerk'],
      documents: ['tradeNotice', 'biddingRecord'],
    },
    {
      name: 'dealPosting',
      zh: '成交公示',
      en: 'The deal is posted',
      actors: ['collective'],
      documents: ['dealNotice'],
      posting: { days: 3, unit: 'calendar', basis: 'borrowed', board: true },
      failed: 'bidding',
    },
    ...checks,
    {
      name: 'contract',
      ...contract,
      actors: ['collective'],
      event: 'contract.signed',
      rules: ['G33', { rule: 'G52', bound: 'least' }],
    },
    { name: 'accounts', ...accounts, actors: [actor], roles: ['officer', 'clerk'] },
  ];
}
