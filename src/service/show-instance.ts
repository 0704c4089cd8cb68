import type { InstanceView } from '../contract/instance-view.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Matter } from '../law/matter.ts';
import type { Instance } from '../store/instance/read-instance.ts';

/** An instance as it goes out. `version` is its flow's number within the item. */
export function showInstance(instance: Instance, version: number): InstanceView {
  const { plan, open, deadlines } = instance.snapshot.context as unknown as Matter;
  return {
    id: instance.id,
    organisation: instance.organisation,
    item: instance.item,
    title: instance.title,
    flow: { hash: instance.flow, version },
    revision: instance.revision,
    status: instance.status,
    stage: instance.stage,
    state: [...instance.state],
    overdue: instance.overdue,
    plan: { ...plan },
    open: Object.keys(open).sort(),
    deadlines: Object.entries(deadlines)
      .map(([name, due]: [string, Instant]) => ({ name, due }))
      .sort((a, b) => (a.due < b.due ? -1 : 1)),
    createdAt: instance.createdAt,
    updatedAt: instance.updatedAt,
  };
}
