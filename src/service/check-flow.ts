import type { ProofView } from '../contract/proof-view.ts';
import { prove, type ProveOptions } from '../engine/prove/prove.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { norms } from '../law/norms.ts';
import { showProof } from './show-proof.ts';

/**
 * Proves a flow by the law of procedures, or tells how it is broken. Pure: needs no database.
 *
 * @param flow any JSON: a flow's config, or an object that carries one under `flow`; what is none is told as a finding
 */
export function checkFlow(flow: Json, options: ProveOptions = {}): ProofView {
  const config = carried(flow) as JsonObject;
  const kind = options.kind ?? norms.kindOf(itemOf(config));
  return showProof(prove(config, norms, options), kind, config);
}

function carried(flow: Json): Json {
  return isObject(flow) && isObject(flow['flow']) && flow['states'] === undefined ? flow['flow'] : flow;
}

function itemOf(config: Json): JsonObject {
  const context = isObject(config) ? config['context'] : null;
  const item = isObject(context) ? context['item'] : null;
  return isObject(item) ? item : {};
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
