import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db
    .selectFrom('member')
    .select('person')
    .where('organisation', '=', param('organisation'))
    .where('office', '=', param('office'))
    .where('from_day', '<=', param('day'))
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', param('day'))]))
    .orderBy('from_day', 'desc')
    .orderBy('member_key', 'desc')
    .limit(1),
);

/** Who holds an office (`secretary`, `director` …) of an organisation on a day, as a person id, or null. Of several: who took it last. */
export function* readOffice(organisation: string, office: string, day: string): Work<string | null> {
  const row = yield* one(select, { organisation, office, day });
  return row?.person ?? null;
}
