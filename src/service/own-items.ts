import { listSnapshots } from '../store/instance/list-snapshots.ts';
import type { Work } from '../store/work.ts';
import { matterOf } from './matter-of.ts';

/** The procedure by which a village gets an item of its own. */
const procedure = 'QD-03';

/** An item that a village has asked for, and how far it has come. */
export interface OwnItem {
  readonly instance: string;
  readonly code: string;
  /** Hash of the flow that the street was asked to consent to. */
  readonly flow: string;
  readonly stage: string;
  readonly consented: boolean;
  /** The receivers that have filed it. */
  readonly filed: readonly string[];
}

/** A village's own items outside the guidance, as their procedures stand; those withdrawn are left out. */
export function* ownItems(organisation: string): Work<readonly OwnItem[]> {
  const matters = yield* listSnapshots(organisation, procedure);
  return matters.flatMap(({ id, stage, snapshot }) => {
    const { record } = matterOf({ snapshot });
    const proposed = record['proposed'];
    if (proposed === undefined || stage === 'withdrawn') return [];
    const filed = Object.keys(record).flatMap((slot) => (slot.startsWith('filed.') ? [slot.slice('filed.'.length)] : []));
    const { code, flow } = proposed.data as { readonly code: string; readonly flow: string };
    return [{ instance: id, code, flow, stage, consented: record['consented'] !== undefined, filed }];
  });
}
