import { dayInVillage } from '../../kernel/day-in-village.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Json } from '../../kernel/json.ts';
import type { OpenedEntry } from '../opened-entry.ts';
import type { Findings } from './findings.ts';
import type { Place } from './report.ts';

/** What an origin ends in: the district's six digits, the year, and the part where it is not the first. */
const originForm = /\/(\d{6})\/(\d{4})(?:\.([2-9]|[1-9]\d+))?$/;

/**
 * Looks whether an entry stands in the ledger where it belongs: that of its organisation's district and of the year in which it was recorded,
 * by the village's clock. Looks at nothing that is closed, nor at ledgers that are not named so.
 */
export function checkLedgerOf(findings: Findings, opened: OpenedEntry, origin: string, place: Place): void {
  const [, district, year] = originForm.exec(origin) ?? [];
  if (district === undefined || year === undefined) return;
  const organisation = valueOf(opened, 'organisation');
  const recordedAt = valueOf(opened, 'recordedAt');
  if (typeof organisation === 'string' && organisation.slice(0, 6) !== district) {
    findings.add('ledgerWrong', place, { needed: organisation.slice(0, 6), got: district });
  }
  if (typeof recordedAt === 'string' && !isOfYear(recordedAt, year)) findings.add('ledgerWrong', place, { needed: recordedAt, got: year });
}

/** The value of a field that is open; undefined for one that is closed or not there. */
export function valueOf(opened: OpenedEntry, field: string): Json | undefined {
  const shown = opened.fields[field];
  return shown !== undefined && 'value' in shown ? shown.value : undefined;
}

function isOfYear(recordedAt: string, year: string): boolean {
  return !Number.isNaN(Date.parse(recordedAt)) && dayInVillage(recordedAt as Instant).startsWith(year);
}
