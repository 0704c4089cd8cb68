import type { TailorInput } from '../contract/tailoring.ts';
import { assertNotLoosened } from '../engine/difference/assert-not-loosened.ts';
import type { DifferenceRow } from '../engine/difference/difference-row.ts';
import { tryTailoring, type Misfit } from '../engine/tailor/tailor.ts';
import type { TailoringLaw } from '../engine/tailor/tailoring-law.ts';
import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import type { PlainDate } from '../law/plain-date.ts';
import { currentFlow } from '../store/flow/current-flow.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import type { Organisation } from '../store/organisation/add-organisation.ts';
import { listTailors } from '../store/tailoring/list-tailors.ts';
import type { Work } from '../store/work.ts';
import { assertProven } from './assert-proven.ts';
import { baseToTailor } from './base-to-tailor.ts';
import { flowInForce } from './flow-in-force.ts';
import { lawFor } from './law-for.ts';
import { valuesInForce } from './values-in-force.ts';

/** A flow that a place makes of a base flow, before it is kept. */
export interface MadeTailoring {
  readonly base: Flow;
  readonly config: JsonObject;
  readonly hash: string;
  /** The code under which the flow goes. */
  readonly code: string;
  readonly difference: readonly DifferenceRow[];
}

/** What is asked for, apart from who asks. */
type Asked = Pick<TailorInput, 'item' | 'base' | 'tailoring'>;

/**
 * Applies a tailoring for an organisation by the law of a day and checks all that has to hold before it may be kept: nothing loosened,
 * neither against its base nor against the flow in force one tier up, and proved.
 *
 * @throws {Failure} ITEM_NOT_FOUND, FLOW_NOT_FOUND, INPUT_INVALID, ALREADY_EXISTS, FLOW_LOOSENED, FLOW_UNPROVEN;
 *   what `refuse` throws when operations do not fit
 */
export function* makeTailoring(
  organisation: Organisation,
  asked: Asked,
  day: PlainDate,
  refuse: (misfits: readonly Misfit[]) => never,
): Work<MadeTailoring> {
  const base = yield* baseFlow(organisation.code, asked, day);
  const law = yield* lawFor(organisation, day);
  const { config, misfits } = tryTailoring(base.config, asked.tailoring, law);
  if (misfits.length > 0) refuse(misfits);
  const difference = assertNotLoosened(base.config, config, law);
  yield* assertNotBelowUpper(organisation.code, asked.item, { base, config, day, law });
  const { hash, id } = assertProven(config, base.config, yield* valuesInForce(organisation.code, day));
  if (asked.tailoring.as !== undefined && (yield* currentFlow(id, day)) !== null) throw new Failure('ALREADY_EXISTS', { item: id });
  if ((yield* readFlow(hash)) !== null && (yield* listTailors(hash)).length === 0) throw new Failure('ALREADY_EXISTS', { flow: hash });
  return { base, config, hash, code: id, difference };
}

/** The flow that {@link baseToTailor} finds, or the one that is named: the program's own, or one that the organisation or a tier above it made. */
function* baseFlow(organisation: string, asked: Asked, day: PlainDate): Work<Flow> {
  const hash = asked.base ?? (yield* baseToTailor(organisation, asked.item, day));
  if (hash === null) throw new Failure('ITEM_NOT_FOUND', { item: asked.item });
  const flow = yield* readFlow(hash);
  const tailors = yield* listTailors(hash);
  const line = ancestorsOf(organisation);
  if (flow === null || (tailors.length > 0 && !tailors.some((tailor) => line.includes(tailor))))
    throw new Failure('FLOW_NOT_FOUND', { hash });
  if (flow.item !== asked.item) throw new Failure('INPUT_INVALID', { at: 'body.base', got: flow.item, needed: asked.item });
  return flow;
}

interface Compared {
  readonly base: Flow;
  readonly config: JsonObject;
  readonly day: PlainDate;
  readonly law: TailoringLaw;
}

/** A base of one's own choice is no way round what the tier above asks for. */
function* assertNotBelowUpper(organisation: string, item: string, { base, config, day, law }: Compared): Work<void> {
  const upper = ancestorsOf(organisation).at(-2);
  const inForce = upper === undefined ? null : yield* flowInForce(upper, item, day);
  if (inForce === null || inForce.hash === null || inForce.hash === base.hash) return;
  const flow = yield* readFlow(inForce.hash);
  if (flow !== null) assertNotLoosened(flow.config, config, law);
}
