import type { JsonObject } from '../src/kernel/json.ts';

/** How sure we are of where a flow comes from (`docs/decisions`): a published flow, put together from several, inferred, borrowed from elsewhere. */
export type Certainty = 'published' | 'composite' | 'inferred' | 'borrowed';

/** One step as people read it: on a poster, in the catalogue, beside the running matter. */
export interface PlainStep {
  readonly zh: string;
  readonly en: string;
  readonly actor: string;
  readonly documents: readonly string[];
  /** A number that the source gives, with how it is known; law above it wins. */
  readonly limit?: {
    readonly days: number;
    readonly unit: 'calendar' | 'working';
    readonly kind: 'min' | 'max';
    readonly basis: 'statute' | 'published' | 'borrowed' | 'recalled';
  };
}

/** A power item (权力事项) and the flow that carries it out. */
export interface PowerItem {
  /** Code in the list: category letters and two digits. */
  readonly code: string;
  readonly category: 'decision' | 'works' | 'assets' | 'relief' | 'openness' | 'services';
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string;
  readonly responsibleBody: string;
  readonly guidanceDepartments: readonly string[];
  readonly legalBasis: readonly string[];
  readonly certainty: Certainty;
  readonly caveats: readonly string[];
  readonly steps: readonly PlainStep[];
  /** The machine, as JSON; its hash names the flow version. */
  readonly flow: JsonObject;
}
