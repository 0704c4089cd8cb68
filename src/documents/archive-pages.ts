import type { ArchiveEntryView, ArchiveMatterView, ArchivePages, ArchiveView } from '../contract/archive-view.ts';
import { languages, type Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { dayInVillage } from '../kernel/day-in-village.ts';
import type { Instant } from '../kernel/instant.ts';
import { escapeHtml } from './escape-html.ts';
import { pageStyle } from './page-style.ts';

/** The pages of an archive as HTML, Chinese first and English below: no script, nothing from elsewhere, every text escaped. For reading; what proves is the JSON beside them. */
export const archivePages: ArchivePages = { matter: matterPage, index: indexPage };

type Say = (key: string, values?: Parameters<typeof tell>[2]) => string;

const style = `${pageStyle}section+section{border-top:4px solid #111;margin-top:3rem}
td:first-child{white-space:normal;min-width:4rem}
.titled td:first-child{min-width:12rem}
.sign td{height:4rem;width:33%}
@media print{section+section{break-before:page}}
`;

function page(title: string, part: (say: Say) => string): string {
  const sections = languages.map((language) => `<section lang="${language}">${part(sayer(language))}</section>`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  const head = `<meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style>`;
  return `<!doctype html>\n<html lang="zh-CN"><head>${head}</head><body><main class="wide">${sections.join('')}</main></body></html>\n`;
}

function sayer(language: Language): Say {
  return (key, values = {}) => escapeHtml(tell(language, `export.${key}`, values));
}

function matterPage(matter: ArchiveMatterView, entries: readonly ArchiveEntryView[]): string {
  return page(matter.title ?? matter.instance, (say) => {
    const rows = entries.map(({ revision, type, recordedAt, stage, ledger, index, attachments }) => {
      const files = attachments.map((hash) => `<a href="../attachments/${hash}"><code>${hash.slice(0, 12)}</code></a>`).join(' ');
      const place = `<code>${escapeHtml(ledger)}</code> ${say('place', { index: index + 1 })}`;
      return [String(revision), say('event', { type }), say('at', { at: recordedAt }), say('stage', { stage }), files, place];
    });
    const unsigned = matter.unsigned === 0 ? '' : `<p>${say('unsigned', { count: matter.unsigned })}</p>`;
    return [
      `<h1>${titleOf(matter, say)}</h1><p>${say('matterIs', factsOf(matter))}</p>`,
      table(
        ['number', 'entry', 'recordedAt', 'stageHead', 'files', 'placeHead'].map((key) => say(key)),
        rows,
      ),
      unsigned,
      `<p><a href="../index.html">${say('back')}</a> · <a href="${matter.instance}.json"><code>${matter.instance}.json</code></a></p>`,
    ].join('');
  });
}

function indexPage(archive: ArchiveView): string {
  const { kind, of, madeAt, masked, hasFiles, matters, unsigned } = archive;
  return page(tell('zh-CN', `export.title.${kind}`, { of }), (say) => {
    const entries = matters.reduce((sum, each) => sum + each.entries, 0);
    return [
      `<h1>${say(`title.${kind}`, { of })}</h1><p>${say('made', { at: madeAt, matters: matters.length, entries })}</p>`,
      masked ? `<p>${say('masked')}</p>` : hasFiles ? '' : `<p>${say('withoutFiles')}</p>`,
      unsigned === 0 ? '' : `<p>${say('unsigned', { count: unsigned })}</p>`,
      `<h2>${say('matters')}</h2>`,
      table(
        ['title', 'item', 'stageHead', 'status', 'openedOn', 'changedOn', 'entries'].map((key) => say(key)),
        matters.map((each) => matterRow(each, say)),
        'titled',
      ),
      kind === 'handover' ? handover(archive, say) : '',
      `<h2>${say('ledgers')}</h2><ul>${archive.ledgers.map((each) => `<li>${ledgerLine(each, say)}</li>`).join('')}</ul>`,
      `<h2>${say('how')}</h2><ol>${['how.key', 'how.run', 'how.read'].map((key) => `<li>${say(key)}</li>`).join('')}</ol><p>${say('how.pages')}</p>`,
    ].join('');
  });
}

function matterRow(matter: ArchiveMatterView, say: Say): readonly string[] {
  const { instance, item, stage, status, openedAt, changedAt, entries } = matter;
  const link = `<a href="matters/${instance}.html">${titleOf(matter, say)}</a>`;
  const days = [openedAt, changedAt].map((at) => say('day', { day: dayInVillage(at as Instant) }));
  return [link, escapeHtml(item), say('stage', { stage }), say(`status.${status}`), ...days, String(entries)];
}

/** What those who take over must know, and the place to sign. */
function handover({ matters, list }: ArchiveView, say: Say): string {
  const running = matters.filter(({ status, deadlines }) => status !== 'done' || Object.keys(deadlines).length > 0);
  const rows = running.map((matter) => {
    const due = Object.entries(matter.deadlines).map(([name, at]) => say('due', { name, at }));
    return [titleOf(matter, say), say('stage', { stage: matter.stage }), due.length === 0 ? say('noDeadline') : due.join('<br>')];
  });
  const signers = ['givesOver', 'takesOver', 'witnesses'].map((key) => say(`sign.${key}`));
  return [
    `<h2>${say('running')}</h2>`,
    rows.length === 0
      ? `<p>${say('noneRunning')}</p>`
      : table(
          ['title', 'stageHead', 'deadlines'].map((key) => say(key)),
          rows,
          'titled',
        ),
    `<p>${list === null ? say('noList') : say('list', { number: list.number, from: list.from, hash: list.hash })}</p>`,
    `<h2>${say('sign')}</h2><table class="sign"><tr>${signers.map((name) => `<th>${name}</th>`).join('')}</tr><tr><td></td><td></td><td></td></tr></table><p>${say('sign.date')}</p>`,
  ].join('');
}

function ledgerLine({ origin, size, witnesses }: ArchiveView['ledgers'][number], say: Say): string {
  const stands = witnesses === 0 ? say('unwitnessed') : say('witnessed', { count: witnesses });
  return `<code>${escapeHtml(origin)}</code> ${say('head', { size })} ${stands}`;
}

function titleOf({ title }: ArchiveMatterView, say: Say): string {
  return title === null ? say('titleClosed') : escapeHtml(title);
}

function factsOf({ item, stage, openedAt, entries }: ArchiveMatterView) {
  return { item, stage, at: openedAt, count: entries };
}

function table(heads: readonly string[], rows: readonly (readonly string[])[], kind = ''): string {
  const cells = (row: readonly string[], tag: string) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
  return `<div class="table" tabindex="0"><table class="${kind}"><thead><tr>${cells(heads, 'th')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table></div>`;
}
