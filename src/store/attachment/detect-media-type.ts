import type { AttachmentMediaType } from '../../kernel/attachment-media-types.ts';
import { zipNames } from './zip-names.ts';

/**
 * What a file is by its own bytes, whatever it is called; null for anything that may not be attached. An Office file with macros is
 * none of these, and neither is a zip archive that only has the name of one.
 */
export function detectMediaType(bytes: Uint8Array): AttachmentMediaType | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf'; // %PDF-
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeType(zipNames(bytes));
  return null;
}

function officeType(names: ReadonlySet<string>): AttachmentMediaType | null {
  if (!names.has('[Content_Types].xml')) return null;
  for (const name of names) if (name.toLowerCase().endsWith('vbaproject.bin')) return null;
  const isDocument = names.has('word/document.xml');
  const isWorkbook = names.has('xl/workbook.xml');
  if (isDocument === isWorkbook) return null;
  return isDocument
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
