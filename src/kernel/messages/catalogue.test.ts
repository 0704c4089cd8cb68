import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../law/rule-id.ts';
import { failureCodes } from '../failure-codes.ts';
import { catalogue } from './catalogue.ts';
import { languages } from './language.ts';

const zh = catalogue['zh-CN'];
const en = catalogue.en;

function placeholders(text: string | undefined): readonly string[] {
  return [...new Set([...(text ?? '').matchAll(/\{[^}]*\}/g)].map(([whole]) => whole))].sort();
}

describe('catalogue', () => {
  it('has the same keys in both languages', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    expect(zh.size).toBeGreaterThan(500);
  });

  it('has the same placeholders in both languages, all of a form that can be filled', () => {
    const inOrder = (texts: ReadonlyMap<string, string>) => [...zh.keys()].map((key) => [key, ...placeholders(texts.get(key))]);
    expect(inOrder(en)).toEqual(inOrder(zh));
    const all = [...zh.values()].flatMap(placeholders);
    expect(all.filter((each) => !/^\{[A-Za-z][A-Za-z0-9]*(?::[A-Za-z]+)?\}$/.test(each))).toEqual([]);
  });

  it.each(languages)('leaves nothing empty, and no blanks around a sentence, in %s', (language) => {
    const joining = new Set(['format.gap', 'format.separator']);
    const odd = [...catalogue[language]].filter(
      ([key, text]) => !joining.has(key) && !key.startsWith('citation.') && (text === '' || text !== text.trim()),
    );
    expect(odd).toEqual([]);
  });

  it('says in Chinese what is Chinese', () => {
    const said = [...zh].filter(([key]) => /^(?:verdict|rule|failure|condition|record|body|class|role|stage|doc)\./.test(key));
    expect(said.length).toBeGreaterThan(400);
    expect(said.filter(([, text]) => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
    // A language bears its own name, in which whoever wants it finds it.
    const english = [...en].filter(([key]) => !key.endsWith('.otherLanguage'));
    expect(english.filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  it.each(languages)('has a title for every rule and a text for every failure in %s', (language) => {
    const needed = [...ruleIds.map((rule) => `rule.${rule}`), ...Object.keys(failureCodes).map((code) => `failure.${code}`)];
    expect(needed.filter((key) => !catalogue[language].has(key))).toEqual([]);
  });
});
