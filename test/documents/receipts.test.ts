import jsqr from 'jsqr';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinProof } from '../../src/audit/proof-parts.ts';
import { receiptCode } from '../../src/kernel/receipt-code.ts';
import { readPublicReceipt } from '../../src/service/read-public-receipt.ts';
import { readReceipt } from '../../src/service/read-receipt.ts';
import { application, attachOne, serve, type Serving } from '../http/serving.ts';

/** The package is one function, whatever its types say. */
const decode = jsqr as unknown as typeof jsqr.default;

const dots = 300;
const village = '610114099201';
/** As long as a title may be, and of the widest letters without a place to break. */
const hostile = `样例</h1><script>${'Ｗ'.repeat(80)}`;

let browser: Browser;
let serving: Serving;
let id = '';
let code = '';
let origin = '';

beforeAll(async () => {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
  });
  serving = await serve({ publicUrl: 'https://siyi.example', verifierPath: '/样例/verifier.html' });
  origin = await serving.app.listen({ host: '127.0.0.1', port: 0 });
  const started = await serving.ask('POST', '/api/v1/instances', {
    body: { item: 'GG-02', organisation: village, title: hostile },
    headers: { 'idempotency-key': 'start' },
  });
  id = started.json.instance;
  const recorded = await serving.ask('POST', `/api/v1/instances/${id}/events`, {
    body: application(await attachOne(serving)),
    headers: { 'idempotency-key': 'next', 'if-match': '"1"' },
  });
  expect(recorded.status, recorded.text).toBe(201);
  code = receiptCode(Buffer.from(recorded.json['leaf'] as string, 'hex'));
  await serving.village.siyi.advanceLedger();
});
afterAll(async () => {
  await browser.close();
  await serving.close();
});

/** A page of the service, as a printer of 300 dots an inch or a screen has it. */
async function opened(path: string, width: number, scale = 1): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 1000 },
    deviceScaleFactor: scale,
    extraHTTPHeaders: path.startsWith('/api/') ? { authorization: `Bearer ${serving.village.tokens.clerk}` } : {},
  });
  const answer = await page.goto(`${origin}${path}`);
  expect(answer?.status()).toBe(200);
  return page;
}

/** Pixels of CSS on paper: A4 within margins of 12 mm. */
const paperWidth = Math.round((186 / 25.4) * 96);

async function scanned(code: Locator): Promise<string | null> {
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  return decode(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

/** Runs in the page: texts that are wider than the page, and elements that one could not read. */
const faultsInPage = `(() => {
  const faults = [];
  if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the screen: ' + document.documentElement.scrollWidth);
  const light = (colour) => {
    const [r, g, b] = (colour.match(/[\\d.]+/g) ?? []).slice(0, 3).map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const element of document.querySelectorAll('h1, h2, p, a, li, span, dt, dd, pre, figcaption')) {
    const box = element.getBoundingClientRect();
    if (box.right > innerWidth + 0.5) faults.push('over the edge: ' + element.textContent.slice(0, 40));
    let ground = element;
    while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
    const [one, other] = [light(getComputedStyle(element).color), ground ? light(getComputedStyle(ground).backgroundColor) : 1];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) faults.push('contrast ' + contrast + ': ' + element.textContent.slice(0, 40));
  }
  return { faults, smallest: Math.min(...[...document.querySelectorAll('p, li, a')].map((each) => parseFloat(getComputedStyle(each).fontSize))) };
})()`;

describe('the public page', () => {
  it.each([
    [360, 'zh-CN'],
    [360, 'en'],
    [1280, 'zh-CN'],
    [1280, 'en'],
  ])('is read on a screen %d wide in %s: nothing over its edge, dark on light, in large type, and no script', async (width, language) => {
    const page = await opened(`/r/${code}?lang=${language}`, width);
    const { faults, smallest } = await page.evaluate<{ readonly faults: string[]; readonly smallest: number }>(faultsInPage);
    expect(faults).toEqual([]);
    expect(smallest).toBeGreaterThanOrEqual(16);
    expect(await page.locator('script').count()).toBe(0);
    await page.close();
  });
});

describe('the label for notices', () => {
  it('has a QR code of at least 20 mm that scans at 300 dpi to the short link', async () => {
    const page = await opened(`/r/${code}.svg`, 400, dots / 96);
    const drawn = page.locator('svg');
    expect(await scanned(drawn)).toBe(`https://siyi.example/r/${code}`);
    const box = (await page.locator('path').boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(box.width, box.height) / (96 / 25.4)).toBeGreaterThanOrEqual(20);
    await page.close();
  });
});

describe('the printed receipt', () => {
  it('has codes that scan at 300 dpi: the link, and the whole proof in parts', async () => {
    const page = await opened(`/r/${code}/print`, paperWidth, dots / 96);
    const receipt = await readPublicReceipt(serving.village.siyi.context, code);
    expect(await scanned(page.locator('.link svg'))).toBe(`https://siyi.example/r/${code}`);
    const parts = await page.locator('.part svg').all();
    expect(parts.length).toBeGreaterThan(1);
    const texts: string[] = [];
    for (const part of parts.toReversed()) texts.push((await scanned(part)) ?? '');
    expect(joinProof(texts.join('\n'))).toBe(receipt?.standing?.proof);
    expect(await page.locator('pre').textContent()).toBe(receipt?.standing?.proof);
    await page.close();
  });

  it('has for those who may see the entry the proof with its values, or says that the codes are without them', async () => {
    const page = await opened(`/api/v1/instances/${id}/entries/2/receipt.html`, paperWidth, dots / 96);
    const receipt = await readReceipt(serving.village.siyi.context, serving.village.clerk, id, 2);
    expect(await page.locator('pre').textContent()).toBe(receipt.opened?.proof);
    const texts: string[] = [];
    for (const part of await page.locator('.part svg').all()) texts.push((await scanned(part)) ?? '');
    const { of } = receipt.standing?.offline ?? { of: 'none' };
    expect(joinProof(texts.join('\n'))).toBe(of === 'opened' ? receipt.opened?.proof : receipt.standing?.proof);
    await page.close();
  });

  it.each(['zh-CN', 'en'])('keeps within its paper in %s, whatever a title is, and prints on a few sheets of A4', async (language) => {
    const page = await opened(`/api/v1/instances/${id}/entries/1/receipt.html?lang=${language}`, paperWidth);
    const { faults } = await page.evaluate<{ readonly faults: string[] }>(faultsInPage);
    expect(faults).toEqual([]);
    expect(await page.locator('script').count()).toBe(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(4);
    await page.close();
  });
});
