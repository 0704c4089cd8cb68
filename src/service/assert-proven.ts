import { define } from '../engine/define.ts';
import type { Definition } from '../engine/definition.ts';
import { prove } from '../engine/prove/prove.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { ValuesInForce } from '../kernel/norms.ts';
import { norms } from '../law/norms.ts';
import { ruleBook } from '../law/rule-book.ts';
import { showProof } from './show-proof.ts';

/**
 * Asserts that a flow which a place made may be used at all: on every way through it, what law asks of such a procedure is kept.
 *
 * @param base the flow that it was made from, whose terms it may not widen
 * @throws {Failure} FLOW_UNPROVEN with the claims that are broken, each with the shortest way that breaks it, in words
 */
export function assertProven(config: JsonObject, base: JsonObject, values: ValuesInForce): Definition {
  const kind = norms.kindOf(itemOf(base));
  const proof = prove(config, norms, { kind, base, values });
  if (!proof.holds) {
    const { claims } = showProof(proof, kind, config);
    throw new Failure('FLOW_UNPROVEN', { claims: claims.filter(({ holds }) => !holds) as unknown as Json });
  }
  return define(config, ruleBook);
}

function itemOf(config: JsonObject): JsonObject {
  return (((config['context'] ?? {}) as JsonObject)['item'] ?? {}) as JsonObject;
}
