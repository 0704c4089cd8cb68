import type { Both } from '../../kernel/both.ts';
import type { Json } from '../../kernel/json.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { escapeXml } from '../svg.ts';

/** What the public page of a register shows: masked members and public ones only. */
export interface RegisterPage {
  readonly organisation: string;
  readonly item: Both;
  /** The day on which it was posted, and for how many days. */
  readonly postedOn: string;
  readonly days: number;
  /** By member, as `shown.name` and `amountFen`; null for what was erased. */
  readonly rows: readonly Readonly<Record<string, Json>>[];
  /** Where the entry is that proves it, and the page in the other language, as paths. */
  readonly openedPath: string;
  readonly otherPath: string;
}

/** The members in the order of the columns. */
const columns = [
  ...['shown.name', 'shown.household', 'group', 'shown.address', 'category', 'amountFen'],
  ...['shown.identity', 'shown.phone', 'shown.account'],
];

/**
 * A register for whoever scans a notice with a phone, masked; null says that there is none. Without any script, its style in a file of its own;
 * everything told is escaped.
 */
export function registerPage(page: RegisterPage | null, language: Language, stylePath: string): string {
  const text = (key: string, values: Parameters<typeof tell>[2] = {}) => escapeXml(tell(language, `register.${key}`, values));
  const title = text(page === null ? 'none' : 'title');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="${escapeXml(stylePath)}">`;
  const body = page === null ? `<p class="state" role="status">${text('none')}</p>` : bodyOf(page, language);
  return `<!doctype html><html lang="${language}"><head>${head}</head><body><main class="wide">${body}</main></body></html>\n`;
}

function bodyOf({ rows, ...page }: RegisterPage, language: Language): string {
  const text = (key: string, values: Parameters<typeof tell>[2] = {}) => escapeXml(tell(language, `register.${key}`, values));
  const used = columns.filter((member) => rows.some((row) => Object.hasOwn(row, member)));
  const heads = ['number', ...used].map((member) => `<th scope="col">${text(`column.${member}`)}</th>`);
  const lines = rows.map((row, at) => {
    const cells = used.map((member) => `<td>${cellOf(row, member, language)}</td>`);
    return `<tr><th scope="row">${String(at + 1)}</th>${cells.join('')}</tr>`;
  });
  const item = language === 'en' ? page.item.en : page.item.zh;
  const other = language === 'en' ? 'zh-CN' : 'en';
  return [
    `<h1>${text('title')}</h1>`,
    `<p>${escapeXml(page.organisation)} · ${escapeXml(item)}</p>`,
    `<p>${text('posted', { day: page.postedOn, days: page.days, count: rows.length })}</p>`,
    `<div class="table" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`,
    `<p>${text('masked')}</p>`,
    `<p><a href="${escapeXml(page.openedPath)}" download>${text('proof')}</a></p><p>${text('check')}</p>`,
    `<p><a href="${escapeXml(page.otherPath)}" hreflang="${other}" lang="${other}">${text('otherLanguage')}</a></p>`,
  ].join('');
}

function cellOf(row: Readonly<Record<string, Json>>, member: string, language: Language): string {
  const value = row[member];
  if (value === undefined) return '';
  if (value === null) return escapeXml(tell(language, 'register.erased'));
  if (member === 'amountFen') return escapeXml(tell(language, 'register.amount', { amountFen: value }));
  return typeof value === 'string' ? escapeXml(value) : '';
}
