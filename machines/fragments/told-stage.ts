import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { Actor } from '../actor.ts';

/** A stage that is one state: what a reader is told of it, who does it, which documents belong to it, and what may happen in it. */
export interface ToldStage {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly actors: readonly [Actor, ...Actor[]];
  readonly documents?: readonly string[];
  readonly on: JsonObject;
}

/** Such stages as a machine holds them, by their ids. */
export function toldStages(stages: readonly ToldStage[]): JsonObject {
  const states: Record<string, Json> = {};
  for (const { id, zh, en, actors, documents, on } of stages) {
    const meta = { zh, en, actors: [...actors], ...(documents === undefined ? {} : { documents: [...documents] }) };
    states[id] = { id, meta, on };
  }
  return states;
}
