import type { JsonObject } from '../../kernel/json.ts';
import type { Standing, StandingFact } from '../../kernel/norms.ts';
import { textAt } from '../read-event.ts';

const opening = ['objection.raised', 'inquiry.opened', 'disclosure.demanded', 'rectification.ordered'];

/** What must stand of a matter so that a rule can be met at all: the rule's own reading of the record, told in advance. */
export function standingOf(use: JsonObject, event: string): readonly Standing[] {
  const rule = textAt(use, 'rule') ?? '';
  return Object.hasOwn(table, rule) ? (table[rule]?.(use, event).map((each) => ('any' in each ? each.any : [each])) ?? []) : [];
}

type Needs = readonly (StandingFact | { readonly any: Standing })[];

const slot = (name: string, is: 'there' | 'current' | 'absent' = 'there'): StandingFact => ({ slot: name, is });
const none = (kind: string): StandingFact => ({ open: kind, is: 'none' });
const text = (use: JsonObject, name: string): string => textAt(use, name) ?? '';
const unless =
  (events: readonly string[], needs: (use: JsonObject) => Needs) =>
  (use: JsonObject, event: string): Needs =>
    events.includes(event) ? [] : needs(use);
const only =
  (events: readonly string[], needs: (use: JsonObject) => Needs) =>
  (use: JsonObject, event: string): Needs =>
    events.includes(event) ? needs(use) : [];

const table: Readonly<Record<string, (use: JsonObject, event: string) => Needs>> = {
  S01: () => [{ flag: 'held', on: false }],
  S03: only(['meeting.held', 'meeting.cancelled'], (use) => [slot(`convened.${text(use, 'body')}`)]),
  S07: unless(opening, (use) => [{ open: text(use, 'kind'), is: 'some' }]),
  S14: (use) => [slot(text(use, 'since'))],
  G06: () => [slot('held.branchCommittee')],
  G13: () => [slot('circulated', 'current')],
  G17: (use) => (use['after'] === undefined ? [{ plan: 'taken' }] : [{ plan: 'taken' }, slot(`held.${text(use, 'after')}`, 'current')]),
  G18: () => [slot('proposal')],
  G19: () => [slot('proposal')],
  G25: () => [slot('convened.villagersAssembly')],
  G43: (use, event) => {
    const before = { 'notice.reviewed': 'drafted', 'notice.answered': 'objected', 'notice.posted': 'reviewed' }[event];
    return before === undefined ? [] : [slot(`${before}.${text(use, 'stage')}`)];
  },
  G45: only(['notice.closed'], (use) => [slot(`posted.${text(use, 'stage')}`)]),
  G47: (use) => [slot(`drafted.${text(use, 'stage')}`)],
  G48: unless(['objection.raised', 'objection.answered'], () => [none('objection')]),
  G49: () => [slot('closed.resolutionDisclosure'), none('objection')],
  G50: unless(['objection.upheld', 'objection.dismissed'], () => [none('objection')]),
  G51: unless(['disclosure.demanded', 'disclosure.supplied'], () => [none('demand')]),
  G55: (_use, event) => [slot('reviewed.outcomeDisclosure'), ...(event === 'notice.posted' ? [] : [slot('posted.outcomeDisclosure')])],
  // Where the villagers' assembly was called, it may have been called in an emergency.
  G59: (_use, event) =>
    event === 'meeting.ratified' ? [slot('resolved')] : [{ any: [slot('ratified'), slot('convened.villagersAssembly', 'absent')] }],
};
