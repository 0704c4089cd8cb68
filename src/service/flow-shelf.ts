import { define } from '../engine/define.ts';
import type { Definition, RuleBook } from '../engine/definition.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { Work } from '../store/work.ts';

/** Flows ready to run, by content hash. A hash names its content for ever, so nothing here can grow stale. */
export interface FlowShelf {
  /**
   * The flow with a hash, out of the database at the first call.
   *
   * @throws {Failure} FLOW_NOT_FOUND
   */
  read(hash: string): Work<Definition>;
}

/** A shelf over a rule book. */
export function flowShelf(rules: RuleBook): FlowShelf {
  const ready = new Map<string, Definition>();
  return {
    *read(hash) {
      const known = ready.get(hash);
      if (known !== undefined) return known;
      const flow = yield* readFlow(hash);
      if (flow === null) throw new Failure('FLOW_NOT_FOUND', { hash });
      const definition = define(flow.config, rules);
      invariant(definition.hash === hash, 'a stored flow has the hash that it is kept under');
      ready.set(hash, definition);
      return definition;
    },
  };
}
