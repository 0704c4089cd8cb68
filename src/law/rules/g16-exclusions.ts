import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule } from '../rule.ts';
import { namedBody } from './named-body.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Whoever is left out of the base (应到会) is listed with a reason and an approval; by default of the Party members' assembly, else of
 * `params.body`. Guidance on election and admission of Party members, by analogy; for the villagers' assembly after the Chongqing
 * measures, art. 7 (CQ). Required; a local flow may tighten it, never drop it.
 */
export const g16: Rule = {
  id: 'G16',
  reads: ['rosters'],
  values: [],
  judge(input) {
    const body = namedBody(input, 'body') ?? 'partyMembersAssembly';
    const roster = input.facts.rosters?.[body];
    if (roster === undefined) return notRecorded('G16', input, 'roster', { body });
    const { excluded: needed, excludedApproved: got } = roster;
    const day = dayOf(input.event.occurredAt);
    return makeVerdict({ rule: 'G16', code: 'exclusions', day, ok: got === needed, needed, got, short: needed - got });
  },
};
