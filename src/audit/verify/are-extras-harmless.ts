import { viewOf } from './view-of.ts';
import { zipBytes } from './zip-entry.ts';

/**
 * Whether the extra fields of a file in a zip (PKWARE APPNOTE 4.5) are whole and tell only times and owners. Others give a file another name,
 * another length or a password, to programs that know them, and in much of them something could be hidden.
 */
export function areExtrasHarmless(extra: Uint8Array): boolean {
  const view = viewOf(extra);
  let at = 0;
  while (at + 4 <= extra.length && harmless.has(view.getUint16(at, true))) at += 4 + view.getUint16(at + 2, true);
  return at === extra.length && at <= zipBytes.extra;
}

/** Times of Unix (0x5455, 0x5855) and NTFS (0x000a), owners of Unix (0x7855, 0x7875), the sign of a program in Java (0xcafe). */
const harmless: ReadonlySet<number> = new Set([0x5455, 0x5855, 0x000a, 0x7855, 0x7875, 0xcafe]);
