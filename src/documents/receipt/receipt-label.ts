import type { ReceiptView } from '../../contract/receipt-view.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { svgDocument } from '../poster/svg-document.ts';
import { qrPath } from '../qr-path.ts';
import { element, textLine } from '../svg.ts';
import { groupedHex } from './receipt-text.ts';
import { quietModules } from './qr-svg.ts';

/** Lengths in tenths of a millimetre. The code itself is 22 mm: 20 and no less can be scanned from a hand's breadth. */
const sheet = { width: 780, height: 320 } as const;
const qrWidth = 220;

/** The small label of an entry for notices: its QR code, and beside it the code and the beginning of the hash, to be compared by eye. */
export function receiptLabel(receipt: Pick<ReceiptView, 'code' | 'leaf' | 'recordedAt'>, address: string, language: Language): string {
  const { code, leaf, recordedAt } = receipt;
  const { modules, d } = qrPath(address, 'M');
  const module = qrWidth / modules;
  const margin = quietModules * module;
  const x = qrWidth + 2 * margin + 10;
  const said = (key: string, values: Parameters<typeof tell>[2] = {}) => tell(language, `receipt.${key}`, values);
  const drawn = element('path', {
    d,
    fill: '#000',
    'shape-rendering': 'crispEdges',
    transform: `translate(${margin.toFixed(3)} ${((sheet.height - qrWidth) / 2).toFixed(3)}) scale(${module.toFixed(5)})`,
  });
  const mono = (text: string, y: number, size: number, bold = false) =>
    element('g', { 'font-family': "'Noto Sans Mono','DejaVu Sans Mono','Courier New',monospace" }, textLine(text, x, y, { size, bold }));
  const lines = [
    textLine(said('scan'), x, 66, { size: 36, bold: true }),
    mono(code.slice(0, 9), 128, 52, true),
    mono(code.slice(10), 186, 52, true),
    mono(groupedHex(leaf.slice(0, 16)), 236, 34),
    textLine(said('label.at', { at: recordedAt }), x, 282, { size: 30 }),
  ];
  return svgDocument(drawn + lines.join(''), { ...sheet, title: `${said('title')} ${code}`, language });
}
