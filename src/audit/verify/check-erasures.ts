import type { Json, JsonObject } from '../../kernel/json.ts';
import type { OpenedField } from '../opened-field.ts';
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
    for (const [field, shown] of Object.entries(opened.fields)) {
      if (isOpen(shown)) continue;
      const place = { file, instance: matter.instance, revision: opened.revision, field };
      if (erased.has(`${String(opened.revision)} ${field}`)) findings.add('fieldErased', place);
      else findings.add(masked ? 'fieldClosed' : 'erasureUnrecorded', place);
    }
  }
}

/** Revision and field of everything that an entry of the matter says was erased before it; a member of a register by its field. */
function erasedIn(matter: MatterFile): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { opened } of matter.entries) {
    if (valueOf(opened, 'type') !== erasedEvent) continue;
    const revision = valueOf(opened, 'data.revision');
    const fields = valueOf(opened, 'data.fields') ?? valueOf(opened, 'data.field');
    if (typeof revision !== 'number' || revision >= opened.revision) continue;
    for (const field of Array.isArray(fields) ? (fields as readonly Json[]) : [fields]) {
      if (typeof field === 'string') named.add(`${String(revision)} ${fieldOf(field)}`);
    }
  }
  return named;
}

/** `data.register.3.phone` is a member of the field `data.register`. */
function fieldOf(name: string): string {
  return name.startsWith('data.register.') ? 'data.register' : name;
}

function isOpen(field: OpenedField): boolean {
  if ('value' in field) return true;
  if ('commitment' in field) return false;
  return field.rows.every((row) => Object.values(row as unknown as JsonObject).every((told) => 'value' in (told as JsonObject)));
}
