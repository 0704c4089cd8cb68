import type { JsonObject } from '../../src/kernel/json.ts';
import type { Actor } from '../actor.ts';
import type { Certainty, Told } from '../item.ts';

/** A procedure by which lists are made and kept alive. It runs on the engine like a power item, and is none: it stands on no list. */
export interface ListProcedure {
  /** `QD` (清单) and two digits. */
  readonly code: string;
  readonly category: 'list';
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summary: Told;
  readonly condition: Told;
  readonly responsible: readonly Actor[];
  readonly guidance: readonly Actor[];
  readonly legalBasis: readonly string[];
  readonly certainty: Certainty;
  readonly caveats: readonly Told[];
  readonly flow: JsonObject;
}
