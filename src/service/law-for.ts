import type { TailoringLaw } from '../engine/tailor/tailoring-law.ts';
import { tierOf } from '../kernel/organisation-code.ts';
import type { PlainDate } from '../law/plain-date.ts';
import { tailoringLaw } from '../law/tailoring-law.ts';
import type { Organisation } from '../store/organisation/add-organisation.ts';
import type { Work } from '../store/work.ts';
import { valuesInForce } from './values-in-force.ts';

/** The law by which an organisation tailors on a day: with the values that it and those above it have set. */
export function* lawFor(organisation: Organisation, day: PlainDate): Work<TailoringLaw> {
  const values = yield* valuesInForce(organisation.code, day);
  const hasCollective = tierOf(organisation.code) === 'village' ? organisation.hasCollective : null;
  return tailoringLaw({ day, values, hasCollective });
}
