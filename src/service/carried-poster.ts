import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/digest.ts';
import { Failure } from '../kernel/failure.ts';
import type { Instant } from '../kernel/instant.ts';
import { dayOf } from '../law/plain-date.ts';
import { posterParts, valuesOn, type PosterParts } from './poster-parts.ts';
import type { CarriedItem } from './put-item.ts';

/**
 * The poster of an item as the program carries it, without any database: version 1 from today, the nation's numbers, no contact.
 *
 * @throws {Failure} ITEM_NOT_FOUND
 */
export function carriedPoster(
  items: readonly CarriedItem[],
  code: string,
  organisation: PosterParts['organisation'],
  now: Instant,
): PosterParts {
  const item = items.find((each) => each.code === code);
  if (item === undefined) throw new Failure('ITEM_NOT_FOUND', { item: code });
  const { flow: config, code: _, ...meta } = item;
  const day = dayOf(now);
  const flow = { hash: sha256Hex(canonicalJson(config)), item: code, config, meta, version: 1, inForceFrom: day, addedAt: now };
  return posterParts(flow, organisation, null, valuesOn(day, []));
}
