import { chineseNumeral } from '../../kernel/messages/chinese-numeral.ts';
import { Failure } from '../../kernel/failure.ts';
import { words as english } from '../../kernel/messages/en/words.ts';
import { words as chinese } from '../../kernel/messages/zh-CN/words.ts';
import type { PlainDate } from '../plain-date.ts';
import { parseCitation, type Citation } from './citation.ts';
import { isInForce } from './is-in-force.ts';
import type { Name, Statute } from './statute.ts';
import { statutes } from './statutes.ts';

/** A citation with the statute that it names, and as people read it. */
export interface ResolvedCitation {
  readonly statute: Statute;
  readonly article: number | null;
  readonly paragraph: number | null;
  /** `《中华人民共和国村民委员会组织法》(2025年修正)第三十条`; a rule of another place says that it is one. */
  readonly text: Name;
}

/**
 * What a citation stands for. A stored citation resolves for ever, also when its statute is no longer in force; with `day` it must
 * have been in force then.
 *
 * @throws {Failure} INPUT_INVALID for what has not the form of a citation; LAW_NOT_IN_FORCE for a statute or article that the index does
 *   not know, or that was not in force on `day`
 */
export function resolveCitation(text: string, day?: PlainDate): ResolvedCitation {
  const citation = parseCitation(text);
  if (citation === null) throw new Failure('INPUT_INVALID', { field: 'citation', got: text.slice(0, 40), needed: 'VCL25:30' });
  const statute = statutes.get(citation.statute);
  if (statute === undefined || (citation.article ?? 0) > (statute.articles ?? Infinity))
    throw new Failure('LAW_NOT_IN_FORCE', { citation: text });
  if (day !== undefined && !isInForce(statute, day)) {
    throw new Failure('LAW_NOT_IN_FORCE', { citation: text, day, from: statute.inForceFrom, to: statute.inForceTo });
  }
  const { article, paragraph } = citation;
  return { statute, article, paragraph, text: { zh: tell(statute, citation, 'zh'), en: tell(statute, citation, 'en') } };
}

const languages = {
  zh: { words: chinese, title: (statute: Statute) => `《${statute.name.zh}》(${statute.version.zh})`, number: chineseNumeral },
  en: { words: english, title: (statute: Statute) => `${statute.name.en} (${statute.version.en})`, number: String },
} as const;

function tell(statute: Statute, { article, paragraph }: Citation, language: 'zh' | 'en'): string {
  const { words, title, number } = languages[language];
  const place = (key: string, value: number | null) => (value === null ? '' : (words[key] ?? '').replace('{number}', number(value)));
  const elsewhere = statute.scope === 'localElsewhere' ? (words['citation.elsewhere'] ?? '') : '';
  return `${title(statute)}${place('citation.article', article)}${place('citation.paragraph', paragraph)}${elsewhere}`;
}
