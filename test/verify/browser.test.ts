import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, zipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleVerifier } from '../../deploy/bundle-verifier.ts';
import { openEntry, formatOpenedEntry } from '../../src/audit/opened-entry.ts';
import { formatProofFile } from '../../src/audit/proof-file.ts';
import { goldenMatters, linked, sampleLedger, type LedgerEntry } from '../samples/sample-ledger.ts';
import { sampleArchive } from '../samples/sample-archive.ts';

const matters = goldenMatters(['gg-01-archived', 'zc-04-archived']);
const ledger = sampleLedger(linked(matters.entries));
const { entry, salts, previous } = ledger.entries[5] as LedgerEntry;
const receipt = formatProofFile({
  extra: Buffer.from(formatOpenedEntry(openEntry(entry, salts, previous))),
  index: 5,
  proof: ledger.proof(5),
  checkpoint: ledger.checkpoint({ witnessed: true }),
});

let folder: string;
let browser: Browser;
let zip: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siyi-verifier-'));
  await writeFile(join(folder, 'verifier.html'), await bundleVerifier());
  zip = zipSync(Object.fromEntries(await sampleArchive({ ledger, matters, kind: 'year', witnessed: true })));
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** The page as it opens from a disk, on a machine without network; whatever it asks for beyond itself fails the test. */
async function opened(locale: string): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const context = await browser.newContext({ offline: true, locale });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => asked.push(String(error)));
  page.on('console', (message) => asked.push(message.text()));
  await page.goto(pathToFileURL(join(folder, 'verifier.html')).href);
  return { page, asked };
}

interface Shown {
  readonly conclusion: string | undefined;
  readonly text: string;
}

async function verified(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
  key: string,
): Promise<Shown> {
  await page.setInputFiles(
    '#file',
    files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes as Uint8Array) })),
  );
  await page.fill('#key', key);
  await page.focus('#submit');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#result:not([hidden])', { timeout: 30_000 });
  const result = page.locator('#result');
  return { conclusion: (await result.getAttribute('data-conclusion')) ?? undefined, text: await result.innerText() };
}

describe('the verifier in a browser, opened from a disk without network', () => {
  const keys = `${ledger.vkey}\n${ledger.witness}`;

  it('confirms a good archive, by keys from outside, and asks the network for nothing', async () => {
    const { page, asked } = await opened('zh-CN');
    const { conclusion, text } = await verified(page, [{ name: 'archive.zip', bytes: zip }], keys);
    expect(text).toContain('✓ 属实');
    expect(conclusion).toBe('confirmed');
    expect(text).toMatch(/逐步重演 2 个办件/);
    expect(asked).toEqual([pathToFileURL(join(folder, 'verifier.html')).href]);
    await page.close();
  });

  it('contradicts an archive with one flipped byte of content, wherever it is', async () => {
    const { page } = await opened('en-GB');
    for (const part of [0.1, 0.4, 0.7]) {
      const flipped = Uint8Array.from(zip);
      const at = Math.floor(flipped.length * part);
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      const { conclusion, text } = await verified(page, [{ name: 'archive.zip', bytes: flipped }], keys);
      expect(conclusion, text).toBe('contradicted');
      expect(text).toContain('✕ Not true');
    }
    await page.close();
  });

  it('says that a key is missing, and that a witness is', async () => {
    const { page } = await opened('zh-CN');
    const files = [{ name: 'a.tlog-proof', bytes: receipt }];
    expect(await verified(page, files, '')).toMatchObject({ conclusion: 'unpinned' });
    expect(await verified(page, files, ledger.vkey)).toMatchObject({ conclusion: 'confirmedUnwitnessed' });
    expect(await verified(page, files, `log ${ledger.vkey}\nwitness w ${ledger.witness}\nquorum w\n`)).toMatchObject({
      conclusion: 'confirmed',
    });
    await page.close();
  });

  it('holds two checkpoints against each other', async () => {
    const { page } = await opened('zh-CN');
    const forked = sampleLedger(linked(matters.entries.toReversed()));
    const same = [ledger.checkpoint(), ledger.checkpoint({ witnessed: true })].map((bytes, at) => ({ name: `${String(at)}.txt`, bytes }));
    expect(await verified(page, same, keys)).toMatchObject({ conclusion: 'confirmedUnwitnessed' });
    const two = [ledger.checkpoint(), forked.checkpoint()].map((bytes, at) => ({ name: `${String(at)}.txt`, bytes }));
    expect(await verified(page, two, keys)).toMatchObject({ conclusion: 'contradicted' });
    await page.close();
  });

  it('tells what no key is, switches its language, and can be used by keyboard alone', async () => {
    const { page } = await opened('zh-CN');
    expect((await verified(page, [{ name: 'a', bytes: receipt }], 'no key')).text).toMatch(/公钥/);
    await page.focus('#language');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    const stops: (string | null)[] = [];
    await page.focus('#language');
    for (let n = 0; n < 4; n += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate('document.activeElement.id'));
    }
    expect(stops).toEqual(['file', 'key', 'policy', 'submit']);
    await page.close();
  });

  it('has text of at least 4.5:1 against its ground', async () => {
    const style = strFromU8(Buffer.from(await bundleVerifier()));
    for (const [text, ground] of [
      ['#1a1a1a', '#ffffff'],
      ['#0b4f8a', '#ffffff'],
      ['#404040', '#ffffff'],
    ] as const) {
      expect(style).toContain(text);
      expect(contrast(text, ground)).toBeGreaterThan(4.5);
    }
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [a, b].map(luminance).sort((one, two) => two - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts.map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
