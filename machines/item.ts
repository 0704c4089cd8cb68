import type { JsonObject } from '../src/kernel/json.ts';
import type { Actor } from './actor.ts';
import type { Basis } from './period.ts';

/** How sure we are of where a flow comes from (`docs/decisions`): a published flow, put together from several, inferred, borrowed from elsewhere. */
export type Certainty = 'published' | 'composite' | 'inferred' | 'borrowed';

/** A text in both languages. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

/** What an item makes public, as its source says; where law asks for more days, law wins ({@link Difference}). */
export interface Disclosed extends Told {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
  readonly basis: Basis;
  readonly where: Told;
  /** It stays up for good; `days` is a stand-in. */
  readonly permanent?: true;
}

/** A place where the source falls below the law of today, and what holds instead. */
export interface Difference extends Told {
  /** What the source says, and what holds: days, or the body that decides. */
  readonly source: number | Actor;
  readonly law: number | Actor;
  /** The citation by which it holds: `VCL25:35`. */
  readonly citation: string;
}

/** A power item (权力事项) and the flow that carries it out. */
export interface PowerItem {
  /** Code in the list: category letters and two digits. */
  readonly code: string;
  readonly category: 'decision' | 'works' | 'assets' | 'relief' | 'openness' | 'services';
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summary: Told;
  /** Why it needs the four deliberations or not, and on what conditions it applies. */
  readonly condition: Told;
  readonly responsible: readonly Actor[];
  /** Who guides it in the district (业务指导单位). */
  readonly guidance: readonly Actor[];
  /** As the source cites it, in the numbering that it used; the rules cite the law of the day. */
  readonly legalBasis: readonly string[];
  readonly certainty: Certainty;
  readonly caveats: readonly Told[];
  readonly disclosures: readonly Disclosed[];
  /** The time for the whole of it, where one is known; counted from what `from` says. */
  readonly overall?: Told & {
    readonly days: number;
    readonly unit: 'calendar' | 'working';
    readonly basis: Basis;
    readonly extendableTo?: number;
  };
  readonly differences: readonly Difference[];
  /** The machine, as JSON; its hash names the flow version. Its steps as people read them stand in the `meta` of its states. */
  readonly flow: JsonObject;
}
