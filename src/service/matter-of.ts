import type { Snapshot } from '../engine/snapshot.ts';
import type { Matter } from '../law/matter.ts';

/**
 * What an instance's procedure has recorded so far, in the words of the law. The one place where what the engine keeps as plain JSON gets
 * its meaning: every flow begins with this form, and the engine's actions keep it.
 */
export function matterOf(instance: { readonly snapshot: Snapshot }): Matter {
  return instance.snapshot.context as unknown as Matter;
}
