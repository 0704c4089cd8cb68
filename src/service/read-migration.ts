import type { MigrationMap } from '../contract/migration-map.ts';
import type { Definition } from '../engine/definition.ts';
import { flowGraph } from '../engine/flow-graph.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json } from '../kernel/json.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import { readAttachment } from '../store/attachment/read-attachment.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';

/** A map that fits its two flows. */
export interface ReadyMap {
  readonly map: MigrationMap;
  readonly from: Definition;
  readonly to: Definition;
}

/**
 * Reads the two flows of a map and checks that it fits them, and that the document by which it is authorised is there.
 *
 * @param organisation whose instances are to be moved; the document is kept for it or for one above it
 * @throws {Failure} FLOW_NOT_FOUND with `at` and `hash`; MIGRATION_INVALID with `at`, `needed` and `got`; ATTACHMENT_NOT_FOUND
 */
export function* readMigration(context: ServiceContext, map: MigrationMap, organisation: string): Work<ReadyMap> {
  for (const at of ['from', 'to'] as const)
    if ((yield* readFlow(map[at])) === null) throw new Failure('FLOW_NOT_FOUND', { at: `map.${at}`, hash: map[at] });
  const from = yield* context.flows.read(map.from);
  const to = yield* context.flows.read(map.to);
  if (from.id !== map.item) throw invalid('item', from.id, map.item);
  if (to.id !== map.item) throw invalid('to', map.item, to.id);
  if (from.hash === to.hash) throw invalid('to', 'migration.another', to.hash);
  assertStates(map, from, to);
  for (const keeper of ancestorsOf(organisation)) if ((yield* readAttachment(map.document, keeper)) !== null) return { map, from, to };
  throw new Failure('ATTACHMENT_NOT_FOUND', { at: 'map.document', hash: map.document });
}

/** A state that is in neither flow is a slip of the pen, told before anything is looked at. */
function assertStates({ states }: MigrationMap, from: Definition, to: Definition): void {
  const [old, now] = [flowGraph(from).leaves, flowGraph(to).leaves];
  const standing = (leaves: typeof old): readonly string[] =>
    [...leaves.values()].filter(({ isFinal }) => !isFinal).map(({ path }) => path);
  for (const [state, target] of Object.entries(states)) {
    if (old.get(state)?.isFinal !== false) throw invalid(`states.${state}`, standing(old), state);
    if (now.get(target)?.isFinal !== false) throw invalid(`states.${state}`, standing(now), target);
  }
}

function invalid(at: string, needed: Json, got: string): Failure {
  return new Failure('MIGRATION_INVALID', { at: `map.${at}`, needed, got });
}
