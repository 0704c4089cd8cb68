import type { JsonObject } from '../../kernel/json.ts';
import { metaOf } from '../flow-outline.ts';
import { changeState } from './change-flow.ts';
import { ownSteps, stagesOf } from './chain.ts';
import { misfit } from './misfit.ts';
import type { Rename } from './operation.ts';

/**
 * Gives a step, or a deliberation, another label for people. The name by which it is recorded stays.
 *
 * @throws {Failure} TAILORING_INVALID for what has no label, or has this one already
 */
export function rename(config: JsonObject, { of, zh, en }: Rename): JsonObject {
  const labelled = [...[...stagesOf(config).values()].filter(({ node }) => 'zh' in metaOf(node)), ...ownSteps(config)];
  const found = labelled.find(({ name }) => name === of);
  if (found === undefined)
    throw misfit(
      'of',
      'label',
      of,
      labelled.map(({ name }) => name),
    );
  const meta = metaOf(found.node);
  if (meta['zh'] === zh && meta['en'] === en) throw misfit('zh', 'labelSame', zh);
  return changeState(config, found.path, (node) => ({ ...node, meta: { ...metaOf(node), zh, en } }));
}
