import { findingCodes, type FindingCode, type Weight } from './finding-codes.ts';
import { mostFindings, type Conclusion, type Counts, type Finding, type Head, type Place, type Report } from './report.ts';

/** What may be said beside the place of a finding. */
type Said = Partial<Pick<Finding, 'needed' | 'got' | 'count'>>;

/** Gathers what a check finds and counts, and draws the conclusion. */
export interface Findings {
  add(code: FindingCode, place?: Place, said?: Said): void;
  addHead(head: Head): void;
  count(what: keyof Counts, by?: number): void;
  /** Whether something was found that contradicts. */
  readonly isContradicted: boolean;
  report(subject: Report['subject'], entry?: Report['entry']): Report;
}

/** An empty gathering. Keeps the first {@link mostFindings} of each code, and counts the rest: a damaged ledger must not fill the memory. */
export function gatherFindings(): Findings {
  const kept = new Map<FindingCode, Finding[]>();
  const found: Record<Weight, number> = { contradiction: 0, gap: 0, unpinned: 0, note: 0 };
  const counts: Record<keyof Counts, number> = {
    files: 0,
    leaves: 0,
    links: 0,
    matters: 0,
    entries: 0,
    replayed: 0,
    attachments: 0,
    flows: 0,
  };
  const heads: Head[] = [];
  return {
    add(code, place = {}, said = {}) {
      const weight = findingCodes[code];
      found[weight] += said.count ?? 1;
      const list = kept.get(code) ?? [];
      kept.set(code, list);
      if (list.length < mostFindings) list.push({ code, weight, place, ...said });
    },
    addHead: (head) => void heads.push(head),
    count(what, by = 1) {
      counts[what] += by;
    },
    get isContradicted() {
      return found.contradiction > 0;
    },
    report: (subject, entry = null) => ({
      subject,
      conclusion: concluded(found, heads),
      findings: weights.flatMap((weight) => [...kept.values()].flat().filter((finding) => finding.weight === weight)),
      found: { ...found },
      heads: [...heads],
      counts: { ...counts },
      entry,
    }),
  };
}

const weights: readonly Weight[] = ['contradiction', 'gap', 'unpinned', 'note'];

function concluded(found: Readonly<Record<Weight, number>>, heads: readonly Head[]): Conclusion {
  if (found.contradiction > 0) return 'contradicted';
  // Without any head nothing was tied to a ledger.
  if (found.gap > 0 || heads.length === 0) return 'incomplete';
  if (found.unpinned > 0 || heads.some(({ standing }) => standing === 'unpinned')) return 'unpinned';
  return heads.every(({ standing }) => standing === 'witnessed') ? 'confirmed' : 'confirmedUnwitnessed';
}
