import type { JsonObject } from '../../kernel/json.ts';
import type { OutlinedState, Way } from '../flow-outline.ts';
import { outlineOf } from '../flow-outline.ts';
import { assertChoice } from './assert-choice.ts';
import { changeWays } from './change-flow.ts';
import { misfit } from './misfit.ts';
import type { TailoringLaw } from './tailoring-law.ts';
import { withoutIdleStates } from './without-idle-states.ts';

const calling = 'meeting.convened';

/**
 * Leaves a stage to some of the bodies that may be called to decide it. One that is competent by itself always stays.
 *
 * @throws {Failure} TAILORING_INVALID
 */
export function chooseBodies(config: JsonObject, stage: OutlinedState, keep: readonly string[], law: TailoringLaw): JsonObject {
  const choices = [...outlineOf(config).values()].filter(
    ({ parent, ways }) => parent === stage.path && new Set(ways.flatMap(bodyCalled)).size > 1,
  );
  const offered = [...new Set(choices.flatMap(({ ways }) => ways.flatMap(bodyCalled)))];
  assertChoice(stage.name, offered, keep);
  const { classes = [] } = (config['context'] as JsonObject)['item'] as { readonly classes?: readonly string[] };
  for (const group of law.mustKeep(stage.name, classes)) {
    const able = group.filter((body) => offered.includes(body));
    if (able.length > 0 && !able.some((body) => keep.includes(body))) throw misfit('keep', 'competent', [...keep], able);
  }
  const paths = choices.map(({ path }) => path);
  const isLeftOut = (way: Way) => paths.includes(way.state) && bodyCalled(way).some((body) => !keep.includes(body));
  return withoutIdleStates(
    changeWays(config, isLeftOut, () => null),
    config,
    stage.path,
  );
}

function bodyCalled({ event, when }: Way): readonly string[] {
  const body = when['data.body'];
  return event === calling && typeof body === 'string' ? [body] : [];
}
