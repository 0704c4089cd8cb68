import type { Diagram } from '../../engine/diagram/diagram-model.ts';
import type { Walked } from '../../engine/diagram/walked.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { svgDocument } from '../poster/svg-document.ts';
import { drawChart } from './draw-chart.ts';
import { lanesOf } from './lanes-of.ts';
import { layOutChart } from './lay-out-chart.ts';

/** A flow chart as an SVG document of its own, as wide as its lanes ask for; with a matter's way through it when it is told. */
export function chartSvg(diagram: Diagram, language: Language, title: string, way?: Walked): string {
  const mostLanes = 7;
  const size = 32;
  const width = 400 + (lanesOf(diagram, mostLanes).length + 1) * 380;
  const chart = layOutChart(diagram, { language, width, size, mostLanes });
  const margin = size;
  const markup = `<g transform="translate(${margin} ${margin})">${drawChart(chart, language, way)}</g>`;
  return svgDocument(markup, { width: width + 2 * margin, height: chart.height + 2 * margin, title, language });
}
