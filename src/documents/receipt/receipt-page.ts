import type { ReceiptView } from '../../contract/receipt-view.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { escapeXml } from '../svg.ts';
import { receiptPath } from './receipt-address.ts';
import { groupedHex, lateSentence, receiptText, recordedSentence, saidIn, standingSentences } from './receipt-text.ts';

/** Where the parts of the page lead, as paths. */
export interface ReceiptLinks {
  readonly style: string;
  /** Null where this server has none. */
  readonly verifier: string | null;
  readonly checkpoint: string | null;
}

/**
 * The page behind the QR code of an entry, for anybody: what was recorded without anything personal, its code to be compared with the paper, where
 * it stands in the ledger and who stands behind that. Without any script, its style in a file of its own; everything told is escaped.
 *
 * @param receipt null for a code that no entry has
 */
export function receiptPage(receipt: ReceiptView | null, links: ReceiptLinks, language: Language): string {
  const state = receipt === null ? 'unknown' : receipt.standing === null ? 'waiting' : 'signed';
  const title = receiptText(language, 'title');
  const body = receipt === null ? '' : toldPart(receipt, links, language);
  const main = `<main><p class="state ${state}" role="status">${receiptText(language, `state.${state}`)}</p>${body}${footer(receipt, language)}</main>`;
  return htmlPage(receipt === null ? title : `${title} ${receipt.code}`, main, links.style, language);
}

/** A page around its content: no script, no search engine, a style in a file of its own. */
export function htmlPage(title: string, content: string, style: string, language: Language): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="${escapeXml(style)}">`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${content}</body></html>\n`;
}

function toldPart(receipt: ReceiptView, links: ReceiptLinks, language: Language): string {
  const { item, isSample, code, leaf } = receipt;
  const text = (key: string) => receiptText(language, key);
  const sample = isSample ? ` <span class="sample">${text('sample')}</span>` : '';
  const late = lateSentence(receipt, language);
  return [
    `<h1>${escapeXml(saidIn(item.name, language))}${sample}</h1>`,
    `<p>${escapeXml(recordedSentence(receipt, language))}</p>`,
    ...(late === null ? [] : [`<p class="late">${escapeXml(late)}</p>`]),
    `<h2>${text('compare')}</h2><p>${text('compare.how')}</p><p class="code">${escapeXml(code)}</p>`,
    `<p class="hash">${text('hash')}<br><span>${groupedHex(leaf)}</span></p>`,
    standingPart(receipt, language),
    checkPart(receipt, links, language),
  ].join('');
}

function standingPart({ standing }: ReceiptView, language: Language): string {
  if (standing === null) return '';
  const lines = standingSentences(standing, language).map((line) => `<p>${escapeXml(line)}</p>`);
  return `<h2>${receiptText(language, 'ledger')}</h2>${lines.join('')}`;
}

function checkPart({ code, standing }: ReceiptView, { verifier, checkpoint }: ReceiptLinks, language: Language): string {
  const path = receiptPath(code);
  const inLanguage = language === 'en' ? '?lang=en' : '';
  const link = (href: string, key: string) => `<li><a href="${escapeXml(href)}">${receiptText(language, key)}</a></li>`;
  const links = [
    ...(standing === null ? [] : [link(`${path}.tlog-proof`, 'get.proof'), link(`${path}/print${inLanguage}`, 'get.print')]),
    ...(verifier === null ? [] : [link(verifier, 'get.verifier')]),
    ...(standing === null || checkpoint === null ? [] : [link(checkpoint, 'get.checkpoint')]),
    link(`${path}.svg${inLanguage}`, 'get.label'),
  ];
  return `<h2>${receiptText(language, 'check')}</h2><p>${receiptText(language, 'check.how')}</p><ul class="links">${links.join('')}</ul>`;
}

function footer(receipt: ReceiptView | null, language: Language): string {
  const other = language === 'en' ? 'zh-CN' : 'en';
  const path = receipt === null ? '' : receiptPath(receipt.code);
  const link = `<p><a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${receiptText(other, 'ownName')}</a></p>`;
  return `<footer><p>${receiptText(language, 'private')}</p>${link}</footer>`;
}

/** The style of {@link receiptPage}: large type, dark on light (at least 7:1), one column. */
export const receiptPageStyle = `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#111;font:1.25rem/1.65 'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:1rem}
h1{font-size:1.75rem;line-height:1.35;margin:1.25rem 0 .25rem}
h2{font-size:1.4rem;margin:1.75rem 0 .5rem;border-bottom:2px solid #111}
p{margin:.5rem 0}
ul{margin:0;padding-left:1.5rem}
li{margin:.35rem 0}
a{color:#0a3d8f;display:inline-block;padding:.3rem 0}
.state{font-size:1.5rem;font-weight:700;line-height:1.45;padding:.85rem 1rem;border:4px solid #111;margin:0}
.state.signed{background:#e8f5e9}
.state.waiting,.state.unknown{background:#fff3cd;border-style:dashed}
.sample{border:3px solid #111;padding:0 .4rem;font-size:1.2rem;white-space:nowrap}
.late{border:3px solid #111;padding:.35rem .75rem;font-weight:700}
.code{font:700 2rem/1.3 'Noto Sans Mono','DejaVu Sans Mono','Courier New',monospace;letter-spacing:.06em;border:2px solid #111;padding:.5rem .75rem;margin:.75rem 0}
.hash{font-size:1.05rem;color:#222}
.hash span{font-family:'Noto Sans Mono','DejaVu Sans Mono','Courier New',monospace}
footer{margin-top:2rem;border-top:1px solid #111;font-size:1.05rem}
`;
