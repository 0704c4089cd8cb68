import { bodies, type Body } from '../body.ts';
import { textAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';
import { namedBody } from './named-body.ts';

/** The body whose meeting a rule is about: the one that the transition names (`params.body`), else the one that the event names; or `null`. */
export function meetingBody(input: RuleInput): Body | null {
  const told = textAt(input.event.data, 'body');
  return namedBody(input, 'body') ?? bodies.find((body) => body === told) ?? null;
}
