import type { PageQuery } from '../contract/page.ts';
import type { RolloutPlace, RolloutView } from '../contract/rollout-view.ts';
import type { Matter } from '../law/matter.ts';
import { dayOf } from '../law/plain-date.ts';
import { listSnapshots } from '../store/instance/list-snapshots.ts';
import { readInstance } from '../store/instance/read-instance.ts';
import { listInForce } from '../store/list/list-in-force.ts';
import type { Organisation } from '../store/organisation/add-organisation.ts';
import { listOrganisations } from '../store/organisation/list-organisations.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { matterOf } from './matter-of.ts';
import { publishedLevels } from './published-levels.ts';
import { scopeOf } from './scope.ts';
import type { Session } from './session.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';
import { trainingAt } from './training-at.ts';
import { fence } from './fence.ts';

/** The procedure by which a district rolls its lists out, and its phases in order. */
const procedure = 'QD-05';
const phases = ['mobilisation', 'rules', 'implementation', 'consolidation'] as const;

/**
 * How far the roll-out of the lists has come in an organisation: the phases of its latest plan, and a page of the streets and villages below
 * it, out of journals and lists as they stand. Training is the street's, and is told of streets.
 *
 * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID
 */
export async function readRollout(context: ServiceContext, session: Session, organisation: string, page: PageQuery): Promise<RolloutView> {
  const prefix = scopeOf(session, organisation);
  const day = dayOf(context.clock.now());
  return context.store.read(function* () {
    const plan = (yield* listSnapshots(organisation, procedure)).findLast(({ stage }) => stage !== 'withdrawn');
    const found = yield* listOrganisations(prefix, { limit: page.limit, after: page.cursor });
    const rows: RolloutPlace[] = [];
    for (const each of found.rows) if (each.tier === 'street' || each.tier === 'village') rows.push(yield* placeOf(each, day));
    return {
      instance: plan?.id ?? null,
      stage: plan?.stage ?? null,
      phases: phasesOf(plan === undefined ? null : matterOf(plan)),
      rows,
      next: found.next,
    };
  }, fence(session));
}

/** A phase as its plan says it, checked when it was recorded. */
interface Planned {
  readonly phase: string;
  readonly from: string;
  readonly to: string | null;
}

function phasesOf(matter: Matter | null): RolloutView['phases'] {
  const planned = (matter?.record['planned']?.data['phases'] ?? []) as unknown as readonly Planned[];
  return phases.map((phase) => {
    const days = planned.find((each) => each.phase === phase);
    return {
      phase,
      name: tellBoth(`phase.${phase}`),
      planned: days === undefined ? null : { from: days.from, to: days.to },
      startedAt: matter?.record[`started.${phase}`]?.occurredAt ?? null,
      completedAt: matter?.record[phase === 'consolidation' ? 'closed' : `completed.${phase}`]?.occurredAt ?? null,
    };
  });
}

function* placeOf({ code, name, tier }: Organisation, day: string): Work<RolloutPlace> {
  const found = yield* listInForce(code, day);
  const matter = found === null ? null : yield* readInstance(found.inForce.instance);
  const slots = matter === null ? [] : Object.keys(matterOf(matter).record);
  return {
    organisation: code,
    name,
    tier,
    listFrom: found?.inForce.from ?? null,
    filed: slots.flatMap((slot) => (slot.startsWith('filed.') ? [slot.slice('filed.'.length)] : [])).sort(),
    published: found === null ? [] : [...(yield* publishedLevels(found.list.hash))],
    trained: tier === 'street' ? [...(yield* trainingAt(code))] : [],
  };
}
