import { Failure } from '../kernel/failure.ts';
import type { Instance } from '../store/instance/read-instance.ts';

/**
 * Asserts that a matter still stands where the asker saw it.
 *
 * @throws {Failure} REVISION_STALE with where it stands now
 */
export function assertRevision(instance: Instance, got: number): void {
  if (instance.revision === got) return;
  throw new Failure('REVISION_STALE', {
    instance: instance.id,
    got,
    current: instance.revision,
    stage: instance.stage,
    state: [...instance.state],
  });
}
