import { define } from '../engine/define.ts';
import type { RuleBook } from '../engine/definition.ts';
import type { JsonObject } from '../kernel/json.ts';
import { dayOf } from '../law/plain-date.ts';
import { putFlow } from '../store/flow/put-flow.ts';
import type { ServiceContext } from './context.ts';

/** A power item as it is carried by the program: what people read, and the machine. */
export interface CarriedItem {
  readonly code: string;
  readonly flow: JsonObject;
}

/**
 * Keeps an item's flow as a new version unless this very content is kept already. In force from today; running instances keep theirs.
 *
 * @throws {Failure} MACHINE_IMPURE
 */
export async function putItem(
  context: ServiceContext,
  rules: RuleBook,
  item: CarriedItem,
): Promise<{ readonly version: number; readonly added: boolean }> {
  const { code, flow, ...meta } = item;
  const { hash } = define(flow, rules);
  const addedAt = context.clock.now();
  return context.store.write(() => putFlow({ hash, item: code, config: flow, meta, inForceFrom: dayOf(addedAt), addedAt }));
}
