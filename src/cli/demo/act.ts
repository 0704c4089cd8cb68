import type { JsonObject } from '../../kernel/json.ts';
import type { Part } from './sample-village.ts';

/** One step of a script: who asks for what to be recorded, when, and how it must go. */
export interface Act {
  readonly who: Part;
  /** When it happens, in the village: `2026-03-02 09:30`. */
  readonly at: string;
  /** Hours after which it is recorded; at once when left out. */
  readonly later?: number;
  readonly type: string;
  readonly data: JsonObject;
  readonly refused?: true;
  /** What a reader should notice, in the chosen language. */
  readonly note: string;
}
