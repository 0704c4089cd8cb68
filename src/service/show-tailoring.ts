import type { TailoringInput, TailoringView } from '../contract/tailoring.ts';
import type { DifferenceRow } from '../engine/difference/difference-row.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import type { Tailoring } from '../store/tailoring/tailoring-row.ts';
import { showDifference } from './show-difference.ts';

/** A tailoring with its two flows; the version is null while the flow is not kept. */
export interface ToldTailoring {
  readonly tailoring: Tailoring;
  /** The organisation's name. */
  readonly name: string;
  readonly base: Pick<Flow, 'hash' | 'config'>;
  readonly flow: Omit<Flow, 'version'> & { readonly version: number | null };
}

/** A tailored flow as it goes out, with its difference in words. */
export function showTailoring({ tailoring, name, base, flow }: ToldTailoring): TailoringView {
  const { nameZh, nameEn } = flow.meta as unknown as { readonly nameZh: string; readonly nameEn: string };
  const isKept = flow.version !== null;
  return {
    organisation: { code: tailoring.organisation, name },
    item: tailoring.item,
    code: flow.item,
    name: { zh: nameZh, en: nameEn },
    base: base.hash,
    flow: flow.hash,
    version: flow.version,
    tailoring: tailoring.operations as unknown as TailoringInput,
    difference: showDifference(base, flow, tailoring.difference as unknown as readonly DifferenceRow[]),
    addedBy: isKept ? tailoring.addedBy : null,
    addedAt: isKept ? tailoring.addedAt : null,
  };
}
