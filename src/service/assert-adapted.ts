import type { ListEntry } from '../contract/list-content.ts';
import type { InputIssue } from '../contract/parse-input.ts';
import { listTailors } from '../store/tailoring/list-tailors.ts';
import { readTailoring } from '../store/tailoring/read-tailoring.ts';
import type { Work } from '../store/work.ts';
import { tellBoth } from './tell-both.ts';

/**
 * Whether an adapted entry's flow was made by tailoring the one of the list above, at once or in several steps; the issue where it was not,
 * else null. That the flow is kept and is the item's own is checked of every entry before.
 *
 * @param place where the entry stands in the request: `body.entries.3`
 */
export function* assertAdapted(entry: ListEntry, above: ListEntry | undefined, place: string): Work<InputIssue | null> {
  if (above === undefined || (above.flow !== entry.flow && (yield* basesOf(entry.flow)).has(above.flow))) return null;
  return { at: `${place}.flow`, needed: tellBoth('list.issue.otherFlow') };
}

/** The flows of which a flow was made, and those of which these were made in their turn. */
function* basesOf(flow: string): Work<ReadonlySet<string>> {
  const bases = new Set<string>();
  const open = [flow];
  for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
    for (const organisation of yield* listTailors(hash)) {
      const base = (yield* readTailoring(organisation, hash))?.base;
      if (base === undefined || bases.has(base)) continue;
      bases.add(base);
      open.push(base);
    }
  }
  return bases;
}
