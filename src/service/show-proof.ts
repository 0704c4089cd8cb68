import type { Both } from '../kernel/both.ts';
import type { ProofView } from '../contract/proof-view.ts';
import type { Finding, PathEvent, Proof } from '../engine/prove/proof.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { parseCitation } from '../law/statutes/citation.ts';
import { resolveCitation } from '../law/statutes/resolve-citation.ts';
import { ruleBook } from '../law/rule-book.ts';
import { statutes } from '../law/statutes/statutes.ts';
import { tell } from '../kernel/messages/tell.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';
import { tellPlace } from './tell-place.ts';
import { tellPathEvent } from './tell-path-event.ts';

/**
 * A proof in words.
 *
 * @param kind the kind of procedure by which it was judged
 * @param config the flow, which tells what its own steps are called
 */
export function showProof({ holds, claims, states, transitions }: Proof, kind: string, config: Json): ProofView {
  return {
    holds,
    kind,
    claims: claims.map((result) => ({
      claim: result.claim,
      holds: result.holds,
      text: tellBoth(`proof.claim.${result.claim}${/direct$/i.test(kind) && result.claim === 'decidedInOrder' ? '.direct' : ''}`),
      findings: result.findings.map((finding) => showFinding(finding, config)),
    })),
    states,
    transitions,
  };
}

type FindingView = ProofView['claims'][number]['findings'][number];

function showFinding({ code, at, facts, path }: Finding, config: Json): FindingView {
  return {
    code,
    at,
    facts: facts as FindingView['facts'],
    text: sentence(code, facts, config),
    path: path.map((event) => showEvent(event, config)),
  };
}

function showEvent(event: PathEvent, config: Json): FindingView['path'][number] {
  const { when, from, to } = event;
  const said = when as FindingView['facts'];
  return { event: event.event, when: said, from: [...from], to: [...to], text: tellPathEvent(event, config) };
}

function sentence(code: string, facts: JsonObject, config: Json): Both {
  const { rule, source, stands, lacking, asked, state } = facts;
  const known = typeof rule === 'string' && ruleBook.has(rule);
  const cited = typeof source === 'string' && statutes.has(parseCitation(source)?.statute ?? '') ? resolveCitation(source).text : null;
  const said = (language: 'zh' | 'en'): JsonObject => ({
    ...facts,
    ...(typeof rule === 'string' ? { title: known ? tellBoth(`rule.${rule}`)[language] : '' } : {}),
    ...(stands === null ? { stands: 'start' } : {}),
    ...(typeof state === 'string' ? { state: tellPlaces(state, language, config) } : {}),
    ...(cited === null ? {} : { source: cited[language] }),
  });
  const form = code === 'amountStuck' && facts['belowFen'] === null ? '.open' : Array.isArray(asked) && asked.length > 0 ? '.asked' : '';
  const text = { zh: tellBoth(`proof.code.${code}${form}`, said('zh')).zh, en: tellBoth(`proof.code.${code}${form}`, said('en')).en };
  if (!Array.isArray(lacking)) return text;
  return {
    zh: tellBoth('proof.lacking', { sentence: text.zh, lacking }).zh,
    en: tellBoth('proof.lacking', { sentence: text.en, lacking }).en,
  };
}

function tellPlaces(state: string, language: 'zh' | 'en', config: Json): string {
  const named = language === 'zh' ? 'zh-CN' : 'en';
  const places = state.split(' | ').map((path) => tellPlace(named, path, config));
  return places.join(tell(named, 'format.separator'));
}
