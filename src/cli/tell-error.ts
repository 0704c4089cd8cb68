import type { InputIssue } from '../contract/parse-input.ts';
import { Failure } from '../kernel/failure.ts';
import { languages, type Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { tellFailure } from '../kernel/messages/tell-failure.ts';

/**
 * What went wrong, as one line in both languages, the chosen one first: no stack, no path inside the program. What is not ours is told
 * as UNEXPECTED, but for a port that is taken; that, and a database that is not there, have an answer of their own, as has a command that
 * names its sentence as the fact `said`.
 */
export function tellError(error: unknown, language: Language): string {
  const inOrder = [language, ...languages.filter((each) => each !== language)];
  if (isTaken(error)) return `siyi: ${inOrder.map((each) => tell(each, 'cli.portTaken', { port: error.port })).join(' / ')}`;
  if (isNoDatabase(error)) return `siyi: ${inOrder.map((each) => tell(each, 'cli.noDatabase', error.facts)).join(' / ')}`;
  const failure = error instanceof Failure ? error : new Failure('UNEXPECTED', {}, error);
  const { said } = failure.facts;
  if (typeof said === 'string') return `siyi: ${failure.code} ${inOrder.map((each) => tell(each, said, failure.facts)).join(' / ')}`;
  return `siyi: ${failure.code} ${inOrder.map((each) => tellFailure(failure, each)).join(' / ')}${placesIn(failure, language)}`;
}

/** As `open-database.ts` says it. */
function isNoDatabase(error: unknown): error is Failure {
  return error instanceof Failure && error.facts['at'] === '--database';
}

function isTaken(error: unknown): error is Error & { readonly port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error && typeof error.port === 'number';
}

/** Which of several fields was wrong, which hash is not known, and what could stand there where that is a choice. */
function placesIn({ facts }: Failure, language: Language): string {
  const { at, hash, needed, issues } = facts;
  const choices = Array.isArray(needed) ? tell(language, 'format.needed', { needed }) : null;
  const place = [at, hash, choices].filter((each) => typeof each === 'string').join(': ');
  if (place !== '') return ` (${place})`;
  if (!Array.isArray(issues)) return '';
  const told = (issues as unknown as readonly InputIssue[]).map(
    ({ at: place, needed }) => `${place}: ${language === 'en' ? needed.en : needed.zh}`,
  );
  return ` (${told.join('; ')})`;
}
