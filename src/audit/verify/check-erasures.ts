import type { ErasureRecord } from '../recorded-erasures.ts';
import { closedNames, recordedErasures } from '../recorded-erasures.ts';
import type { OpenedEntry } from '../opened-entry.ts';
import { valueOf } from './check-ledger-of.ts';
import type { Findings } from './findings.ts';
import type { MatterFile } from './matter-file.ts';

/**
 * Accounts for what is closed in a matter: each closed field, of a register each closed member, must be named by a later `field.erased` of the same
 * matter, unless the archive was masked, where it may have been closed for whoever it is meant for.
 */
export function checkErasures(findings: Findings, matter: MatterFile, file: string, masked: boolean): void {
  const erased = recordedErasures(matter.entries.map(({ opened }) => recordOf(opened)));
  for (const { opened } of matter.entries) {
    const recorded = erased.get(opened.revision) ?? new Set();
    for (const [field, shown] of Object.entries(opened.fields)) {
      const closed = closedNames(field, shown);
      if (closed.length === 0) continue;
      const silent = recorded.has(field) ? undefined : closed.find((name) => !recorded.has(name));
      const place = { file, instance: matter.instance, revision: opened.revision, field: silent ?? field };
      if (silent === undefined) findings.add('fieldErased', place);
      else findings.add(masked ? 'fieldClosed' : 'erasureUnrecorded', place);
    }
  }
}

function recordOf(opened: OpenedEntry): ErasureRecord {
  const [type, revision, fields] = ['type', 'data.revision', 'data.fields'].map((name) => valueOf(opened, name) ?? null);
  return {
    revision: opened.revision,
    type: typeof type === 'string' ? type : '',
    data: { revision: revision ?? null, fields: fields ?? null },
  };
}
