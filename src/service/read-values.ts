import type { ValueView } from '../contract/layer-value.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import { resolveValues } from '../law/jurisdictions/resolve-values.ts';
import { dayOf, parsePlainDate } from '../law/plain-date.ts';
import { valueKeys, type ValueKey } from '../law/values.ts';
import { listLayerValues } from '../store/layer/list-layer-values.ts';
import type { ServiceContext } from './context.ts';
import { assertWithin, type Session } from './session.ts';

/**
 * Every number in force for an organisation on a day (today when none is given), each with the layer that set it and its source.
 *
 * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID, DATE_INVALID, LAW_NOT_IN_FORCE
 */
export async function readValues(context: ServiceContext, session: Session, organisation: string, day?: string): Promise<ValueView[]> {
  assertWithin(session, organisation);
  const on = day === undefined ? dayOf(context.clock.now()) : parsePlainDate(day);
  const layers = await context.store.read(() => listLayerValues(ancestorsOf(organisation), on));
  const values = resolveValues(on, layers, valueKeys);
  return valueKeys.flatMap((key: ValueKey) => {
    const fact = values[key];
    return fact === undefined ? [] : [{ key, value: fact.value, layer: fact.layer, source: fact.source } as ValueView];
  });
}
