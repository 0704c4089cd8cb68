import type { LedgerView } from '../../contract/ledger-view.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { escapeXml } from '../svg.ts';

/** One ledger as the page tells it, with the path under which its files are, without a slash at its end. */
export type LedgerOnPage = LedgerView & { readonly path: string };

/** Paths that the page leads to. */
export interface LedgersPagePaths {
  readonly style: string;
  readonly verifier: string;
  readonly otherLanguage: string;
}

/**
 * The page on which anybody sees the ledgers: how many entries each has, when it was signed last, who stands behind it, and the keys to compare
 * with paper. Without a script; everything told is escaped.
 */
export function ledgersPage(ledgers: readonly LedgerOnPage[], paths: LedgersPagePaths, language: Language): string {
  const text = (key: string) => escapeXml(tell(language, `ledgerPage.${key}`));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text('title')}</title><link rel="stylesheet" href="${escapeXml(paths.style)}">`;
  const parts =
    ledgers.length === 0
      ? `<p class="state open" role="status">${text('none')}</p>`
      : ledgers.map((each) => partOf(each, language)).join('');
  const body = [
    `<p><a href="${escapeXml(paths.otherLanguage)}">${text('otherLanguage')}</a></p>`,
    `<h1>${text('title')}</h1><p>${text('what')}</p><p>${text('trust')}</p>`,
    `<p><a href="${escapeXml(paths.verifier)}" download>${text('verifier')}</a></p>`,
    parts,
  ];
  return `<!doctype html><html lang="${language}"><head>${head}</head><body><main>${body.join('')}</main></body></html>\n`;
}

function partOf(ledger: LedgerOnPage, language: Language): string {
  const { district, year, part, origin, size, head, keys, path, ended } = ledger;
  const text = (key: string, values: Parameters<typeof tell>[2] = {}) => escapeXml(tell(language, `ledgerPage.${key}`, values));
  const rows = [
    ['origin', `<code>${escapeXml(origin)}</code>`],
    ['size', text('entries', { size })],
    ...(head === null ? [] : [['signed', text('signedAt', { size: head.size, at: head.signedAt })]]),
    ...keys.map(({ vkey, fingerprint }) => [
      'fingerprint',
      `<code>${escapeXml(fingerprint)}</code><br><small><code>${escapeXml(vkey)}</code></small>`,
    ]),
  ].map(([key = '', value = '']) => `<dt>${text(key)}</dt><dd>${value}</dd>`);
  const links = ['checkpoint', 'policy', 'keys'].map(
    (file) => `<li><a href="${escapeXml(`${path}/${file}`)}">${text(`file.${file}`)}</a></li>`,
  );
  return [
    `<section><h2>${text(part === 1 ? 'heading' : 'headingOfPart', { district, year, part })}</h2>`,
    ...standingOf(ledger, language),
    ...(ended === null ? [] : [`<p>${text('ended', { reason: ended })}</p>`]),
    `<dl>${rows.join('')}</dl><ul>${links.join('')}</ul></section>`,
  ].join('');
}

/** Who stands behind the last head, in a sentence, and by name. */
function standingOf({ head, witnesses, quorum }: LedgerOnPage, language: Language): readonly string[] {
  const text = (key: string, values: Parameters<typeof tell>[2] = {}) => escapeXml(tell(language, `ledgerPage.${key}`, values));
  if (head === null) return [`<p class="state open">${text('unsigned')}</p>`];
  if (witnesses.length === 0) return [`<p class="state open">${text('unwitnessed')}</p>`];
  const count = witnesses.length;
  const named = witnesses.map(({ name, at }) => `<li>${text('witness', { name, at })}</li>`).join('');
  return [
    `<p class="state ${quorum === true ? 'good' : 'open'}">${text(quorum === true ? 'witnessed' : 'tooFew', { count })}</p>`,
    `<ul>${named}</ul>`,
  ];
}
