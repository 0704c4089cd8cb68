import { actingForCollective, type Decider } from './decider.ts';
import { matterClassRows } from './matter-class-rows.ts';
import type { MatterClass } from './matter-class.ts';
import type { PlainDate } from './plain-date.ts';
import { citationsOn } from './statutes/citations-on.ts';

/** Who decides a matter of a class on a day, by which thresholds, and what it is. */
export interface Route extends Decider {
  /** The matter disposes of collective property. */
  readonly asset: boolean;
  /** The matter is one of money that must be published sooner. */
  readonly finance: boolean;
  /** Nobody may decide it. */
  readonly prohibited: boolean;
  /** In force on that day, most binding first. */
  readonly citations: readonly string[];
  /** Message key of a note that tells how sources that differ were read; `null` mostly. */
  readonly note: string | null;
}

/**
 * The route of a class of matter by the law of that day. Matters of assets went to the villagers' assembly until 2025-04-30, and since
 * then to the collective's members; in a village without a collective the villagers' assembly stands in for them, by the members'
 * thresholds.
 */
export function route(matterClass: MatterClass, day: PlainDate, village: { readonly hasCollective: boolean }): Route {
  const { asset, finance, prohibited, terms } = matterClassRows[matterClass];
  const { decider, citations, note } = terms.findLast(({ since }) => since === undefined || day >= since) ?? terms[0];
  const of = { asset, finance, prohibited };
  const acting = !village.hasCollective && decider.bodies.includes('collectiveMembersAssembly');
  if (!acting) return { ...decider, ...of, citations: citationsOn(citations, day), note: note ?? null };
  return {
    ...actingForCollective(decider),
    ...of,
    citations: citationsOn([...citations, 'VCL25:28:4', 'RCEO:64'], day),
    note: note ?? 'note.actingForCollective',
  };
}
