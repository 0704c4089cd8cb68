import { powerCategories } from '../contract/power-category.ts';
import type { Flow } from '../store/flow/put-flow.ts';

/** Whether a kept flow is a power item's, and may stand on a list; the system's own procedures are kept beside them and are none. */
export function isPowerItem({ meta }: Pick<Flow, 'meta'>): boolean {
  return (powerCategories as readonly unknown[]).includes(meta['category']);
}
