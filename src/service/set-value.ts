import { layerValueInput, type LayerValueInput } from '../contract/layer-value.ts';
import { parseInput } from '../contract/parse-input.ts';
import { Failure } from '../kernel/failure.ts';
import { invariant } from '../kernel/invariant.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import { checkLayerValue } from '../law/jurisdictions/check-layer-value.ts';
import { definitionOf } from '../law/jurisdictions/definition-of.ts';
import { resolveValues } from '../law/jurisdictions/resolve-values.ts';
import { parsePlainDate } from '../law/plain-date.ts';
import { listLayerValues } from '../store/layer/list-layer-values.ts';
import { putLayerValue } from '../store/layer/put-layer-value.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { assertRole, assertWithin, type Session } from './session.ts';

/**
 * Sets a configured number for an organisation and all below it, from a day on. A layer may only tighten, unless what is above it has
 * opened the number.
 *
 * @throws {Failure} INPUT_INVALID, DATE_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND, VALUE_UNKNOWN,
 * VALUE_LOOSENED with `needed`, the laxest that is allowed; LAW_NOT_IN_FORCE
 */
export async function setValue(context: ServiceContext, session: Session, input: LayerValueInput): Promise<void> {
  const asked = parseInput(layerValueInput, input, 'body');
  assertWithin(session, asked.organisation);
  assertRole(session, ['administrator', 'officer']);
  const definition = definitionOf(asked.key);
  const from = parsePlainDate(asked.from);
  const to = asked.to === undefined ? null : parsePlainDate(asked.to);
  if (to !== null && to < from) throw new Failure('DATE_INVALID', { at: 'body.to', got: to, needed: from });
  await context.store.write(function* () {
    yield* knownOrganisation(asked.organisation);
    const above = ancestorsOf(asked.organisation).slice(0, -1);
    const layers = above.length === 0 ? [] : yield* listLayerValues(above, from);
    const fact = resolveValues(from, layers, [definition.key])[definition.key];
    invariant(fact !== undefined, 'every value has a term');
    const answer = checkLayerValue(definition, from, fact, asked.value);
    if (!answer.ok && answer.reason === 'kind')
      throw new Failure('INPUT_INVALID', { at: 'body.value', got: answer.got, needed: definition.kind });
    if (!answer.ok)
      throw new Failure('VALUE_LOOSENED', { key: definition.key, got: answer.got, needed: answer.bound, above: answer.above });
    yield* putLayerValue({ ...asked, from, to, addedBy: session.person, addedAt: context.clock.now() });
  });
}
