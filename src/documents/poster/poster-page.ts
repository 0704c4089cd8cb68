import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { escapeXml } from '../svg.ts';
import { capital } from '../chart/chart-words.ts';
import { inLanguage, type PosterContent } from './poster-content.ts';
import { detailsOf } from './poster-text.ts';
import { groupedHash } from './poster-bands.ts';

/** What the page behind a poster's QR code tells. */
export interface PosterPage {
  readonly state: 'current' | 'past' | 'coming' | 'unknown';
  readonly comingFrom: string | null;
  readonly present: Omit<PosterContent, 'address' | 'printedOn'> | null;
  readonly versions: readonly { readonly version: number; readonly inForceFrom: string; readonly hash: string }[];
  /** Where the page of the present flow is and where its chart, as paths. */
  readonly presentPath: string;
  readonly chartPath: string;
  readonly stylePath: string;
}

/**
 * The page that somebody sees who scans a poster with a phone: whether it still holds, then the item in plain words. Without any script, its style in
 * a file of its own; everything told is escaped.
 */
export function posterPage(page: PosterPage, language: Language): string {
  const { state, present, stylePath } = page;
  const text = (key: string, values: Parameters<typeof tell>[2] = {}) => escapeXml(tell(language, `chart.${key}`, values));
  const title = present === null ? text('page.none') : escapeXml(inLanguage(present.item.name, language));
  const body = present === null ? '' : presentPart(page, present, language);
  const [key, values] = sentenceOf(page);
  const sentence = text(key, values);
  const link = state === 'current' || present === null ? '' : ` <a href="${escapeXml(page.presentPath)}">${text('page.present')}</a>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="stylesheet" href="${escapeXml(stylePath)}">`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body><main><p class="state ${state}" role="status">${sentence}${link}</p>${body}</main></body></html>\n`;
}

function sentenceOf({ state, present, comingFrom }: PosterPage): readonly [key: string, values?: Readonly<Record<string, string>>] {
  switch (state) {
    case 'current':
      return ['page.current'];
    case 'past':
      return present === null ? ['page.gone'] : ['page.past', { from: present.item.flow.inForceFrom }];
    case 'coming':
      return comingFrom === null ? ['page.coming'] : ['page.comingFrom', { from: comingFrom }];
    case 'unknown':
      return ['page.none'];
  }
}

function presentPart({ versions, chartPath, state }: PosterPage, present: NonNullable<PosterPage['present']>, language: Language): string {
  const { item, organisation, diagram, contact, isSample } = present;
  const text = (key: string, values: Parameters<typeof tell>[2] = {}) => escapeXml(tell(language, `chart.${key}`, values));
  const sample = isSample ? ` <span class="sample">${text('sample')}</span>` : '';
  const steps = diagram.nodes
    .filter(({ number }) => number !== null)
    .map((node) => {
      const details = detailsOf(node, language);
      const told = escapeXml(capital(inLanguage(node.text, language)));
      return `<li>${told}${details === '' ? '' : `<small>${escapeXml(details)}</small>`}</li>`;
    });
  const phone =
    contact === null
      ? text('phone.none')
      : `${text('page.phone')} <a href="tel:${escapeXml(contact.phone.replace(/[^\d+]/g, ''))}">${escapeXml(contact.phone)}</a> ${escapeXml([contact.of, contact.person ?? ''].join(' ').trim())}`;
  const guidance = item.guidance.map((each) => inLanguage(each, language)).join(tell(language, 'format.separator'));
  const history = versions.map(
    ({ version, inForceFrom, hash }) => `<li>${text('version', { version, from: inForceFrom, hash: groupedHash(hash) })}</li>`,
  );
  const notes = diagram.notes.map((note) => `<li>${escapeXml(capital(inLanguage(note, language)))}</li>`);
  return [
    `<h1>${escapeXml(inLanguage(item.name, language))}${sample}</h1>`,
    `<p>${escapeXml(organisation.name)} · ${escapeXml(item.code)}</p>`,
    ...(state === 'current' ? [] : [`<p class="aside">${text('page.below')}</p>`]),
    `<p>${escapeXml(inLanguage(item.summary, language))}</p>`,
    `<p class="phone">${phone}</p>`,
    `<h2>${text('section.steps')}</h2><ol>${steps.join('')}</ol>`,
    `<p><a class="chart" href="${escapeXml(chartPath)}">${text('page.chart')}</a></p>`,
    `<h2>${text('section.notes')}</h2><ul>${notes.join('')}</ul>`,
    ...(guidance === '' ? [] : [`<p>${text('guidance', { guidance })}</p>`]),
    `<h2>${text('page.versions')}</h2><ul class="versions">${history.join('')}</ul>`,
    `<p>${text('section.source')}: ${text(`certainty.${item.certainty}`)}</p>`.replace(': ', language === 'zh-CN' ? '\uff1a' : ': '),
  ].join('');
}

/** The style of {@link posterPage}: large type, dark on light (at least 7:1), one column. */
export const posterPageStyle = `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#111;font:1.25rem/1.65 'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:1rem}
h1{font-size:1.75rem;line-height:1.35;margin:1.25rem 0 .25rem}
h2{font-size:1.4rem;margin:1.75rem 0 .5rem;border-bottom:2px solid #111}
p{margin:.5rem 0}
ol,ul{margin:0;padding-left:2.25rem}
li{margin:.5rem 0}
small{display:block;font-size:1.05rem;color:#333}
a{color:#0a3d8f}
.state{font-size:1.5rem;font-weight:700;line-height:1.45;padding:.85rem 1rem;border:4px solid #111;margin:0}
.state.current{background:#e8f5e9}
.state.past,.state.coming,.state.unknown{background:#fff3cd;border-style:dashed}
.sample{border:3px solid #111;padding:0 .4rem;font-size:1.2rem}
.phone{font-size:1.4rem;font-weight:700}
.phone a,.chart{display:inline-block;padding:.35rem 0}
.versions{font-size:1.05rem}
`;
