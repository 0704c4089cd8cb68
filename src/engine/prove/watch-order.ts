import type { JsonObject } from '../../kernel/json.ts';
import type { ChartNode } from './chart.ts';
import type { ReadWay, Reading } from './reading.ts';
import type { ClaimId } from '../../kernel/claim-id.ts';
import type { Situation } from './situation.ts';
import type { Situations } from './situations.ts';
import type { Jump, Place } from './places.ts';
import type { Move, State, Watch } from './walk.ts';

/** A broken claim as the walk meets it: the state before and the transitions that break it. */
export interface Breach {
  readonly claim: ClaimId;
  readonly code: string;
  readonly at: string;
  readonly facts: JsonObject;
  readonly from: State;
  readonly move: Move;
  readonly step: Jump;
}

/**
 * Watches the order of a procedure while it is walked: what must stand before a stage, an end, a piece of work; that a changed plan falls
 * back to the start; that what falls is forgotten. After a breach the walk goes on as if there had been none, so that each is told once.
 */
export function watchOrder(reading: Reading, situations: Situations, report: (breach: Breach) => void): Watch {
  const { levels } = reading;
  const nameAt = (level: number): string | null => levels.names[level - 1]?.name ?? null;
  return (from, move, step, situation) => {
    const { ways } = move;
    const tell = (claim: ClaimId, code: string, way: ReadWay | undefined, facts: JsonObject): void => {
      report({ claim, code, at: placeOf(way, from), facts: { stands: nameAt(from.level), ...facts }, from, move, step });
    };
    const { level: reached, highest } = follow({ reading, situations, from, ways, tell, nameAt });
    let level = entered(reading, step.anew, reached);
    const changes = ways.some(({ meaning }) => meaning.changesPlan);
    const way = ways[0];
    const { needs } = step.place;
    if (needs !== null && needs.level > level) {
      const stage = levels.stage(needs.stage);
      const claim = changes ? 'changeLeadsBack' : (stage?.claim ?? 'decidedInOrder');
      tell(claim, changes ? 'changeStays' : 'entersTooEarly', way, { stage: needs.stage.key, needs: nameAt(needs.level) });
      level = needs.level;
    }
    const early = ways.some(({ meaning }) => meaning.setbacks.length > 0 || meaning.abandons)
      ? null
      : leftTooEarly(reading, from, step.place, reached);
    if (early !== null) {
      tell(early.claim, 'leavesTooEarly', way, { stage: early.key, needs: nameAt(early.leave) });
    }
    for (const end of step.entered.filter((node) => isEnd(node, reading)))
      level = ends(reading, { end, ways, level, highest, tell, nameAt });
    if (!changes && level >= highest) return { level, situation };
    const standing = stillStanding(reading, situations.at(situation), level);
    for (const place of standing) {
      const slot = reading.parts.all[place]?.name ?? '';
      tell('changeLeadsBack', 'approvalStands', way, { slot, stands: nameAt(level) });
    }
    const fallen = situations.at(situation).map((value, place) => (standing.includes(place) ? 0 : value));
    return { level, situation: standing.length === 0 ? situation : situations.of(fallen) };
  };
}

/** What a flow has already reached, without anything having happened. */
export function begunAt(
  reading: Reading,
  start: Place,
): { readonly claim: ClaimId; readonly code: string; readonly at: string; readonly facts: JsonObject } | null {
  const { needs } = start;
  const { levels } = reading;
  const end = start.configuration.active.find((node) => isEnd(node, reading));
  if (end !== undefined) return { claim: 'canEnd', code: 'beginsEnded', at: end.path, facts: { end: end.key } };
  if (needs === null || needs.level === 0) return null;
  const claim = levels.stage(needs.stage)?.claim ?? 'decidedInOrder';
  const name = levels.names[needs.level - 1]?.name ?? null;
  return { claim, code: 'entersTooEarly', at: needs.stage.path, facts: { stands: null, stage: needs.stage.key, needs: name } };
}

type Tell = (claim: ClaimId, code: string, way: ReadWay | undefined, facts: JsonObject) => void;
type Name = (level: number) => string | null;

interface Following {
  readonly reading: Reading;
  readonly situations: Situations;
  readonly from: State;
  readonly ways: readonly ReadWay[];
  readonly tell: Tell;
  readonly nameAt: Name;
}

/** How far the procedure has come by what the transitions mean, and the highest level that stood on the way. */
function follow({ reading, situations, from, ways, tell, nameAt }: Following): { readonly level: number; readonly highest: number } {
  let { level } = from;
  let highest = level;
  for (const way of ways) {
    const { meaning } = way;
    if (meaning.prepares && level === 0 && situations.at(from.situation)[reading.plan] === 0) continue;
    if (meaning.work > level) {
      tell(reading.norms.work?.claim ?? 'disclosedBeforeWork', 'worksTooEarly', way, { event: way.way.event, needs: nameAt(meaning.work) });
      level = meaning.work;
    }
    if (meaning.changesPlan) level = 0;
    for (const setback of meaning.setbacks) if (level === setback.from) level = setback.to;
    const gain = meaning.gains.findLast((each) => level >= each.from);
    const [early] = meaning.gains;
    if (gain !== undefined) level = Math.max(level, gain.to);
    else if (early !== undefined) {
      const milestone = reading.levels.names[early.to - 1];
      tell(milestone?.claim ?? 'decidedInOrder', 'reachedTooEarly', way, { milestone: nameAt(early.to), needs: nameAt(early.from) });
      level = early.to;
    }
    highest = Math.max(highest, level);
  }
  return { level, highest };
}

/** Entering a stage anew takes the procedure back to what stands before it. */
function entered({ levels }: Reading, anew: readonly ChartNode[], level: number): number {
  let back = level;
  for (const node of anew) {
    const stage = levels.stage(node);
    if (stage !== null && stage.needs < back) back = stage.needs;
  }
  return back;
}

/** A stage that is left although what must stand by then does not. */
function leftTooEarly(
  { levels }: Reading,
  from: State,
  to: Place,
  level: number,
): { readonly key: string; readonly leave: number; readonly claim: ClaimId } | null {
  for (const node of from.place.configuration.active) {
    const stage = levels.stage(node);
    if (stage === null || stage.leave <= level || to.configuration.active.includes(node)) continue;
    return { key: node.key, leave: stage.leave, claim: stage.claim };
  }
  return null;
}

interface Ending {
  readonly end: ChartNode;
  readonly ways: readonly ReadWay[];
  readonly level: number;
  readonly highest: number;
  readonly tell: Tell;
  readonly nameAt: Name;
}

function ends({ levels }: Reading, { end, ways, level, highest, tell, nameAt }: Ending): number {
  if (levels.isAbandonment(end) || ways.some(({ meaning }) => meaning.abandons)) {
    if (highest >= levels.abandonedBefore) tell('decidedInOrder', 'abandonsTooLate', ways[0], { end: end.key });
    return level;
  }
  const { completion } = levels;
  if (completion === null || level >= completion.needs) return level;
  tell(completion.claim, 'endsTooEarly', ways[0], { end: end.key, needs: nameAt(Math.min(level + 1, completion.needs)) });
  return completion.needs;
}

/** Places of the slots that say of something fallen that it still stands. */
function stillStanding({ slots }: Reading, situation: Situation, level: number): readonly number[] {
  return slots.slice(level).flatMap((places) => places.filter((place) => situation[place] !== 0));
}

/** Whether a state ends the procedure: of the whole machine, of one of its regions that is more than a watch over it, or by its tag. */
export function isEnd({ type, tags, parent }: ChartNode, { chart, norms }: Reading): boolean {
  // The engine ends an instance by the tag alone.
  if (tags.includes('ended')) return true;
  if (type !== 'final') return false;
  if (parent === chart.root) return true;
  return parent !== null && parent.parent === chart.root && chart.root.type === 'parallel' && !isWatching(parent, norms.supervision.aside);
}

/** Whether a region only watches: it takes no event but those that stand aside of the procedure. */
export function isWatching(region: ChartNode, aside: readonly string[]): boolean {
  const quiet = region.always.length === 0 && [...region.ways.keys()].every((event) => aside.includes(event));
  return quiet && region.children.every((child) => isWatching(child, aside));
}

function placeOf(way: ReadWay | undefined, from: State): string {
  return way === undefined ? (from.place.leaves[0] ?? '') : way.way.at;
}
