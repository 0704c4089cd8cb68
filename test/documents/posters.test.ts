import { describe, expect, it } from 'vitest';
import { create } from 'qrcode';
import { posterHtml, posterStyle } from '../../src/documents/poster/poster-html.ts';
import { posterSheets } from '../../src/documents/poster/poster-sheets.ts';
import { qrPath } from '../../src/documents/qr-path.ts';
import { codes, samplePoster } from './sample-poster.ts';

const languages = ['zh-CN', 'en'] as const;
/** In tenths of a millimetre: 9 pt and 8 pt. */
const least = { a3: 31.7, a4: 28.2 } as const;

describe.each(codes)('the poster of %s', (code) => {
  const content = samplePoster(code);

  it.each([
    ['a3', 'zh-CN'],
    ['a3', 'en'],
    ['a4', 'zh-CN'],
    ['a4', 'en'],
  ] as const)('on %s in %s says all that it must, in type that can be read, the same each time', (size, language) => {
    const sheets = posterSheets(content, size, language);
    const all = sheets.join('');
    const [width, height] = size === 'a3' ? [297, 420] : [210, 297];
    for (const sheet of sheets) expect(sheet).toContain(`width="${width}mm" height="${height}mm"`);
    const sizes = [...all.matchAll(/font-size="(\d+)"/g)].map(([, each]) => Number(each));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least[size]);
    const text = textsOf(all).join('');
    const { hash } = content.item.flow;
    for (const said of [content.item.code, '029-00000000', hash.slice(0, 4), '样例村']) expect(text).toContain(said);
    expect(text).toContain(language === 'zh-CN' ? '监督电话' : 'To complain');
    for (const { number } of content.diagram.nodes) if (number !== null) expect(text).toContain(`${number} `);
    expect(all).toContain(`<path d="${qrPath(content.address).d}"/>`);
    expect(posterSheets(samplePoster(code), size, language)).toEqual(sheets);
  });
});

describe('posters', () => {
  it('put chart and steps of an item without deliberations on one sheet, of either size', () => {
    for (const size of ['a3', 'a4'] as const) expect(posterSheets(samplePoster('GG-02'), size, 'zh-CN')).toHaveLength(1);
    expect(posterSheets(samplePoster('ZD-07'), 'a3', 'zh-CN')).toHaveLength(1);
    expect(posterSheets(samplePoster('ZD-07'), 'a4', 'zh-CN')).toHaveLength(2);
  });

  it('list amounts where they tell ways apart, and once what the item is for', () => {
    const text = (code: string) => textsOf(posterSheets(samplePoster(code), 'a3', 'zh-CN').join(''));
    const small = text('GC-02').filter((line) => /不足|适用的金额/.test(line));
    expect(small).toContain('本流程适用的金额：不足5万元');
    expect(small.filter((line) => line.startsWith('第3步按金额分别办理'))).toHaveLength(1);
    expect(small.filter((line) => line.startsWith('不足'))).toEqual([]);
    const forked = text('GC-01');
    expect(forked).toContain('不足5万元：第15步，小额工程');
    expect(text('GC-06').join('')).not.toContain('100万元以上：第');
  });

  it('say plainly when no phone is registered, and that an organisation is a sample', () => {
    const content = samplePoster('GG-02');
    const text = textsOf(posterSheets({ ...content, contact: null }, 'a3', 'zh-CN').join('')).join('');
    expect(text).toContain('监督电话：街道尚未登记');
    expect(text).toContain('样例');
    const real = posterSheets({ ...content, isSample: false, organisation: { code: '610114099201', name: 'X' } }, 'a3', 'en').join('');
    expect(textsOf(real)).not.toContain('SAMPLE');
  });

  it('take hostile names as text', () => {
    const content = samplePoster('GG-02');
    const name = '"><script>alert(1)</script>&\u0000\u202e';
    const nodes = content.diagram.nodes.map((node) => ({ ...node, label: { zh: name, en: name }, actors: [name], documents: [name] }));
    const hostile = { ...content, organisation: { code: '610114099201', name }, diagram: { ...content.diagram, nodes } };
    for (const language of languages) {
      const page = posterHtml(posterSheets(hostile, 'a4', language), 'a4', language, name);
      expect(page).not.toContain('<script');
      expect(page).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
      expect(page).toContain('&#60;script&#62;');
    }
  });

  it('print each sheet on a page of its own, with one style', () => {
    const page = posterHtml(['<svg/>\n', '<svg/>\n'], 'a3', 'zh-CN', '样例');
    expect(page).toContain(`<style>${posterStyle('a3')}</style>`);
    expect(page.match(/<svg/g)).toHaveLength(2);
    expect(posterStyle('a3')).toContain('@page{size:A3 portrait;margin:0}');
  });
});

describe('qrPath()', () => {
  it('draws every dark module of the code that the library makes, and no other', () => {
    const address = samplePoster('GG-02').address;
    const { modules } = create(address, { errorCorrectionLevel: 'Q' });
    const { d, modules: size } = qrPath(address);
    const drawn = Array.from({ length: size * size }, () => 0);
    for (const [, x, y, length] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      drawn.fill(1, Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(length));
    expect(drawn).toEqual([...modules.data]);
    expect(qrPath(`${address}x`).d).not.toBe(d);
  });
});

function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}
