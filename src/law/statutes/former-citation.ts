import { articleMap } from './article-map.ts';
import type { Citation } from './citation.ts';

const newToOld: ReadonlyMap<number, number> = new Map([...articleMap].map(([old, now]) => [now, old]));

/**
 * Paragraphs that the amendment of 2025 put in or moved within an article: 28:3 (study by the Party organisation) and 37:3 (duty to
 * report) are new; 28:4 (acting for a missing collective) took the place of the reference to other laws in 24:3.
 */
const paragraphs: ReadonlyMap<string, Citation | null> = new Map([
  ['28:3', null],
  ['28:4', { statute: 'VCL18', article: 24, paragraph: 3 }],
  ['37:3', null],
]);

/**
 * The place in the 2018 text of the Organic Law that answers to a place in the 2025 text. An article keeps its paragraph unless that
 * paragraph is new.
 *
 * @returns `null` where the 2018 text had nothing of the kind, and for another statute
 */
export function formerCitation(citation: Citation): Citation | null {
  if (citation.statute !== 'VCL25' || citation.article === null) return null;
  const moved = paragraphs.get(`${citation.article}:${citation.paragraph ?? ''}`);
  if (moved !== undefined) return moved;
  const article = newToOld.get(citation.article);
  return article === undefined ? null : { statute: 'VCL18', article, paragraph: citation.paragraph };
}
