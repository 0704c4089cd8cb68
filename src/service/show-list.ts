import type { ListSummaryView, ListView } from '../contract/list-view.ts';
import { addDays, type PlainDate } from '../law/plain-date.ts';
import type { ListVersion } from '../store/list/version-row.ts';
import { contentOf } from './gather-list.ts';

/** A list version as it goes out, without its entries. */
export function showListSummary(version: ListVersion): ListSummaryView {
  const { content, ...rest } = showList(version);
  return { ...rest, entries: content.entries.length };
}

/** A list version as it goes out. It is in force until the day before the next one begins. */
export function showList({ list, inForce }: ListVersion): ListView {
  const { hash, organisation, tier, number, addedAt } = list;
  const content = contentOf(list);
  return {
    hash,
    organisation,
    tier,
    number,
    basedOn: content.basedOn,
    addedAt,
    inForce:
      inForce === null
        ? null
        : {
            from: inForce.from,
            to: inForce.until === null ? null : addDays(inForce.until as PlainDate, -1),
            instance: inForce.instance,
          },
    content,
  };
}
