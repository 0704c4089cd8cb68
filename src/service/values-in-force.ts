import { ancestorsOf } from '../kernel/organisation-code.ts';
import { resolveValues } from '../law/jurisdictions/resolve-values.ts';
import type { PlainDate } from '../law/plain-date.ts';
import { valueKeys } from '../law/values.ts';
import { listLayerValues } from '../store/layer/list-layer-values.ts';
import type { Work } from '../store/work.ts';

/** Every configured number in force for an organisation on a day, with the layer that set it. */
export function* valuesInForce(organisation: string, day: PlainDate): Work<ReturnType<typeof resolveValues>> {
  const layers = yield* listLayerValues(ancestorsOf(organisation), day);
  return resolveValues(day, layers, valueKeys);
}
