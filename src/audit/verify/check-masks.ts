import { findFalseMasks } from '../find-false-masks.ts';
import type { OpenedEntry } from '../opened-entry.ts';
import { registerField } from '../register.ts';
import type { Findings } from './findings.ts';
import type { Place } from './report.ts';

/** Where a register shows both a personal member and its masked form, the one must give the other: the public list is the internal one. */
export function checkMasks(findings: Findings, { fields }: OpenedEntry, place: Place): void {
  const register = fields[registerField];
  if (register === undefined) return;
  for (const name of findFalseMasks(register)) findings.add('maskFalse', { ...place, field: `${registerField}.${name}` });
}
