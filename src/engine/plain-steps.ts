import type { Json, JsonObject } from '../kernel/json.ts';

/** A step as people read it, as the machine's own state says it in its `meta`. */
export interface PlainStep {
  readonly stage: string;
  /** The state's dotted path without the machine's id. */
  readonly state: string;
  readonly zh: string;
  readonly en: string;
  /** Names of the message catalogue under `actor.`, and kinds of documents under `doc.`. */
  readonly actors: readonly string[];
  readonly documents: readonly string[];
  readonly limit?: { readonly days: number; readonly unit: 'calendar' | 'working'; readonly basis: string; readonly kind: 'max' | 'min' };
  /** The ways that people choose from on it; `choice` is what the event names (`data.choice`). */
  readonly choices?: readonly { readonly choice: string; readonly zh: string; readonly en: string }[];
}

/** The steps of a flow's procedure that people are told of, in the order in which the config lists them. */
export function plainSteps(config: JsonObject): readonly PlainStep[] {
  const procedure = (objectOf(objectOf(config['states'])['procedure'])['states'] ?? {}) as JsonObject;
  return Object.entries(procedure).flatMap(([stage, node]) => stepsIn(stage, `procedure.${stage}`, node));
}

function stepsIn(stage: string, path: string, node: Json): readonly PlainStep[] {
  const { meta, states } = objectOf(node);
  const inner = Object.entries(objectOf(states)).flatMap(([name, child]) => stepsIn(stage, `${path}.${name}`, child));
  if (meta === undefined) return inner;
  const {
    zh,
    en,
    actors = [],
    documents = [],
    limit,
    wait,
    choices,
  } = meta as unknown as PlainStep & { readonly wait?: PlainStep['limit'] };
  const period = limit ?? wait;
  const step = { stage, state: path, zh, en, actors, documents };
  return [{ ...step, ...(period === undefined ? {} : { limit: period }), ...(choices === undefined ? {} : { choices }) }, ...inner];
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
