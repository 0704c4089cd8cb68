import type { OpenedReceipt, ReceiptStanding, ReceiptView } from '../../contract/receipt-view.ts';
import type { Language } from '../../kernel/messages/language.ts';
import type { Instant } from '../../kernel/instant.ts';
import { escapeXml } from '../svg.ts';
import { qrSvg } from './qr-svg.ts';
import { groupedHex, lateSentence, printedOn, receiptText, recordedSentence, saidIn, standingSentences } from './receipt-text.ts';

/** What a printed receipt says beside the receipt itself. */
export interface Printing {
  /** The address of the public page, which the QR code at the top holds. */
  readonly address: string;
  readonly now: Instant;
}

/** A receipt with its proof, such as may be printed. */
export type ProvenReceipt = ReceiptView & { readonly standing: ReceiptStanding };

/**
 * A receipt to be printed on A4: what was recorded in plain sentences, the code, where it stands, the proof as text and as QR codes that hold it
 * without a network. With the contents where the receipt has them. Its one style is {@link receiptSheetStyle}; everything told is escaped.
 */
export function receiptSheet(receipt: ProvenReceipt, { address, now }: Printing, language: Language): string {
  const { code, isSample, standing, opened } = receipt;
  const text = (key: string) => receiptText(language, key);
  const title = `${text('title')}${isSample ? ` <span class="sample">${text('sample')}</span>` : ''}`;
  const scan = `<figure class="link">${qrSvg(address, 30, text('scan'))}<figcaption>${text('scan')}<br>${escapeXml(address)}</figcaption></figure>`;
  const late = lateSentence(receipt, language);
  const content = [
    `<header>${scan}<h1>${title}</h1><p class="said">${escapeXml(recordedSentence(receipt, language))}</p>`,
    ...(late === null ? [] : [`<p class="late">${escapeXml(late)}</p>`]),
    '</header>',
    `<p class="code"><small>${text('code')}</small>${escapeXml(code)}</p>`,
    `<p class="hash">${text('hash')} <span>${groupedHex(receipt.leaf)}</span></p>`,
    facts(receipt, language),
    `<h2>${text('ledger')}</h2>${standingSentences(standing, language)
      .map((line) => `<p>${escapeXml(line)}</p>`)
      .join('')}`,
    ...(opened === null ? [] : [openedPart(opened, language)]),
    offlinePart(receipt, language),
    `<h2>${text('proof')}</h2><p>${text('proof.how')}</p><pre>${escapeXml(opened?.proof ?? standing.proof)}</pre>`,
    `<footer><p>${text('check.how')}</p><p>${opened === null ? `${text('private')} ` : ''}${escapeXml(printedOn(now, language))}</p></footer>`,
  ].join('');
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${text('title')} ${escapeXml(code)}</title><style>${receiptSheetStyle}</style>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body><main>${content}</main></body></html>\n`;
}

function facts({ organisation, item, event, stage, recordedAt }: ReceiptView, language: Language): string {
  const row = (key: string, value: string) => `<dt>${receiptText(language, `field.${key}`)}</dt><dd>${value}</dd>`;
  return `<dl>${[
    row('village', escapeXml(`${organisation.name} ${organisation.code}`)),
    row('item', escapeXml(`${saidIn(item.name, language)} ${item.code}`)),
    row('event', escapeXml(saidIn(event, language))),
    row('stage', escapeXml(saidIn(stage, language))),
    row('at', receiptText(language, 'at', { at: recordedAt })),
  ].join('')}</dl>`;
}

function openedPart({ instance, revision, title, fields }: OpenedReceipt, language: Language): string {
  const rows = fields.map(({ name, value, isErased }) => {
    const said = isErased ? receiptText(language, 'erased') : escapeXml(typeof value === 'string' ? value : JSON.stringify(value));
    return `<dt><code>${escapeXml(name)}</code></dt><dd>${said}</dd>`;
  });
  const matter = receiptText(language, 'opened.title', { title, instance, revision });
  return `<h2>${receiptText(language, 'opened')}</h2><p>${receiptText(language, 'opened.how')}</p><p>${matter}</p><dl class="fields">${rows.join('')}</dl>`;
}

function offlinePart({ standing: { offline }, opened }: ProvenReceipt, language: Language): string {
  const { of, parts } = offline;
  const count = parts.length;
  const how = of === 'none' ? 'none' : count === 1 ? 'one' : 'many';
  const told = [
    `<p>${receiptText(language, `offline.${how}`, { count })}</p>`,
    ...(of === 'closed' && opened !== null ? [`<p>${receiptText(language, 'offline.closed')}</p>`] : []),
  ];
  const codes = parts.map((part, at) => {
    const name = receiptText(language, 'offline.part', { number: at + 1, count });
    return `<figure class="part">${qrSvg(part, codeMillimetres, name)}<figcaption>${name}</figcaption></figure>`;
  });
  return `<h2>${receiptText(language, 'offline')}</h2>${told.join('')}<div class="parts">${codes.join('')}</div>`;
}

/** The width of a QR code that holds a part of the proof, without its margin. */
const codeMillimetres = 52;

/** The style of {@link receiptSheet}: a content security policy may name its hash. */
export const receiptSheetStyle = `@page{size:A4 portrait;margin:14mm 12mm}
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#000;font:11pt/1.55 'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif;overflow-wrap:anywhere}
main{max-width:186mm;margin:0 auto}
@media screen{main{padding:5mm}}
h1{font-size:20pt;line-height:1.3;margin:0 0 2mm}
h2{font-size:13pt;margin:5mm 0 1.5mm;border-bottom:.4mm solid #000;break-after:avoid}
p{margin:1mm 0}
header::after{content:'';display:block;clear:both}
figure{margin:0;text-align:center;break-inside:avoid}
figure svg{display:block;margin:0 auto;max-width:100%;height:auto}
figcaption{font-size:8.5pt;line-height:1.35}
.link{float:right;width:46mm;margin:0 0 2mm 4mm}
.said{font-size:13pt}
.sample,.late{border:.6mm solid #000;padding:0 2mm;font-weight:700}
.sample{font-size:13pt;white-space:nowrap}
.late{display:inline-block}
.code{font:700 22pt/1.3 'Noto Sans Mono','DejaVu Sans Mono','Courier New',monospace;border:.5mm solid #000;padding:1.5mm 3mm;margin:3mm 0 1.5mm}
.code small{display:block;font:9pt/1.3 'Noto Sans CJK SC','Microsoft YaHei',sans-serif}
.hash{font-size:9pt}
.hash span,code{font-family:'Noto Sans Mono','DejaVu Sans Mono','Courier New',monospace}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.5mm 4mm;margin:2mm 0}
dt{font-weight:700}
dd{margin:0}
.fields{font-size:9pt}
.fields dt{font-weight:400}
.parts{display:flex;flex-wrap:wrap;gap:1mm 2mm}
pre{font:6.5pt/1.35 'Noto Sans Mono','DejaVu Sans Mono','Courier New',monospace;white-space:pre-wrap;word-break:break-all;margin:0}
footer{font-size:9pt;margin-top:4mm;border-top:.3mm solid #000;padding-top:1mm}
`;
