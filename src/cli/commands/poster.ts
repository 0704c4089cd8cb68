import { stat, writeFile } from 'node:fs/promises';
import { posterAddress } from '../../documents/poster/poster-address.ts';
import { posterHtml } from '../../documents/poster/poster-html.ts';
import { inLanguage } from '../../documents/poster/poster-content.ts';
import { posterSheets } from '../../documents/poster/poster-sheets.ts';
import { dayInVillage } from '../../kernel/day-in-village.ts';
import { Failure } from '../../kernel/failure.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { nation, parseOrganisationCode } from '../../kernel/organisation-code.ts';
import { carriedPoster } from '../../service/carried-poster.ts';
import type { PosterParts } from '../../service/poster-parts.ts';
import { readPoster } from '../../service/read-poster.ts';
import type { CliContext } from '../cli-context.ts';
import type { Settled } from '../settled.ts';

/** `siyi poster CODE` as asked; `url` is where the world reaches the server, below which the QR code leads. */
export interface PosterAsked extends Settled {
  readonly organisation?: string;
  readonly size: 'a3' | 'a4';
  readonly out?: string;
  readonly url: string;
}

/**
 * Writes the poster of an item: a page that prints on its sheets (`.html`), or a drawing (`.svg`; `-1`, `-2` … before the ending where there is more
 * than one sheet). Out of the database where there is one, with the organisation's numbers and contact; else as the program carries the item.
 *
 * @throws {Failure} ITEM_NOT_FOUND, ORGANISATION_NOT_FOUND, CODE_INVALID; INPUT_INVALID for another ending or an address that is none
 */
export async function poster(context: CliContext, asked: PosterAsked, code: string): Promise<number> {
  const { language, size, url } = asked;
  const out = asked.out ?? `poster-${code}-${size}.html`;
  if (!/\.(?:svg|html)$/.test(out)) throw new Failure('INPUT_INVALID', { at: '--out', got: out, needed: '.svg, .html' });
  if (!/^https?:\/\/[^/\s]+/.test(url)) throw new Failure('INPUT_INVALID', { at: '--url', got: url, needed: 'https://…' });
  const parts = await partsOf(context, asked, code);
  const { item } = parts;
  const address = posterAddress(url, parts);
  const sheets = posterSheets({ ...parts, address, printedOn: dayInVillage(context.clock.now()) }, size, language);
  const files = out.endsWith('.html')
    ? [{ path: out, text: posterHtml(sheets, size, language, inLanguage(item.name, language)) }]
    : sheets.map((text, at) => ({ path: sheets.length === 1 ? out : out.replace(/\.svg$/, `-${at + 1}.svg`), text }));
  for (const { path, text } of files) {
    await writeFile(path, text);
    context.output.line(tell(language, 'cli.posterDone', { path }));
  }
  return 0;
}

async function partsOf(context: CliContext, { database, organisation }: PosterAsked, code: string): Promise<PosterParts> {
  const isThere = await stat(database).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isThere) {
    const place = { code: organisation === undefined ? nation : parseOrganisationCode(organisation), name: organisation ?? '' };
    return carriedPoster(context.items, code, { ...place, name: place.name === '' ? '________' : place.name }, context.clock.now());
  }
  const siyi = await context.openSiyi({ database });
  try {
    return await readPoster(siyi.context, organisation ?? nation, code);
  } finally {
    await siyi.close();
  }
}
