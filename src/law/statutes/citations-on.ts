import { invariant } from '../../kernel/invariant.ts';
import type { PlainDate } from '../plain-date.ts';
import { parseCitation, type Citation } from './citation.ts';
import { formerCitation } from './former-citation.ts';
import { isInForce } from './is-in-force.ts';
import { statutes } from './statutes.ts';

/** Those of a list of citations in today's numbering that were in force on a day, in the numbering of that day, each once. */
export function citationsOn(citations: readonly string[], day: PlainDate): readonly string[] {
  const found = citations.map((text) => placeOn(text, day)).filter((text) => text !== null);
  return [...new Set(found)];
}

function placeOn(text: string, day: PlainDate): string | null {
  const citation = parseCitation(text);
  invariant(citation !== null, `a citation in the tables, got ${text}`);
  if (stands(citation, day)) return text;
  const former = formerCitation(citation);
  return former !== null && stands(former, day) ? write(former) : null;
}

function stands(citation: Citation, day: PlainDate): boolean {
  const statute = statutes.get(citation.statute);
  invariant(statute !== undefined, `a statute of the index, got ${citation.statute}`);
  return isInForce(statute, day);
}

function write({ statute, article, paragraph }: Citation): string {
  return [statute, article, paragraph].filter((part) => part !== null).join(':');
}
