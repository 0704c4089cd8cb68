import { define } from '../engine/define.ts';
import type { Definition } from '../engine/definition.ts';
import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import { ruleBook } from '../law/rule-book.ts';

/**
 * Asserts that a flow which a place made may be used at all: that it is a pure machine of known rules.
 *
 * @throws {Failure} FLOW_UNPROVEN with the findings
 */
export function assertProven(config: JsonObject): Definition {
  try {
    return define(config, ruleBook);
  } catch (error) {
    if (error instanceof Failure && error.code === 'MACHINE_IMPURE')
      throw new Failure('FLOW_UNPROVEN', { findings: [{ ...error.facts }] }, error);
    throw error;
  }
}
