import { qrPath } from '../qr-path.ts';
import { element, escapeXml } from '../svg.ts';

/** White around a QR code, in modules (ISO/IEC 18004). */
export const quietModules = 4;

/**
 * A QR code (level M) with its white margin as an SVG element, `millimetres` wide without the margin.
 *
 * @param title what it is, for those who do not see it
 */
export function qrSvg(text: string, millimetres: number, title: string): string {
  const { modules, d } = qrPath(text, 'M');
  const whole = modules + 2 * quietModules;
  const width = `${((millimetres * whole) / modules).toFixed(2)}mm`;
  const ground = element('rect', { width: whole, height: whole, fill: '#fff' });
  const drawn = element('path', { d, fill: '#000', transform: `translate(${quietModules} ${quietModules})` });
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height: width, viewBox: `0 0 ${whole} ${whole}`, role: 'img' };
  return element('svg', { ...root, 'shape-rendering': 'crispEdges' }, `<title>${escapeXml(title)}</title>${ground}${drawn}`);
}
