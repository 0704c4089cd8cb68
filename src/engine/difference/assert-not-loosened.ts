import { Failure } from '../../kernel/failure.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { TailoringLaw } from '../tailor/tailoring-law.ts';
import { compareFlows } from './compare-flows.ts';
import type { DifferenceRow } from './difference-row.ts';

/**
 * Asserts that a flow asks nothing less than its base, whoever wrote it, and answers their difference.
 *
 * @throws {Failure} FLOW_LOOSENED with the rows that are looser
 */
export function assertNotLoosened(base: JsonObject, got: JsonObject, law: TailoringLaw): readonly DifferenceRow[] {
  const rows = compareFlows(base, got, law);
  const looser = rows.filter(({ kind }) => kind === 'loosened');
  if (looser.length > 0)
    throw new Failure('FLOW_LOOSENED', {
      rows: looser.slice(0, 50).map(({ what, at, rules, key, base, got, source }) => ({
        what,
        at: at.map((place) => ({ ...place })),
        rules: [...rules],
        key,
        base,
        got,
        source,
      })),
    });
  return rows;
}
