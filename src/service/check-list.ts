import type { ListContent, ListEntry } from '../contract/list-content.ts';
import type { InputIssue } from '../contract/parse-input.ts';
import type { Json } from '../kernel/json.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';

/** What a list is held against. */
export interface ListBasis {
  /** The list in force of the tier above, and its hash; null when there is none. */
  readonly upper: { readonly hash: string; readonly content: ListContent } | null;
  /** The item of each flow that an entry names, by hash; null for a flow that is not kept. */
  readonly flows: ReadonlyMap<string, string | null>;
}

/** Where entries of each tier may come from. */
const origins: Readonly<Record<ListContent['tier'], readonly ListEntry['origin'][]>> = {
  district: ['guidance'],
  street: ['adopted', 'adapted', 'special'],
  village: ['chosen', 'adapted', 'own'],
};

/**
 * What is wrong with a list: each place with what would be right there, entries told by their index from 0 (`body.entries.3.flow`). Whether
 * an adapted flow was really made from the one above is another check's.
 */
export function checkList(list: ListContent, { upper, flows }: ListBasis): readonly InputIssue[] {
  const issues: InputIssue[] = [];
  if (list.tier === 'district') {
    if (list.basedOn !== null) issues.push(issue('body.basedOn', 'list.issue.noBase'));
  } else if (upper === null) issues.push(issue('body.basedOn', 'list.issue.noUpper'));
  else if (list.basedOn !== upper.hash) issues.push(issue('body.basedOn', 'list.issue.basedOn', { hash: upper.hash }));
  const above = new Map(upper?.content.entries.map((entry) => [entry.code, entry]));
  const first = new Map<string, number>();
  list.entries.forEach((entry, at) => {
    const place = `body.entries.${at}`;
    const before = first.get(entry.code);
    if (before !== undefined) issues.push(issue(`${place}.code`, 'list.issue.unique', { code: entry.code, number: before + 1 }));
    else first.set(entry.code, at);
    if (flows.get(entry.flow) !== entry.code) issues.push(issue(`${place}.flow`, 'list.issue.flow', { code: entry.code }));
    issues.push(...originIssues(list.tier, entry, above.get(entry.code), place));
  });
  return issues;
}

function originIssues(tier: ListContent['tier'], entry: ListEntry, above: ListEntry | undefined, place: string): readonly InputIssue[] {
  const { origin, code, flow, reason } = entry;
  const issues: InputIssue[] = [];
  const outside = origin === 'special' || origin === 'own';
  if (!origins[tier].includes(origin)) return [issue(`${place}.origin`, 'list.issue.origin', { origins: origins[tier] })];
  if (outside && reason === undefined) issues.push(issue(`${place}.reason`, 'list.issue.reason'));
  if (!outside && reason !== undefined) issues.push(issue(`${place}.reason`, 'list.issue.noReason'));
  if (tier === 'district') return issues;
  if (outside && above !== undefined) issues.push(issue(`${place}.origin`, 'list.issue.isAbove', { code }));
  if (!outside && above === undefined) issues.push(issue(`${place}.code`, 'list.issue.notAbove', { code }));
  if (above === undefined) return issues;
  if ((origin === 'adopted' || origin === 'chosen') && flow !== above.flow)
    issues.push(issue(`${place}.flow`, 'list.issue.sameFlow', { hash: above.flow }));
  return issues;
}

function issue(at: string, key: string, values: Readonly<Record<string, Json>> = {}): InputIssue {
  return { at, needed: tellBoth(key, values) };
}
