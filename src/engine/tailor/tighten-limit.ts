import type { Json, JsonObject } from '../../kernel/json.ts';
import type { RuleReference } from '../definition.ts';
import { metaOf, outlineOf, type Way } from '../flow-outline.ts';
import { changeState, changeWays, withRules } from './change-flow.ts';
import { assertClockFree, limitOf, withClock, withStop, withStopAtEnds, type Limit } from './change-clock.ts';
import { ownSteps, stepNamed, type OwnStep } from './chain.ts';
import { loosened, misfit } from './misfit.ts';
import type { TightenLimit } from './operation.ts';

type Kind = NonNullable<TightenLimit['kind']>;

/** The rules that hold the days of a step: those in which it must be done, and those that must have passed before it. */
const ruleOf = { most: 'S13', least: 'S14' } as const satisfies Record<Kind, string>;

/**
 * Gives a step fewer days to be done in, or more days that must have passed; a step that had no days to be done in may be given some.
 *
 * @throws {Failure} TAILORING_INVALID, VALUE_LOOSENED with the days until now
 */
export function tightenLimit(config: JsonObject, asked: TightenLimit): JsonObject {
  const step = stepNamed(config, 'step', asked.step);
  const kinds = (Object.keys(ruleOf) as Kind[]).filter((kind) => daysOf(config, step, kind) !== null);
  const kind = asked.kind ?? (kinds.length > 1 ? null : (kinds[0] ?? 'most'));
  if (kind === null) throw misfit('kind', 'limitKind', asked.step, ['most', 'least']);
  const now = daysOf(config, step, kind);
  if (now === null && kind === 'least') throw misfit('step', 'limitMissing', asked.step);
  if (now === null) return withLimit(config, step, { days: asked.days, unit: asked.unit ?? 'calendar' });
  const laxer = kind === 'most' ? asked.days > now : asked.days < now;
  if (laxer) throw loosened('days', `${asked.step}.${kind}`, { got: asked.days, needed: now, source: 'flow' });
  if (asked.days === now) throw misfit('days', 'unchanged', asked.days);
  if (asked.unit !== undefined) throw misfit('unit', 'unitKept', asked.unit);
  return told(tightened(config, step, kind, asked.days), toldStep(config, step, kind, now), kind, { days: asked.days });
}

function isDaysOf(use: RuleReference, way: Way, step: OwnStep, kind: Kind): boolean {
  return (
    use.rule === ruleOf[kind] && (kind === 'most' ? use['as'] === `S13.${step.name}` : step.ways.some((own) => own.state === way.state))
  );
}

function daysOf(config: JsonObject, step: OwnStep, kind: Kind): number | null {
  const found = allWays(config).flatMap((way) => way.rules.filter((use) => isDaysOf(use, way, step, kind)));
  const days = found.map((use) => Number(use['days']));
  return days.length === 0 ? null : kind === 'most' ? Math.max(...days) : Math.min(...days);
}

function tightened(config: JsonObject, step: OwnStep, kind: Kind, days: number): JsonObject {
  return changeWays(
    config,
    (way) => way.rules.some((use) => isDaysOf(use, way, step, kind)),
    (transition, way) => withRules(transition, (rules) => rules.map((use) => (isDaysOf(use, way, step, kind) ? { ...use, days } : use))),
  );
}

/** A clock for a step that had none: started by whatever leads to it, stopped by whatever leads on. */
function withLimit(config: JsonObject, step: OwnStep, limit: Limit): JsonObject {
  const first = outlineOf(config).get(step.parent)?.initial === step.path;
  const own = [step.path, ...step.convened.map(({ path }) => path)];
  const isEntry = (way: Way) => way.target === step.path || (first && way.target === step.parent);
  const entries = allWays(config).filter((way) => isEntry(way) && !own.includes(way.state));
  assertClockFree(config, 'days', limit.days, entries, first ? step.parent : null);
  const isLeft = ({ state, target }: Way) => own.includes(state) && target !== null && (target === step.path || !own.includes(target));
  const stopped = changeWays(config, isLeft, withStop);
  const clocked = changeWays(stopped, isEntry, (transition) => withClock(transition, limitOf(step.name, limit)));
  return withStopAtEnds(told(clocked, step, 'most', { ...limit, basis: 'local', kind: 'max' }), step.parent);
}

/** The step at which the days are told: the one that they end with, where that is a later one. */
function toldStep(config: JsonObject, step: OwnStep, kind: Kind, days: number): OwnStep {
  const tells = ({ node }: OwnStep) => (metaOf(node)[kind === 'most' ? 'limit' : 'wait'] as JsonObject | undefined)?.['days'] === days;
  return tells(step) ? step : (ownSteps(config).find(tells) ?? step);
}

function told(config: JsonObject, step: OwnStep, kind: Kind, limit: JsonObject): JsonObject {
  const slot = kind === 'most' ? 'limit' : 'wait';
  return changeState(config, step.path, (node) => {
    const meta = metaOf(node);
    return { ...node, meta: { ...meta, [slot]: { ...((meta[slot] ?? {}) as Record<string, Json>), ...limit } } };
  });
}

function allWays(config: JsonObject): readonly Way[] {
  return [...outlineOf(config).values()].flatMap(({ ways }) => ways);
}
