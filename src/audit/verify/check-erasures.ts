import type { Json } from '../../kernel/json.ts';
import type { OpenedField } from '../opened-field.ts';
import { registerField } from '../register.ts';
import { valueOf } from './check-ledger-of.ts';
import type { Findings } from './findings.ts';
import type { MatterFile } from './matter-file.ts';

/** The type of the entry that records an erasure. */
const erasedEvent = 'field.erased';

/**
 * Accounts for what is closed in a matter: each closed field must be named by a later `field.erased` of the same matter, unless the archive was
 * masked, where it may have been closed for whoever it is meant for.
 */
export function checkErasures(findings: Findings, matter: MatterFile, file: string, masked: boolean): void {
  const erased = erasedIn(matter);
  for (const { opened } of matter.entries) {
    const closed = Object.entries(opened.fields).flatMap(([field, shown]) => closedIn(field, shown));
    for (const field of closed) {
      const place = { file, instance: matter.instance, revision: opened.revision, field };
      if (erased.has(`${String(opened.revision)} ${field}`)) findings.add('fieldErased', place);
      else findings.add(masked ? 'fieldClosed' : 'erasureUnrecorded', place);
    }
  }
}

/** Revision and name of everything that an entry of the matter says was erased before it; of a member of a register also the register's. */
function erasedIn(matter: MatterFile): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { opened } of matter.entries) {
    if (valueOf(opened, 'type') !== erasedEvent) continue;
    const revision = valueOf(opened, 'data.revision');
    const names = valueOf(opened, 'data.fields');
    if (typeof revision !== 'number' || revision >= opened.revision || !Array.isArray(names)) continue;
    for (const name of (names as readonly Json[]).filter((each) => typeof each === 'string')) {
      named.add(`${String(revision)} data.${name}`);
      // A register of which nothing is left to show is closed as a whole.
      if (name.startsWith('register.')) named.add(`${String(revision)} ${registerField}`);
    }
  }
  return named;
}

/** The names of what is closed in a field: its own, or those of the members of a register that are. */
function closedIn(field: string, shown: OpenedField): readonly string[] {
  if ('value' in shown) return [];
  if ('commitment' in shown) return [field];
  return shown.rows.flatMap((row, at) =>
    Object.entries(row).flatMap(([member, told]) => ('value' in told ? [] : [`${field}.${String(at + 1)}.${member}`])),
  );
}
