import type { Chart, ChartNode, Way } from './chart.ts';
import { caseOf, isOf, unmetDemands } from './demand.ts';
import type { Milestone, ProcedureNorms } from '../../kernel/norms.ts';
import type { ClaimId } from '../../kernel/claim-id.ts';
import { isBelow } from './configuration.ts';

/** What a transition means for how far a procedure has come, whatever its state is called. */
export interface Meaning {
  /** Milestones that it reaches, by level. */
  readonly gains: readonly { readonly from: number; readonly to: number }[];
  /** Those that it would reach, but for rules that it does not name. */
  readonly lacking: readonly { readonly to: number; readonly rules: readonly string[] }[];
  readonly setbacks: readonly { readonly from: number; readonly to: number }[];
  readonly changesPlan: boolean;
  /** It carries out what was decided: the level that must stand before. */
  readonly work: number;
  /** It may also happen before any plan was put forward. */
  readonly prepares: boolean;
  readonly abandons: boolean;
}

/** The levels of a procedure as a chart shows them. */
export interface Levels {
  readonly names: readonly Milestone[];
  readonly completion: { readonly needs: number; readonly claim: ClaimId } | null;
  /** The level that must not be reached yet where it is abandoned. */
  readonly abandonedBefore: number;
  meaning(way: Way): Meaning;
  /** What must stand while a state is active; `null` for one that asks nothing. */
  stage(node: ChartNode): { readonly needs: number; readonly claim: ClaimId } | null;
  isAbandonment(node: ChartNode): boolean;
}

/** Reads the levels of a chart by the norms of its kind. */
export function levelsOf(chart: Chart, norms: ProcedureNorms): Levels {
  const names = norms.milestones;
  const level = (name: string | null): number => (name === null ? 0 : names.findIndex((milestone) => milestone.name === name) + 1);
  const { completion, abandoned, stages, work } = norms;
  const has = (name: string): boolean => chart.nodes.some((node) => node.key === name);
  const meanings = chart.ways.map((way): Meaning => {
    const isPrepared = work !== null && isPreparation(way, work);
    const gains = (isPrepared ? [] : names).flatMap(({ by }, n) =>
      by
        .filter((step) => isOf(step, way) && leaves(way, step.leaves, has))
        .map((step) => ({
          from: step.from === undefined ? n : level(step.from),
          to: n + 1,
          rules: isOfItsBody(way) ? unmetDemands(step.rules, way).map(({ rule }) => rule) : ['body'],
        })),
    );
    const reached = gains.filter(({ rules }) => rules.length === 0);
    return {
      gains: reached,
      lacking: reached.length > 0 ? [] : gains,
      setbacks: norms.setbacks.filter((step) => isOf(step, way)).map(({ from, to }) => ({ from: level(from), to: level(to) })),
      changesPlan:
        norms.milestones.length > 0 && (norms.changes.includes(way.event) || way.actions.some(({ type }) => type === 'takePlan')),
      work: work !== null && work.events.includes(way.event) && !isPrepared ? level(work.needs) : 0,
      prepares: work?.preparing.includes(way.event) === true,
      abandons: abandoned.by.some((step) => isOf(step, way)),
    };
  });
  return {
    names,
    completion: completion === null ? null : { needs: level(completion.needs), claim: completion.claim },
    abandonedBefore: abandoned.before === null ? names.length + 1 : level(abandoned.before),
    meaning: (way) => meanings[way.index] as Meaning,
    stage({ key }) {
      const stage = Object.hasOwn(stages, key) ? stages[key] : undefined;
      if (stage === undefined) return null;
      const { needs, claim, withoutStage } = stage;
      return { needs: level(withoutStage !== undefined && !has(withoutStage[0]) ? withoutStage[1] : needs), claim };
    },
    isAbandonment: ({ key, id }) => abandoned.names.includes(key) || abandoned.names.includes(id),
  };
}

/** Steps before anything is put forward prepare it: in the first stage, which nothing may stand before. */
function isPreparation({ event, source }: Way, { preparing, preparedIn }: NonNullable<ProcedureNorms['work']>): boolean {
  if (!preparing.includes(event)) return false;
  for (let node: ChartNode | null = source; node !== null; node = node.parent) if (node.key === preparedIn) return true;
  return false;
}

function leaves({ source, targets }: Way, stage: string | undefined, has: (name: string) => boolean): boolean {
  if (stage === undefined || !has(stage)) return true;
  for (let node: ChartNode | null = source; node !== null; node = node.parent) {
    if (node.key !== stage) continue;
    const left = node;
    return targets?.every((target) => target !== left && !isBelow(target, left)) === true;
  }
  return false;
}

/** A rule that is asked of another body than the one that meets says nothing about this meeting. */
function isOfItsBody(way: Way): boolean {
  const met = caseOf(way)['data.body'];
  if (typeof met !== 'string' || way.guard.kind !== 'lawful') return true;
  return way.guard.met.every(({ body }) => body === undefined || body === met);
}
