import type { Json } from '../../kernel/json.ts';

/** A value as an organisation has set it, for itself and those below it, from a first to a last day (YYYY-MM-DD). */
export interface LayerValue {
  /** The 12-digit code of the organisation that set it. */
  readonly organisation: string;
  readonly key: string;
  readonly value: Json;
  readonly from: string;
  /** Last day; `null` while no end is set. */
  readonly to: string | null;
  /** The document by which it was set. */
  readonly source: string;
}
