import type { VerdictView } from '../contract/verdict-view.ts';
import { tellVerdict } from '../kernel/messages/tell-verdict.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { resolveCitation } from '../law/statutes/resolve-citation.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';

/** A verdict as it goes out: with its sentence and its citations in words. */
export function showVerdict(verdict: Verdict): VerdictView {
  const { detail, citations, base, due, warning, ...rest } = verdict;
  return {
    ...rest,
    ...(warning === true ? { warning } : {}),
    ...(base === undefined ? {} : { base }),
    ...(detail === undefined ? {} : { detail: { ...detail } }),
    ...(due === undefined ? {} : { due }),
    title: tellBoth(`rule.${verdict.rule}`),
    text: { zh: tellVerdict(verdict, 'zh-CN'), en: tellVerdict(verdict, 'en') },
    citations: citations.map(showCitation),
  } as VerdictView;
}

/** What a citation is called never changes, and an entry has dozens: each is put into words once. */
const shown = new Map<string, VerdictView['citations'][number]>();

function showCitation(id: string): VerdictView['citations'][number] {
  let known = shown.get(id);
  if (known === undefined) shown.set(id, (known = { id, text: resolveCitation(id).text }));
  return known;
}
