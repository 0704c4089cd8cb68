import type { Verdict } from '../verdict.ts';
import type { Language } from './language.ts';
import { tell } from './tell.ts';

/**
 * A verdict as one sentence: `verdict.<code>.ok` when met, `.missing` when what it needs has not been given, `.short` otherwise.
 * A rule that only warns says so first. The rule's title and citations are not part of it.
 *
 * @throws {Failure} INVARIANT_BROKEN when the catalogue lacks the message
 */
export function tellVerdict(verdict: Verdict, language: Language): string {
  const { code, ok, needed, got, short } = verdict;
  const form = ok ? 'ok' : got === null ? 'missing' : 'short';
  const values = { ...verdict.detail, needed, got, short, base: verdict.base ?? null, due: verdict.due ?? null };
  const sentence = tell(language, `verdict.${code}.${form}`, values);
  return verdict.warning === true ? tell(language, 'format.warning', { sentence }) : sentence;
}
