import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posterHtml } from '../../src/documents/poster/poster-html.ts';
import { posterSheets } from '../../src/documents/poster/poster-sheets.ts';
import { codes, samplePoster } from './sample-poster.ts';

let browser: Browser;

beforeAll(async () => {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet];
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
});
afterAll(() => browser.close());

/** Runs in the page: texts wider than what they stand in, or over the sheet's edge, as the browser's own font has them. */
const faultsInPage = `(() => {
  const faults = [];
  for (const sheet of document.querySelectorAll('body > svg')) {
    const page = sheet.getBoundingClientRect();
    for (const text of sheet.querySelectorAll('text')) {
      const ink = text.getBoundingClientRect();
      const frame = text.closest('.node, .aside, .label')?.querySelector('rect, polygon')?.getBoundingClientRect();
      const box = text.closest('.aside') === null ? frame : undefined;
      if (ink.left < page.left || ink.right > page.right || ink.top < page.top || ink.bottom > page.bottom) faults.push('over the edge: ' + text.textContent);
      if (box && (ink.left < box.left - 0.5 || ink.right > box.right + 0.5)) faults.push('wider than its box: ' + text.textContent);
      const size = Number(text.getAttribute('font-size'));
      const middle = ink.top + ink.height / 2;
      if (box && (middle < box.top || middle > box.bottom)) faults.push('not in its box: ' + text.textContent + size);
    }
  }
  return { faults, texts: document.querySelectorAll('text').length };
})()`;

describe.each(codes)('the poster of %s in a browser', (code) => {
  it.each([
    ['a3', 'zh-CN'],
    ['a3', 'en'],
    ['a4', 'zh-CN'],
    ['a4', 'en'],
  ] as const)(
    'on %s in %s holds every text in its box and on its sheet, and prints on as many pages as it has sheets',
    async (size, language) => {
      const sheets = posterSheets(samplePoster(code), size, language);
      const page = await browser.newPage();
      await page.setContent(posterHtml(sheets, size, language, code));
      expect(await page.evaluate('document.fonts.check(\'10px "Noto Sans CJK SC"\')')).toBe(true);
      const { faults, texts } = await page.evaluate<{ readonly faults: string[]; readonly texts: number }>(faultsInPage);
      expect(faults).toEqual([]);
      expect(texts).toBeGreaterThan(30);
      // Printing is slow and the same for all: one of each kind is enough.
      if (code !== 'GG-02' && code !== 'ZD-07') return page.close();
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(sheets.length);
      await page.close();
    },
  );
});

it('finds a text that is wider than its box', async () => {
  const page = await browser.newPage();
  const [sheet = ''] = posterSheets(samplePoster('GG-02'), 'a3', 'zh-CN');
  await page.setContent(posterHtml([sheet.replace(/>1 ([^<]+)</, '>1 $1$1$1$1$1$1<')], 'a3', 'zh-CN', 'x'));
  const { faults } = await page.evaluate<{ readonly faults: string[] }>(faultsInPage);
  expect(faults).toContainEqual(expect.stringMatching(/^wider than its box: 1 /));
  await page.close();
});
