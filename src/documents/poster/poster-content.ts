import type { Both } from '../../kernel/both.ts';
import type { ItemView } from '../../contract/item-view.ts';
import type { Diagram } from '../../engine/diagram/diagram-model.ts';

/** All that a poster says. */
export interface PosterContent {
  readonly item: ItemView;
  readonly diagram: Diagram;
  readonly organisation: { readonly code: string; readonly name: string };
  /** The organisation is made up, to try things out. */
  readonly isSample: boolean;
  /** Where people complain, and whose number it is; null where none is registered. */
  readonly contact: { readonly phone: string; readonly person: string | null; readonly of: string } | null;
  /** The address of the page that says whether this poster still holds; the QR code holds it. */
  readonly address: string;
  /** YYYY-MM-DD. */
  readonly printedOn: string;
}

/** A sheet, lengths in tenths of a millimetre. */
export interface SheetForm {
  readonly name: 'a3' | 'a4';
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Type sizes that may be tried, the largest first; none is below 9 pt (A3) or 8 pt (A4). */
  readonly sizes: readonly number[];
  readonly titleSize: number;
  readonly qrSize: number;
  /** Widths of the text beside the chart, and how many columns it has below it. */
  readonly sides: readonly number[];
  readonly columns: number;
}

/** The sheets that posters are printed on, upright. */
export const sheetForms: Readonly<Record<SheetForm['name'], SheetForm>> = {
  a3: {
    name: 'a3',
    width: 2970,
    height: 4200,
    margin: 100,
    sizes: [52, 46, 40, 36, 32],
    titleSize: 84,
    qrSize: 420,
    sides: [740, 860],
    columns: 3,
  },
  a4: { name: 'a4', width: 2100, height: 2970, margin: 90, sizes: [40, 36, 32, 29], titleSize: 60, qrSize: 330, sides: [], columns: 2 },
};

/** A text in a language. English has straight quotes: fonts for Chinese make the curly ones as wide as a character. */
export function inLanguage({ zh, en }: Both, language: 'zh-CN' | 'en'): string {
  return language === 'zh-CN' ? zh : en.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
}
