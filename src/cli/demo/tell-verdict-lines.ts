import type { VerdictView } from '../../contract/verdict-view.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { inLanguage } from '../in-language.ts';
import type { Output } from '../output.ts';

/**
 * Verdicts as lines: a sign, the same in words, the rule with its title, what was needed and given, and below it the law. Rules that
 * asked nothing here are named on one line at the end.
 */
export function tellVerdictLines(output: Output, language: Language, verdicts: readonly VerdictView[]): readonly string[] {
  const silent = verdicts.filter(({ code }) => code === 'notAsked');
  const told = verdicts.filter(({ code }) => code !== 'notAsked').flatMap((verdict) => tellOne(output, language, verdict));
  if (silent.length === 0) return told;
  return [...told, output.paint('faint', `    ${tell(language, 'demo.notAsked', { rules: silent.map(({ rule }) => rule) })}`)];
}

function tellOne(output: Output, language: Language, verdict: VerdictView): readonly string[] {
  const { ok, warning, rule, title, text, citations } = verdict;
  const mark = ok ? 'met' : warning === true ? 'warned' : 'unmet';
  const sign = output.paint(ok ? 'good' : 'bad', tell(language, `demo.mark.${mark}`));
  const line = tell(language, 'demo.verdict', { rule, title: inLanguage(title, language), text: inLanguage(text, language) });
  const law = citations.map((citation) => inLanguage(citation.text, language));
  return [`    ${sign} ${line}`, ...(law.length === 0 ? [] : [output.paint('faint', `        ${tell(language, 'demo.law', { law })}`)])];
}
