import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { baseLine, element, textLine } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import { inLanguage, type PosterContent, type SheetForm } from './poster-content.ts';
import { qrPath } from '../qr-path.ts';

/** A part of a sheet that goes across it: its markup from its own upper edge (`y` is added by who places it), and its height. */
export interface BandPart {
  readonly height: number;
  readonly draw: (y: number) => string;
}

/** What heads a sheet: the item's name and code, the organisation, that it is a sample. */
export function titlePart({ item, organisation, isSample }: PosterContent, form: SheetForm, language: Language): BandPart {
  const { margin, titleSize, width } = form;
  const small = Math.round(titleSize * 0.52);
  const inner = width - 2 * margin;
  const mark = isSample ? tell(language, 'chart.sample') : '';
  const markWidth = isSample ? textWidth(mark, titleSize) + titleSize : 0;
  const title = wrapText(inLanguage(item.name, language), titleSize, Math.floor((inner - markWidth - titleSize) / 1.06));
  const under = wrapText(tell(language, 'chart.title', { code: item.code, organisation: organisation.name }), small, inner);
  const lead = wrapText(inLanguage(item.summary, language), small, inner);
  const height = Math.round(title.length * titleSize * 1.25 + (under.length + lead.length) * small * 1.35 + titleSize * 0.25);
  return {
    height,
    draw(top) {
      let y = top;
      const lines = [
        ...title.map((text) => ({ text, size: titleSize, bold: true })),
        ...[...under, ...lead].map((text) => ({ text, size: small, bold: false })),
      ];
      const drawn = lines.map(({ text, size, bold }) => {
        const pitch = Math.round(size * (bold ? 1.25 : 1.35));
        y += pitch;
        return textLine(text, margin, y - Math.round(pitch / 2) + baseLine(size), { size, bold });
      });
      if (!isSample) return drawn.join('');
      const box = { x: width - margin - markWidth, y: top, width: markWidth, height: Math.round(titleSize * 1.3) };
      const frame = element('rect', { ...box, fill: '#fff', stroke: '#000', 'stroke-width': 6 });
      const middle = { x: box.x + Math.round(markWidth / 2), y: box.y + Math.round(box.height / 2) + baseLine(titleSize) };
      return drawn.join('') + frame + textLine(mark, middle.x, middle.y, { size: titleSize, bold: true, anchor: 'middle' });
    },
  };
}

/** What stands at the foot: where to complain, which version it is, and the QR code by which anyone finds out whether it still holds. */
export function footPart(content: PosterContent, form: SheetForm, language: Language, size: number): BandPart {
  const { margin, qrSize, width } = form;
  const room = width - 2 * margin - qrSize - size;
  const [phone = '', ...rest] = footLines(content, language);
  const large = Math.round(size * 1.4);
  const lines = [
    ...wrapText(phone, large, Math.floor(room / 1.06)).map((text) => ({ text, size: large, bold: true })),
    ...rest.flatMap((each) => wrapText(each, size, room)).map((text) => ({ text, size, bold: false })),
  ];
  const own = lines.reduce((sum, line) => sum + Math.round(line.size * 1.35), 0);
  const height = Math.max(own, qrSize) + Math.round(size / 2);
  return {
    height,
    draw(top) {
      let y = top + Math.round(size / 2);
      const drawn = lines.map((line) => {
        const pitch = Math.round(line.size * 1.35);
        y += pitch;
        return textLine(line.text, margin, y - Math.round(pitch / 2) + baseLine(line.size), line);
      });
      const line = element('path', { d: `M${margin} ${top}h${width - 2 * margin}`, stroke: '#000', 'stroke-width': 4 });
      return line + drawn.join('') + drawQr(content.address, width - margin - qrSize, top + Math.round(size / 2), qrSize);
    },
  };
}

/** What the foot says: the phone first. */
function footLines({ contact, item, address, printedOn }: PosterContent, language: Language): readonly string[] {
  const { hash, version, inForceFrom } = item.flow;
  const said = (key: string, values: Parameters<typeof tell>[2] = {}) => tell(language, `chart.${key}`, values);
  const person = contact?.person ?? null;
  const phone =
    contact === null
      ? said('phone.none')
      : person === null
        ? said('phone', { phone: contact.phone, organisation: contact.of })
        : said('phone.person', { phone: contact.phone, organisation: contact.of, person });
  const guidance = item.guidance.map((each) => inLanguage(each, language)).join(tell(language, 'format.separator'));
  return [
    phone,
    ...(guidance === '' ? [] : [said('guidance', { guidance })]),
    said('version', { version, from: inForceFrom, hash: groupedHash(hash) }),
    said('scan', { address }),
    said('printed', { day: printedOn }),
  ];
}

/** The beginning of a hash as people compare it: four groups of four. */
export function groupedHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
}

function drawQr(text: string, x: number, y: number, size: number): string {
  const { modules, d } = qrPath(text);
  const white = element('rect', { x: -4, y: -4, width: modules + 8, height: modules + 8, fill: '#fff' });
  const scale = Math.floor((size / (modules + 8)) * 1000) / 1000;
  const place = `translate(${x + Math.round(4 * scale)} ${y + Math.round(4 * scale)}) scale(${scale})`;
  return element('g', { class: 'qr', transform: place, 'shape-rendering': 'crispEdges' }, white + element('path', { d }));
}
