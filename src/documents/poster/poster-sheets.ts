import { invariant } from '../../kernel/invariant.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { ChartLayout } from '../chart/chart-layout.ts';
import { drawChart } from '../chart/draw-chart.ts';
import { layOutChart } from '../chart/lay-out-chart.ts';
import { element, textLine } from '../svg.ts';
import { sliceChart } from './slice-chart.ts';
import { footPart, titlePart, type BandPart } from './poster-bands.ts';
import { inLanguage, sheetForms, type PosterContent, type SheetForm } from './poster-content.ts';
import { posterText } from './poster-text.ts';
import { balancedHeight, fillColumns, setLines, type Column, type SetLine } from './set-text.ts';
import { svgDocument } from './svg-document.ts';

const lanes = [7, 6, 5] as const;
const gap = 40;

/**
 * A poster as sheets to print, each an SVG document of the paper's size: one sheet where chart and steps fit on it in type that can be read,
 * in the largest that does; else the chart on the first (and following ones), steps and the rest on the last. The same content gives the
 * same bytes.
 */
export function posterSheets(content: PosterContent, size: SheetForm['name'], language: Language): readonly string[] {
  const form = sheetForms[size];
  const title = titlePart(content, form, language);
  const pages =
    onOneSheet(content, form, language, title, false) ??
    onOneSheet(content, form, language, title, true) ??
    onSeveral(content, form, language, title);
  const name = `${inLanguage(content.item.name, language)} ${content.item.code}`;
  return pages.map((markup) => svgDocument(markup, { width: form.width, height: form.height, title: name, language }));
}

/** Chart over text in columns, or text beside the chart, in the largest type that fits; null where not even the smallest does. */
function onOneSheet(
  content: PosterContent,
  form: SheetForm,
  language: Language,
  title: BandPart,
  isTight: boolean,
): readonly string[] | null {
  const text = posterText(content, language, isTight);
  const smallest = inType(form.sizes.at(-1) ?? 32);
  if (smallest === null) return null;
  for (const size of form.sizes.slice(0, -1)) {
    const page = inType(size);
    if (page !== null) return [page];
  }
  return [smallest];

  function inType(size: number): string | null {
    const { margin, width, height, columns } = form;
    const inner = width - 2 * margin;
    const foot = footPart(content, form, language, size);
    const top = margin + title.height + gap;
    const room = height - margin - foot.height - gap - top;
    const frame = (markup: string) => title.draw(margin) + markup + foot.draw(height - margin - foot.height);
    const columnWidth = Math.floor((inner - (columns - 1) * gap) / columns);
    const lines = setLines(text, size, columnWidth);
    const below = balancedHeight(lines, columns, size);
    const over = below < room ? fitting(content, language, size, inner, room - below - gap) : null;
    if (over !== null) {
      const y = top + over.height + gap;
      return frame(placed(over, margin, top, language) + fillColumns(lines, columnsAt(form, columnWidth, y, below), size).markup);
    }
    for (const side of form.sides) {
      const beside = setLines(text, size, side);
      if (beside.reduce((sum, line) => sum + line.height, 0) > room) continue;
      const chart = fitting(content, language, size, inner - side - gap, room);
      if (chart === null) continue;
      const column: Column = { x: margin + inner - side, y: top, width: side, height: room };
      return frame(placed(chart, margin, top, language) + fillColumns(beside, [column], size).markup);
    }
    return null;
  }
}

/** The chart in a width where it is no higher than `most`, with as many lanes as that allows. */
function fitting({ diagram }: PosterContent, language: Language, size: number, width: number, most: number): ChartLayout | null {
  for (const mostLanes of lanes) {
    const chart = layOutChart(diagram, { language, width, size, mostLanes });
    if (chart.height <= most) return chart;
  }
  return null;
}

/** The chart on as many sheets as it takes, the text below its last piece or on sheets of its own. */
function onSeveral(content: PosterContent, form: SheetForm, language: Language, title: BandPart): readonly string[] {
  const { margin, width, height, columns } = form;
  const inner = width - 2 * margin;
  const size = form.sizes.at(-1) ?? 32;
  const top = margin + title.height + gap;
  const room = height - margin - 2 * size - top;
  const charts = lanes.map((mostLanes) => layOutChart(content.diagram, { language, width: inner, size, mostLanes }));
  const chart = charts.reduce((one, other) => (other.height < one.height ? other : one));
  const slices = sliceChart(chart, room, language);
  const pages = slices.map(({ draw }) => title.draw(margin) + draw(margin, top));
  const foot = footPart(content, form, language, size);
  const columnWidth = Math.floor((inner - (columns - 1) * gap) / columns);
  const footY = height - margin - foot.height - 2 * size;
  let rest: readonly SetLine[] = setLines(posterText(content, language), size, columnWidth);
  const under = top + (slices.at(-1)?.height ?? 0) + gap;
  const below = balancedHeight(rest, columns, size);
  if (under + below + gap <= footY) {
    const text = fillColumns(rest, columnsAt(form, columnWidth, under, below), size);
    pages.push(`${pages.pop() ?? ''}${text.markup}${foot.draw(footY)}`);
    rest = text.rest;
  }
  const sheetRoom = footY - gap - top;
  const fits = (each: number) => balancedHeight(setLines(posterText(content, language), each, columnWidth), columns, each) <= sheetRoom;
  const textSize = form.sizes.find(fits) ?? size;
  if (rest.length > 0) rest = setLines(posterText(content, language), textSize, columnWidth);
  while (rest.length > 0) {
    const balanced = Math.min(sheetRoom, balancedHeight(rest, columns, textSize));
    const filled = fillColumns(rest, columnsAt(form, columnWidth, top, balanced), textSize);
    invariant(filled.rest.length < rest.length, 'a sheet that holds a line of text');
    pages.push(title.draw(margin) + filled.markup + foot.draw(footY));
    rest = filled.rest;
  }
  return pages.map((page, at) => {
    const said = tell(language, 'chart.page', { page: at + 1, pages: pages.length });
    return page + textLine(said, Math.round(width / 2), height - margin, { size, anchor: 'middle' });
  });
}

function columnsAt({ columns, margin }: SheetForm, width: number, y: number, height: number): readonly Column[] {
  return Array.from({ length: columns }, (_, at) => ({ x: margin + at * (width + gap), y, width, height }));
}

function placed(chart: ChartLayout, x: number, y: number, language: Language): string {
  return element('g', { class: 'chart', transform: `translate(${x} ${y})` }, drawChart(chart, language));
}
