import type { ItemView } from '../contract/item-view.ts';
import { diagram } from '../engine/diagram/diagram.ts';
import type { Diagram } from '../engine/diagram/diagram-model.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { tell } from '../kernel/messages/tell.ts';
import { resolveValues } from '../law/jurisdictions/resolve-values.ts';
import type { PlainDate } from '../law/plain-date.ts';
import { valueKeys } from '../law/values.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import { showItem } from './show-item.ts';

/** What a poster is made of, but for the address that it bears and the day on which it is printed. */
export interface PosterParts {
  readonly item: ItemView;
  readonly diagram: Diagram;
  readonly organisation: { readonly code: string; readonly name: string };
  readonly isSample: boolean;
  readonly contact: { readonly phone: string; readonly person: string | null; readonly of: string } | null;
}

/** A flow as a poster shows it: with the numbers in force for an organisation on a day. */
export function posterParts(
  flow: Flow,
  organisation: PosterParts['organisation'],
  contact: PosterParts['contact'],
  values: JsonObject,
): PosterParts {
  const isSample = organisation.name.includes(tell('zh-CN', 'chart.sample'));
  return { item: showItem(flow), diagram: diagram(flow.config, values), organisation, contact, isSample };
}

/** The numbers in force on a day, by key, out of what the layers have set. */
export function valuesOn(day: PlainDate, layers: Parameters<typeof resolveValues>[1]): JsonObject {
  const resolved = resolveValues(day, layers, valueKeys);
  return Object.fromEntries(Object.entries(resolved).map(([key, fact]): [string, Json] => [key, fact.value]));
}
