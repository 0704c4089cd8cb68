import { assign, createMachine, type AnyStateMachine } from 'xstate';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/digest.ts';
import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import { actions } from './actions.ts';
import { assertPure } from './assert-pure.ts';
import type { Definition, LawfulParams, RuleBook } from './definition.ts';
import { impure } from './impure.ts';
import { isLawful } from './lawful.ts';
import type { Context, Recording } from './recording.ts';

/**
 * Makes a flow ready to run out of its config (JSON). Checks that it is pure, that every rule it names exists, and that it uses
 * only the engine's guard and actions; the hash names exactly this content.
 *
 * @throws {Failure} MACHINE_IMPURE, with the place and what would be right
 */
export function define(config: JsonObject, rules: RuleBook): Definition {
  const id = assertPure(config, (rule) => rules.has(rule));
  return { id, hash: sha256Hex(canonicalJson(config)), config, machine: assembled(id, config), rules };
}

/** XState resolves targets when it builds the machine, and takes a second state of the same id for the first. */
function assembled(id: string, config: JsonObject): AnyStateMachine {
  const ids = idsOf(config, id);
  if (new Set(ids).size !== ids.length) throw impure(id, 'impure.ownIds');
  try {
    return machineOf(config);
  } catch (cause) {
    throw new Failure('MACHINE_IMPURE', { at: id, needed: 'impure.targets', got: String(cause) }, cause);
  }
}

function idsOf(node: JsonObject, at: string): readonly string[] {
  const children = Object.entries((node['states'] ?? {}) as JsonObject);
  return [(node['id'] ?? at) as string, ...children.flatMap(([name, child]) => idsOf(child as JsonObject, `${at}.${name}`))];
}

function machineOf(config: JsonObject): AnyStateMachine {
  return createMachine(
    config as never,
    {
      guards: { lawful: ({ context, event }: Seen, params: unknown) => isLawful(params as LawfulParams, context, event) },
      actions: Object.fromEntries(
        Object.entries(actions).map(([name, change]) => [
          name,
          assign(({ context, event }: Seen, params: unknown) => change(context, event, (params ?? {}) as JsonObject) as never),
        ]),
      ),
    } as never,
  ) as AnyStateMachine;
}

interface Seen {
  readonly context: Context;
  readonly event: Recording;
}
