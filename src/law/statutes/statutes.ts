import { parsePlainDate } from '../plain-date.ts';
import { localStatutes } from './local-statutes.ts';
import { nationalStatutes } from './national-statutes.ts';
import { partyStatutes } from './party-statutes.ts';
import type { Statute, StatuteRow } from './statute.ts';

/**
 * The index of statutes by id. The texts were read in unofficial copies; what counts is the national database of laws
 * (国家法律法规数据库, https://flk.npc.gov.cn).
 */
export const statutes: ReadonlyMap<string, Statute> = new Map(
  [...nationalStatutes, ...partyStatutes, ...localStatutes].map((row) => [row.id, readRow(row)]),
);

function readRow(row: StatuteRow): Statute {
  return {
    ...row,
    inForceFrom: parsePlainDate(row.inForceFrom),
    inForceTo: row.inForceTo === null ? null : parsePlainDate(row.inForceTo),
  };
}
