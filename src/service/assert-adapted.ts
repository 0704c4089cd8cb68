import type { ListEntry } from '../contract/list-content.ts';
import type { InputIssue } from '../contract/parse-input.ts';
import type { Work } from '../store/work.ts';
import { tellBoth } from './tell-both.ts';

/**
 * Whether an adapted entry's flow was made from the one of the list above; the issue where it was not, else null. That the flow is kept and is
 * the item's own is checked of every entry before. As far as kept flows tell: it is another one than the list above names.
 *
 * @param place where the entry stands in the request: `body.entries.3`
 */
// eslint-disable-next-line require-yield -- a unit of work, for what is kept of how a flow was made
export function* assertAdapted(entry: ListEntry, above: ListEntry | undefined, place: string): Work<InputIssue | null> {
  if (above?.flow !== entry.flow) return null;
  return { at: `${place}.flow`, needed: tellBoth('list.issue.otherFlow') };
}
