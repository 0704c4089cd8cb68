import { keysOf } from './keys-of.ts';
import { readTree, type TreeFile } from './tree.ts';

const languages = ['zh-CN', 'en'];

/** Messages that one language lacks or fills with other values, and failures and rules that no message names. */
export function findMessageGaps(root: string): readonly string[] {
  const files = readTree(root, ['src']);
  const texts = new Map(languages.map((language) => [language, messagesIn(files, language)]));
  const keys = new Set([...texts.values()].flatMap((messages) => [...messages.keys()]));
  for (const code of namesIn(files, 'src/kernel/failure-codes.ts', /^ {2}([A-Z][A-Z_]+):/gm)) keys.add(`failure.${code}`);
  for (const rule of namesIn(files, 'src/law/rule-id.ts', /^ {2}'([GS]\d+)'/gm)) keys.add(`rule.${rule}`);
  return [...keys].sort().flatMap((key) => gapsOf(key, texts));
}

function gapsOf(key: string, texts: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly string[] {
  const missing = languages.filter((language) => texts.get(language)?.get(key) === undefined);
  if (missing.length > 0) return missing.map((language) => `${key}: no text in ${language}`);
  const placeholders = new Set(languages.map((language) => placeholdersOf(texts.get(language)?.get(key) ?? '')));
  return placeholders.size > 1 ? [`${key}: other values in one language than in the other`] : [];
}

function messagesIn(files: readonly TreeFile[], language: string): ReadonlyMap<string, string> {
  const ours = files.filter(({ path }) => path.startsWith(`src/kernel/messages/${language}/`) && !path.endsWith('.test.ts'));
  return new Map(ours.flatMap((file) => [...keysOf(file)]));
}

function namesIn(files: readonly TreeFile[], path: string, form: RegExp): readonly string[] {
  const text = files.find((file) => file.path === path)?.text ?? '';
  return [...text.matchAll(form)].map((match) => match[1] ?? '');
}

function placeholdersOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}
