import type { JsonObject } from '../../kernel/json.ts';
import { isMatterClass, type MatterClass } from '../matter-class.ts';
import { matterClassRows } from '../matter-class-rows.ts';
import { listAt } from '../read-event.ts';

/** The kinds of procedure of which different things are asked. */
export type ProcedureKind = 'fourDeliberations' | 'landDeliberations' | 'postedDirect' | 'direct' | 'list';

/** Classes of which the result must hang in the village before it is settled (SAM 11, LAR 34, NDR 20). */
const posted: readonly MatterClass[] = ['socialRelief', 'homestead', 'disasterHousing'];

/**
 * Classes for which law names who decides and asks for no four deliberations: reviewed, posted, and sent up to who approves (LAR 34, NDR 20); the
 * villagers' own word against their representatives, and the committee's area, which the township proposes (VCL25 27, 3).
 */
const apart: readonly MatterClass[] = ['homestead', 'disasterHousing', 'overruleRepresentatives', 'committeeArea'];

/**
 * The kind of procedure that an item's classes ask for: a direct one where none of them is decided by a body of the village (with a posting where law
 * asks for one), one of lists where all are about lists; else, and in every doubt, the four deliberations, with what contracts of land need.
 */
export function kindOf(item: JsonObject): ProcedureKind {
  const classes = (listAt(item, 'classes') ?? []).map(String);
  if (classes.length === 0) return 'fourDeliberations';
  if (classes.every((name) => /^list[A-Z]?/.test(name) && !isMatterClass(name))) return 'list';
  if (classes.every(isDirect)) return posted.some((each) => classes.includes(each)) ? 'postedDirect' : 'direct';
  return classes.includes('landContract') ? 'landDeliberations' : 'fourDeliberations';
}

function isDirect(name: string): boolean {
  if (!isMatterClass(name)) return false;
  const { prohibited, terms } = matterClassRows[name];
  return apart.includes(name) || (!prohibited && terms.every(({ decider }) => decider.bodies.length === 0));
}
