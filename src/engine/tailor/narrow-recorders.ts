import type { Json, JsonObject } from '../../kernel/json.ts';
import { isForward } from '../is-forward.ts';
import { changeWays, withRules } from './change-flow.ts';
import { stepNamed } from './chain.ts';
import { misfit } from './misfit.ts';
import type { NarrowRecorders } from './operation.ts';

/**
 * Leaves to fewer roles to record that a step is done. Who may record that it failed stays.
 *
 * @throws {Failure} TAILORING_INVALID for a role that may not record it now, or none that would be left out
 */
export function narrowRecorders(config: JsonObject, { step, roles }: NarrowRecorders): JsonObject {
  const state = stepNamed(config, 'step', step);
  const ways = state.ways.filter(isForward);
  const now = [
    ...new Set(ways.flatMap(({ rules }) => rules.filter(({ rule }) => rule === 'S02').flatMap((use) => use['roles'] as string[]))),
  ];
  const foreign = roles.find((role) => !now.includes(role));
  if (foreign !== undefined || roles.length === 0) throw misfit('roles', 'roles', foreign ?? null, now);
  if (now.every((role) => roles.includes(role))) throw misfit('roles', 'unchanged', [...roles], now);
  const narrowed = (listed: Json | undefined) => (listed as readonly string[]).filter((role) => roles.includes(role));
  return changeWays(
    config,
    (way) => isForward(way) && ways.some((each) => each.state === way.state && each.event === way.event && each.place === way.place),
    (transition) =>
      withRules(transition, (rules) => rules.map((use) => (use.rule === 'S02' ? { ...use, roles: narrowed(use['roles']) } : use))),
  );
}
