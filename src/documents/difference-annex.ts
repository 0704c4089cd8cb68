import { createHash } from 'node:crypto';
import type { Both } from '../kernel/both.ts';
import type { TailoringView } from '../contract/tailoring.ts';
import type { Json } from '../kernel/json.ts';
import type { Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { escapeHtml } from './escape-html.ts';

const columns = ['number', 'kind', 'what', 'at', 'base', 'got', 'source'] as const;

const style = `
@page { size: A4; margin: 18mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 182mm; color: #111; font: 10.5pt/1.6 "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif; }
h1 { margin: 4mm 0 1mm; font-size: 17pt; font-weight: 700; text-align: center; }
.subtitle { margin: 0 0 5mm; text-align: center; color: #444; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 4mm; margin: 0 0 5mm; }
dt { color: #444; }
dd { margin: 0; overflow-wrap: anywhere; }
.hash { font: 8.5pt/1.5 "Noto Sans Mono", Consolas, monospace; }
.verdict { margin: 0 0 4mm; padding: 2mm 3mm; border: 0.4mm solid #2c6e49; }
.verdict.loosened { border-color: #a4161a; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.45; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1mm 1.4mm; border: 0.2mm solid #888; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; font-weight: 700; }
th:nth-child(1) { width: 9mm; } th:nth-child(2) { width: 14mm; } th:nth-child(3) { width: 34mm; } th:nth-child(4) { width: 40mm; }
th:nth-child(5), th:nth-child(6) { width: 28mm; }
td p { margin: 0; } td p + p { margin-top: 0.6mm; padding-top: 0.6mm; border-top: 0.1mm dotted #999; }
td[class] { font-family: "Noto Sans CJK SC", "Microsoft YaHei", SimHei, sans-serif; }
.kind-tightened { color: #1b5e3b; }
.kind-loosened { color: #a4161a; }
.rule { color: #444; }
.note { margin-top: 4mm; font-size: 8.5pt; color: #444; }
`;

/** The source under which the page's own style is allowed by a content security policy (CSP Level 3). */
export const annexStyleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** A tailored flow's legal difference as a page of A4 to print and to file: plain HTML, without script, every text of others escaped. */
export function differenceAnnex(tailoring: TailoringView, language: Language): string {
  const say = (key: string, values: Readonly<Record<string, Json>> = {}) => escapeHtml(tell(language, key, values));
  const pick = (text: Both) => escapeHtml(language === 'en' ? text.en : text.zh);
  const { difference, code } = tailoring;
  const { tightened, equal, loosened } = difference;
  const title = `${say('annex.title')} ${escapeHtml(code)}`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>
<h1>${say('annex.title')}</h1>
<p class="subtitle">${say('annex.subtitle')}</p>
<dl>
${facts(tailoring, language)
  .map(([label, value]) => `<dt>${say(label)}</dt><dd>${value}</dd>`)
  .join('\n')}
</dl>
<p class="verdict${loosened > 0 ? ' loosened' : ''}">${say('annex.summary', { tightened, equal, loosened })}${say(loosened > 0 ? 'annex.unlawful' : 'annex.lawful')}</p>
${difference.rows.length === 0 ? `<p>${say('annex.unchanged')}</p>` : table(tailoring, say, pick)}
<p class="note">${say('annex.note')}</p>
</body>
</html>
`;
}

function facts(
  { organisation, item, code, name, base, flow, version, addedAt, tailoring }: TailoringView,
  language: Language,
): readonly (readonly [string, string])[] {
  const say = (key: string, values: Readonly<Record<string, Json>> = {}) => escapeHtml(tell(language, key, values));
  const inLanguage = (text: Both) => escapeHtml(language === 'en' ? text.en : text.zh);
  const hash = (text: string) => `<span class="hash">${escapeHtml(text)}</span>`;
  const kept = version === null ? say('annex.tried') : say('annex.version', { version });
  return [
    ['annex.organisation', `${escapeHtml(organisation.name)} ${escapeHtml(organisation.code)}`],
    ['annex.item', `${escapeHtml(code)} ${inLanguage(name)}`],
    ['annex.flow', `${kept} ${hash(flow)}`],
    ['annex.base', `${escapeHtml(item)} ${hash(base)}`],
    ...(addedAt === null ? [] : [['annex.addedAt', say('annex.moment', { at: addedAt })] as const]),
    ...(tailoring.as === undefined ? [] : [['annex.reason', inLanguage(tailoring.as.reason)] as const]),
  ];
}

function table({ difference }: TailoringView, say: (key: string) => string, pick: (text: Both) => string): string {
  const head = columns.map((column) => `<th scope="col">${say(`annex.column.${column}`)}</th>`).join('');
  const side = (text: Both | null) => (text === null ? '—' : pick(text));
  const rows = difference.rows.map(
    ({ kind, text, at, rules, base, got, source }, n) =>
      `<tr><td>${n + 1}</td><td class="kind-${kind}">${say(`difference.kind.${kind}`)}</td>` +
      `<td>${pick(text)}${rules.map(({ rule }) => ` <span class="rule">${escapeHtml(rule)}</span>`).join('')}</td>` +
      `<td>${at.map((place) => `<p>${pick(place)}</p>`).join('')}</td>` +
      `<td>${side(base)}</td><td>${side(got)}</td><td>${side(source)}</td></tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}
