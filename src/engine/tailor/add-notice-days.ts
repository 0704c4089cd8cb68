import type { JsonObject } from '../../kernel/json.ts';
import { outlineOf } from '../flow-outline.ts';
import { misfit } from './misfit.ts';
import type { AddNoticeDays } from './operation.ts';
import { ownNumber, setNumber } from './set-number.ts';
import type { TailoringLaw } from './tailoring-law.ts';

/**
 * Asks for more days of notice before a body meets than hold until now: more than the flow's own number, where it has one, else than the one
 * in force.
 *
 * @throws {Failure} TAILORING_INVALID for a body that does not meet in this flow, or whose notice has no days
 */
export function addNoticeDays(config: JsonObject, { body, days }: AddNoticeDays, law: TailoringLaw): JsonObject {
  const key = `notice.${body}`;
  const bodies = bodiesWithNotice(config, law);
  const known = law.value(key);
  if (known === null || !bodies.includes(body)) throw misfit('body', 'body', body, bodies);
  const own = ownNumber(config, key, law) ?? known.inForce;
  const base = Math.max(Number(own), Number(known.inForce));
  return setNumber(config, { field: 'days', key, value: base + days }, () => true, law);
}

/** Bodies that meet in the flow and have days of notice. */
function bodiesWithNotice(config: JsonObject, law: TailoringLaw): readonly string[] {
  const uses = [...outlineOf(config).values()].flatMap(({ ways }) => ways.flatMap(({ rules }) => rules));
  const keys = uses.flatMap((use) => law.reads(use)).filter((key) => key.startsWith('notice.') && law.value(key)?.kind === 'days');
  return [...new Set(keys.map((key) => key.slice('notice.'.length)))].sort();
}
