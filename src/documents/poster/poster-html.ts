import type { Language } from '../../kernel/messages/language.ts';
import { escapeXml } from '../svg.ts';
import type { SheetForm } from './poster-content.ts';

/** The style of the page that prints sheets, each on one side of paper of its size without margins. */
export function posterStyle(size: SheetForm['name']): string {
  return `@page{size:${size.toUpperCase()} portrait;margin:0}html,body{margin:0;padding:0;background:#fff}svg{display:block;break-after:page;break-inside:avoid}body>svg:last-child{break-after:auto}`;
}

/** Sheets as a page that a browser prints as they are. Its one style is {@link posterStyle}: a content security policy may name its hash. */
export function posterHtml(sheets: readonly string[], size: SheetForm['name'], language: Language, title: string): string {
  const head = `<meta charset="utf-8"><title>${escapeXml(title)}</title><style>${posterStyle(size)}</style>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${sheets.map((sheet) => sheet.trimEnd()).join('')}</body></html>\n`;
}
