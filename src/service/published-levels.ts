import { listTiers } from '../contract/list-content.ts';
import { readInstance } from '../store/instance/read-instance.ts';
import { readEnactment } from '../store/list/read-enactment.ts';
import type { Work } from '../store/work.ts';
import { matterOf } from './matter-of.ts';

/** The levels at which a list that was enacted has been published, as the matter that enacted it remembers. */
export function* publishedLevels(list: string): Work<readonly string[]> {
  const enactment = yield* readEnactment(list);
  const matter = enactment === null ? null : yield* readInstance(enactment.instance);
  if (matter === null) return [];
  const { record } = matterOf(matter);
  return listTiers.filter((level) => record[`published.${level}`]?.data['listHash'] === list);
}
