import type { Both } from '../kernel/both.ts';
import { metaOf, outlineOf, type OutlinedState } from '../engine/flow-outline.ts';
import { ownSteps, stagesOf } from '../engine/tailor/chain.ts';
import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import { tellValue } from '../kernel/messages/tell-value.ts';
import { addableRules } from '../law/addable-rules.ts';
import { dayOf } from '../law/plain-date.ts';
import { ruleBook } from '../law/rule-book.ts';
import { readFlow } from '../store/flow/read-flow.ts';
import { assertVisible } from './assert-visible.ts';
import { baseToTailor } from './base-to-tailor.ts';
import type { ServiceContext } from './context.ts';
import type { Session } from './session.ts';

/** A name that operations may use, with what people call it. */
export type Named = Both & { readonly name: string };

/** The names that a tailoring of a flow may use. */
export interface TailoringNames {
  readonly steps: readonly Named[];
  readonly stages: readonly Named[];
  /** Keys of the numbers that the flow's rules read. */
  readonly keys: readonly Named[];
  readonly rules: readonly Named[];
}

/**
 * The names that a tailoring may use of the flow from which an organisation tailors an item, or of the flow that is named.
 *
 * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID, ITEM_NOT_FOUND, FLOW_NOT_FOUND
 */
export async function readTailoringNames(
  context: ServiceContext,
  session: Session,
  asked: { readonly organisation: string; readonly item: string; readonly base?: string | undefined },
): Promise<TailoringNames> {
  assertVisible(session, asked.organisation);
  const day = dayOf(context.clock.now());
  return context.store.read(function* () {
    const hash = asked.base ?? (yield* baseToTailor(asked.organisation, asked.item, day));
    if (hash === null) throw new Failure('ITEM_NOT_FOUND', { item: asked.item });
    const flow = yield* readFlow(hash);
    if (flow === null) throw new Failure('FLOW_NOT_FOUND', { hash });
    return namesIn(flow.config);
  });
}

function namesIn(config: JsonObject): TailoringNames {
  const uses = [...outlineOf(config).values()].flatMap(({ ways }) => ways.flatMap(({ rules }) => rules));
  const keys = [...new Set(uses.flatMap((use) => ruleBook.reads(use).values))].sort();
  return {
    steps: ownSteps(config).map((step) => named('state', step)),
    stages: [...stagesOf(config).values()].map((stage) => ({ name: stage.name, ...word('stage', stage.name) })),
    keys: keys.map((key) => ({ name: key, ...word('value', key) })),
    rules: addableRules.map(({ rule }) => ({ name: rule, ...word('rule', rule) })),
  };
}

function named(kind: string, { name, node }: OutlinedState): Named {
  const { zh, en } = metaOf(node);
  return { name, ...(typeof zh === 'string' && typeof en === 'string' ? { zh, en } : word(kind, name)) };
}

function word(kind: string, name: string): Both {
  return { zh: tellValue('zh-CN', name, kind), en: tellValue('en', name, kind) };
}
