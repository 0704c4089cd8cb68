import type { Instant } from '../../src/kernel/instant.ts';
import { carriedPoster } from '../../src/service/carried-poster.ts';
import { powerItems } from '../../machines/index.ts';
import type { PosterContent } from '../../src/documents/poster/poster-content.ts';
import { posterAddress } from '../../src/documents/poster/poster-address.ts';

/** The poster of an item in a sample village, as it would be printed on 2026-03-02. */
export function samplePoster(code: string): PosterContent {
  const village = { code: '610114099201', name: '样例村' };
  const parts = carriedPoster(powerItems, code, village, '2026-03-02T01:00:00.000Z' as Instant);
  const contact = { phone: '029-00000000', person: '样例联系人', of: '样例街道' };
  return { ...parts, contact, address: posterAddress('https://siyi.example', parts), printedOn: '2026-03-02' };
}

/** Codes of all items that the program carries. */
export const codes: readonly string[] = powerItems.map(({ code }) => code);
