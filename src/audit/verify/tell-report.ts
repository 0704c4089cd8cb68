import type { Json } from '../../kernel/json.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { valueOf } from './check-ledger-of.ts';
import type { Finding, Head, Report } from './report.ts';

/** A report as people read it. */
export interface ToldReport {
  /** The answer in one sentence. */
  readonly answer: string;
  /** What follows from it, and what it does not say. */
  readonly meaning: readonly string[];
  /** What was looked at: the entry, ledgers, signatures, counts. */
  readonly details: readonly string[];
  /** Each finding with its place, the gravest first. */
  readonly findings: readonly string[];
}

/** Tells a report in a language. */
export function tellReport(report: Report, language: Language): ToldReport {
  const said = (key: string, values: Readonly<Record<string, Json>> = {}) => tell(language, `verify.${key}`, values);
  const { subject, conclusion, counts, found } = report;
  const witnesses = Math.min(...report.heads.map((head) => head.witnesses.length));
  const values = { ...counts, ...found, witnesses: Number.isFinite(witnesses) ? witnesses : 0 };
  const isYes = conclusion === 'confirmed' || conclusion === 'confirmedUnwitnessed';
  const answer = said(isYes || conclusion === 'unpinned' ? `answer.${conclusion}.${subject}` : `answer.${conclusion}`, values);
  const meaning = [said(`meaning.${conclusion}`, values)];
  // Only where a whole ledger came along it is known that nothing of it was left out.
  if (isYes && subject === 'archive') meaning.push(said(counts.leaves > 0 ? 'meaning.whole' : 'meaning.part'));
  if (isYes) meaning.push(said('meaning.limits'));
  return {
    answer,
    meaning,
    details: [...entryLines(report, said), ...report.heads.flatMap((head) => headLines(head, said)), ...countLines(report, said)],
    findings: report.findings.map((finding) => tellFinding(finding, language)),
  };
}

type Said = (key: string, values?: Readonly<Record<string, Json>>) => string;

function entryLines({ entry }: Report, said: Said): readonly string[] {
  if (entry === null) return [];
  const { opened, index } = entry;
  const shown = (name: string): Json => {
    const value = valueOf(opened, name);
    return typeof value === 'string' ? value : null;
  };
  const [recordedAt, organisation, type] = ['recordedAt', 'organisation', 'type'].map(shown) as [Json, Json, Json];
  return [
    said('entry.place', { instance: opened.instance, revision: opened.revision, index: index + 1 }),
    said('entry.facts', { recordedAt, organisation, type: typeof type === 'string' ? `event.${type}` : type }),
  ];
}

function headLines(head: Head, said: Said): readonly string[] {
  const { origin, size, root, standing, signedBy, carried, witnesses } = head;
  const lines = [said('head.place', { origin, size, root }), said(`head.${standing}`, { count: witnesses.length })];
  for (const key of signedBy) lines.push(said('head.signedBy', { key }));
  for (const key of carried) lines.push(said('head.carried', { key }));
  for (const { name, time } of witnesses) lines.push(said('head.witness', { name, at: new Date(time * 1000).toISOString() }));
  return lines;
}

function countLines({ subject, counts }: Report, said: Said): readonly string[] {
  if (subject === 'ledger') return [said('counts.ledger', { ...counts })];
  return subject === 'archive' ? [said('counts.archive', { ...counts })] : [];
}

/** A finding as a sentence with its place behind it. */
function tellFinding({ code, place, needed, got, count }: Finding, language: Language): string {
  const said = (key: string, values: Readonly<Record<string, Json>>) => tell(language, `verify.${key}`, values);
  const parts = Object.entries(place).map(([name, value]) =>
    said(`place.${name}`, { value: name === 'index' ? Number(value) + 1 : (value as Json) }),
  );
  if (needed !== undefined && needed !== '') parts.push(said('place.needed', { value: needed }));
  if (got !== undefined && got !== '') parts.push(said('place.got', { value: got }));
  if (count !== undefined && count > 1) parts.push(said('place.count', { value: count }));
  const sentence = tell(language, `verify.finding.${code}`);
  return parts.length === 0 ? sentence : said('finding', { sentence, places: parts.join(tell(language, 'format.separator')) });
}
