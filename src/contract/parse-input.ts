import { z } from 'zod';
import { Failure } from '../kernel/failure.ts';
import { tell } from '../kernel/messages/tell.ts';
import type { Both } from '../kernel/both.ts';

/** Where an input is wrong (`body.data.votes.for`), and what is needed there. */
export interface InputIssue {
  readonly at: string;
  readonly needed: Both;
}

/**
 * Checks any input against its contract.
 *
 * @param at the name under which the places of the issues begin
 * @throws {Failure} INPUT_INVALID with `issues`, up to twenty of {@link InputIssue}
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, at: string): T {
  const result = schema.safeParse(input, { error: chinese });
  if (result.success) return result.data;
  const inEnglish = schema.safeParse(input, { error: english }).error?.issues ?? [];
  const issues = result.error.issues.slice(0, 20).map((issue, n) => ({
    at: [at, ...issue.path.map(String)].join('.'),
    needed: { zh: wordsOf('zh-CN', issue.message), en: wordsOf('en', inEnglish[n]?.message ?? issue.message) },
  }));
  throw new Failure('INPUT_INVALID', { issues });
}

/** The schema library tells its own issues in many languages; ours name a message of the catalogue. */
const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

function wordsOf(language: 'zh-CN' | 'en', message: string): string {
  return (message.startsWith('input.') ? tell(language, message) : message).slice(0, 300);
}
