import type { Language } from '../../kernel/messages/language.ts';
import { element, escapeXml } from '../svg.ts';

/** Fonts that have all characters of both languages, on the systems that villages use. */
const fonts = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',sans-serif";

/** A drawing in tenths of a millimetre as an SVG document of that size, black on white. */
export function svgDocument(
  markup: string,
  {
    width,
    height,
    title,
    language,
  }: { readonly width: number; readonly height: number; readonly title: string; readonly language: Language },
): string {
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xml:lang': language,
    width: `${width / 10}mm`,
    height: `${height / 10}mm`,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': fonts,
    role: 'img',
  };
  const ground = element('rect', { x: 0, y: 0, width, height, fill: '#fff' });
  return `${element('svg', root, `<title>${escapeXml(title)}</title>${ground}${markup}`)}\n`;
}
