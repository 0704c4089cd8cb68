import type { JsonObject } from '../../kernel/json.ts';
import type { Body } from '../body.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt } from '../read-event.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { bodyOf } from './body-of.ts';
import { countedBy } from './counted-by.ts';
import { dueCount } from './due-count.ts';
import { notRecorded } from './not-recorded.ts';
import { wholeCount } from './whole-count.ts';

/** One thing that must be so about the figures of a meeting; `short` is by how much it is not, 0 when it is so. */
interface Check {
  readonly code: string;
  readonly needed: number;
  readonly got: number | null;
  readonly short: number;
}

/**
 * One person, one vote: no more present than the roster has, votes for, against and abstained together as many as were present, nobody
 * counted as online, as proxy or as woman representative who was not present; and where the sign-in list was given, everyone on it belongs to the
 * body, stands there once, and the list agrees with the count; where two committees met as one, the same of the other's figures. Tells the
 * first that is not so.
 * The house's own integrity rule; never loosened.
 */
export const g34: Rule = {
  id: 'G34',
  reads: ['rosters', 'signIn'],
  values: [],
  judge(input) {
    const body = bodyOf(input);
    const most = mostPresent(input, body);
    if (most === 0) return notRecorded('G34', input, 'roster', { body });
    const { data } = input.event;
    const present = countAt(data, 'attendance', 'present');
    const day = dayOf(input.event.occurredAt);
    if (present === null) return makeVerdict({ rule: 'G34', code: 'count.present', day, ok: false, needed: most, got: null, base: most });
    const checks = [
      atMost('count.present', present, most),
      ...ballotChecks(data, present),
      ...mergedChecks(input, body),
      ...signInChecks(input, present),
    ];
    const failed = checks.find((check) => check.got === null || check.short > 0);
    const measured = failed ?? atMost('count.present', present, most);
    return makeVerdict({ rule: 'G34', day, ok: failed === undefined, ...measured, base: most });
  },
};

/** Bodies from whose whole nobody is left out: who was excluded may come and vote all the same. */
const ofWhole: readonly Body[] = ['representativesAssembly', 'collectiveMembersAssembly', 'collectiveDelegatesAssembly'];

function mostPresent(input: RuleInput, body: Body): number {
  const roster = input.facts.rosters?.[body];
  const byHousehold = (body === 'villagersAssembly' || body === 'groupAssembly') && countedBy(input, body) === 'households';
  return (byHousehold ? roster?.households : ofWhole.includes(body) ? wholeCount(input, body) : roster?.voting) ?? 0;
}

function ballotChecks(data: JsonObject, present: number): readonly Check[] {
  const checks = [
    atMost('count.women', countAt(data, 'attendance', 'womenRepresentatives') ?? 0, present),
    atMost('count.online', countAt(data, 'attendance', 'online') ?? 0, present),
    atMost('count.proxies', countAt(data, 'attendance', 'proxies', 'count') ?? 0, present),
  ];
  if (data['votes'] !== undefined) checks.push(equal('count.ballots', ballots(data), present));
  return checks;
}

/** The figures of the other committee, where two met as one. */
function mergedChecks(input: RuleInput, body: Body): readonly Check[] {
  const { data } = input.event;
  const others = countAt(data, 'merged', 'attendance', 'present');
  if (others === null) return [];
  const most = dueCount(input, body === 'branchCommittee' ? 'twoCommittees' : 'branchCommittee');
  const ballot = equal('count.ballots', ballots(data, 'merged'), others);
  return most === null ? [ballot] : [atMost('count.present', others, most), ballot];
}

function ballots(data: JsonObject, ...path: readonly string[]): number | null {
  const parts = ['for', 'against', 'abstain'].map((part) => countAt(data, ...path, 'votes', part));
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

function signInChecks(input: RuleInput, present: number): readonly Check[] {
  const { signIn } = input.facts;
  if (signIn === undefined) return [];
  const women = countAt(input.event.data, 'attendance', 'womenRepresentatives') ?? signIn.womenRepresentatives;
  return [
    atMost('count.strangers', signIn.strangers, 0),
    atMost('count.repeated', signIn.repeated, 0),
    equal('count.signIn', signIn.voting, present),
    equal('count.signInWomen', signIn.womenRepresentatives, women),
  ];
}

function atMost(code: string, got: number, needed: number): Check {
  return { code, needed, got, short: Math.max(0, got - needed) };
}

function equal(code: string, got: number | null, needed: number): Check {
  return { code, needed, got, short: got === null ? needed : Math.abs(got - needed) };
}
