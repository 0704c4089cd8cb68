import type { Verdict } from '../verdict.ts';
import type { Language } from './language.ts';
import { tell } from './tell.ts';
import { tellVerdict } from './tell-verdict.ts';

/** One line for each verdict, in their order: the rule's number, its title, and what {@link tellVerdict} says. */
export function tellVerdicts(verdicts: readonly Verdict[], language: Language): readonly string[] {
  return verdicts.map((verdict) =>
    tell(language, 'format.verdict', {
      rule: verdict.rule,
      title: tell(language, `rule.${verdict.rule}`),
      sentence: tellVerdict(verdict, language),
    }),
  );
}
