import { groupsOf } from './diagram/groups-of.ts';
import { inOrder } from './diagram/in-order.ts';
import { readStates } from './diagram/read-states.ts';
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

/** The steps of a flow's procedure that people are told of, in the order of the procedure, whatever the order of names in the config. */
export function plainSteps(config: JsonObject): readonly PlainStep[] {
  const { leaves, initial } = readStates(config);
  const order = inOrder(groupsOf(leaves), initial).flatMap((group) => group.leaves.map(({ path }) => path));
  const placeOf = ({ state }: PlainStep) => order.findIndex((path) => path === state || path.startsWith(`${state}.`));
  return listed(config).toSorted((one, other) => placeOf(one) - placeOf(other));
}

function listed(config: JsonObject): readonly PlainStep[] {
  const procedure = (objectOf(objectOf(config['states'])['procedure'])['states'] ?? {}) as JsonObject;
  return Object.entries(procedure).flatMap(([stage, node]) => stepsIn(stage, `procedure.${stage}`, node));
}

function stepsIn(stage: string, path: string, node: Json): readonly PlainStep[] {
  const { meta, states } = objectOf(node);
  const inner = Object.entries(objectOf(states)).flatMap(([name, child]) => stepsIn(stage, `${path}.${name}`, child));
  if (meta === undefined) return inner;
  const { zh, en, actors = [], documents = [], papers = [], limit, wait, choices } = meta as unknown as Told;
  const period = limit ?? wait;
  const step = { stage, state: path, zh, en, actors, documents: [...new Set([...documents, ...papers])] };
  return [{ ...step, ...(period === undefined ? {} : { limit: period }), ...(choices === undefined ? {} : { choices }) }, ...inner];
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** What a state's `meta` says; who does it and with what may be left out. */
type Told = Pick<PlainStep, 'zh' | 'en' | 'limit'> &
  Partial<Pick<PlainStep, 'actors' | 'documents' | 'choices'>> & {
    readonly wait?: PlainStep['limit'];
    /** Documents that one way out of several, or the count of a meeting, asks for. */
    readonly papers?: readonly string[];
  };
