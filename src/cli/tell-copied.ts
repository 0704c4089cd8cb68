import { tell } from '../kernel/messages/tell.ts';
import type { Language } from '../kernel/messages/language.ts';
import { copyFiles } from './copy-files.ts';
import type { Output } from './output.ts';

/** Copies attached files ({@link copyFiles}) and says how many, from where and to where; also that there were none, and where that was looked for. */
export async function tellCopied(output: Output, language: Language, from: string, to: string): Promise<void> {
  const count = await copyFiles(from, to);
  output.line(count === null ? tell(language, 'cli.filesNone', { from }) : tell(language, 'cli.filesCopied', { count, from, to }));
}
