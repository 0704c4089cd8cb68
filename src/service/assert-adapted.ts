import type { ListEntry } from '../contract/list-content.ts';
import type { InputIssue } from '../contract/parse-input.ts';
import type { Work } from '../store/work.ts';

/**
 * Whether an adapted entry's flow was made by tailoring the one of the list above; the issue where it was not, else null. That the flow is
 * kept and is the item's own is checked of every entry before.
 *
 * @param _place where the entry stands in the request: `body.entries.3`
 */
// eslint-disable-next-line require-yield -- the place where kept tailorings are looked up, once there are any
export function* assertAdapted(_entry: ListEntry, _above: ListEntry | undefined, _place: string): Work<InputIssue | null> {
  return null;
}
