import type { ListEntry } from '../contract/list-content.ts';
import type { InputIssue } from '../contract/parse-input.ts';
import { listBases } from '../store/tailoring/list-bases.ts';
import type { Work } from '../store/work.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';

/** A flow is made anew at the street and at the village, each time out of what the tier above has. */
const mostSteps = 4;

/**
 * Whether an adapted entry's flow was made, by tailoring, from the one of the list above; the issue where it was not, else null. That the flow
 * is kept and is the item's own is checked of every entry before.
 *
 * @param place where the entry stands in the request: `body.entries.3`
 */
export function* assertAdapted(entry: ListEntry, above: ListEntry | undefined, place: string): Work<InputIssue | null> {
  let flows: readonly string[] = [entry.flow];
  for (let step = 0; step < mostSteps && flows.length > 0; step += 1) {
    const bases: string[] = [];
    for (const flow of flows) bases.push(...(yield* listBases(flow)));
    if (above !== undefined && bases.includes(above.flow)) return null;
    flows = bases;
  }
  return { at: `${place}.flow`, needed: tellBoth('list.issue.otherFlow') };
}
