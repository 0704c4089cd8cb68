import { languages, type Language } from '../kernel/messages/language.ts';

/** The language that the arguments ask for by `--lang`; Chinese when they ask for none or for one that is not kept. Never the host's. */
export function chooseLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const typed = argv[at]?.startsWith('--lang=') === true ? argv[at].slice('--lang='.length) : argv[at + 1];
  return (at === -1 ? undefined : languages.find((each) => each === typed)) ?? 'zh-CN';
}
