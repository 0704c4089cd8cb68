import { encodeBase64 } from '../kernel/base64.ts';
import { sha256Base64, sha256Hex } from '../kernel/digest.ts';
import { encodeHex } from '../kernel/hex.ts';
import { instantOf } from '../kernel/instant.ts';
import type { Json } from '../kernel/json.ts';
import { languages, type Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { escapeHtml } from '../documents/escape-html.ts';
import type { LedgerOverview, SignedCheckpoint } from './ledger-overview.ts';

/** What the page of a witness tells. */
export interface WitnessPage {
  readonly name: string;
  readonly vkey: string;
  readonly ledgers: readonly LedgerOverview[];
}

/**
 * The page of a witness for anyone, Chinese before English: what it does, whom it witnesses and how far, what it found, and the key to be
 * printed. Without a script; everything told is escaped. Links are relative, so that it may stand under any prefix.
 */
export function witnessPage(page: WitnessPage): string {
  const title = escapeHtml(tell('zh-CN', 'witness.title', { name: page.name }));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style>`;
  const parts = languages.map((language) => `<section lang="${language}">${partIn(language, page)}</section>`);
  return `<!doctype html>\n<html lang="zh-CN"><head>${head}</head><body><main>${parts.join('<hr>')}</main></body></html>\n`;
}

/** Where a signed checkpoint is kept as it was signed, relative to the page. */
function signedPath({ origin, size, root }: SignedCheckpoint): string {
  return `${sha256Hex(origin)}/signed/${size}/${encodeHex(root)}`;
}

const style = `body{margin:0;font:1.05rem/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1a1a1a;background:#fff}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem}h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}
code{font-family:ui-monospace,monospace;overflow-wrap:anywhere}.key{display:block;padding:.8rem;border:2px solid #1a1a1a}
.fork{padding:.8rem;border:2px solid #a00;background:#fff3f3}hr{margin:2.5rem 0;border:0;border-top:1px solid #999}
a{color:#00509d}@media print{a{color:inherit}}`;

/** What a page's policy must allow: its style, and nothing else. */
export const witnessPagePolicy = `default-src 'none'; style-src 'sha256-${sha256Base64(style)}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

function partIn(language: Language, { name, vkey, ledgers }: WitnessPage): string {
  const said = (key: string, values: Readonly<Record<string, Json>> = {}) => escapeHtml(tell(language, `witness.${key}`, values));
  const standing = ledgers.map((ledger) => `<li>${standingOf(said, ledger)}</li>`).join('');
  const forks = ledgers.flatMap(({ origin, forks: found }) =>
    found.map(
      ({ size, signed }) => `<div class="fork"><p>${said('fork', { origin, size, count: signed.length })}</p>${listOf(said, signed)}</div>`,
    ),
  );
  const unproven = ledgers.flatMap(({ unproven: open }) => open);
  return [
    `<h1>${said('title', { name })}</h1><p>${said('what')}</p><p>${said('whatNot')}</p>`,
    `<h2>${said('ledgers')}</h2>${standing === '' ? `<p>${said('none')}</p>` : `<ul>${standing}</ul>`}`,
    `<h2>${said('forks')}</h2>${forks.length === 0 ? `<p>${said('noFork')}</p>` : forks.join('')}`,
    unproven.length === 0 ? '' : `<h2>${said('unproven')}</h2><p>${said('unprovenMeans')}</p>${listOf(said, unproven)}`,
    `<h2>${said('key')}</h2><p>${said('keyUse')}</p><code class="key">${escapeHtml(vkey)}</code>`,
  ].join('');
}

type Said = (key: string, values?: Readonly<Record<string, Json>>) => string;

function standingOf(said: Said, { origin, latest }: LedgerOverview): string {
  if (latest === null) return said('notYet', { origin });
  const { size, root, time } = latest;
  const sentence = said('standing', { origin, size, at: instantOf(time * 1000) });
  return `${sentence}<br><code>${encodeBase64(root)}</code><br><a href="${sha256Hex(origin)}/checkpoint">${said('original')}</a>`;
}

function listOf(said: Said, signed: readonly SignedCheckpoint[]): string {
  const rows = signed.map((each) => {
    const { origin, size, root } = each;
    return `<li><a href="${signedPath(each)}">${said('signed', { origin, size })}</a><br><code>${encodeBase64(root)}</code></li>`;
  });
  return `<ul>${rows.join('')}</ul>`;
}
