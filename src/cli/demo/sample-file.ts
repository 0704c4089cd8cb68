import { crc32, deflateSync } from 'node:zlib';
import { sha256Hex } from '../../kernel/digest.ts';

/** A generated file, marked as a sample, under the hash by which events name it. */
export interface SampleFile {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A one-page PDF (ISO 32000-1) that says SAMPLE and what it stands for. `label` is ASCII. */
export function samplePdf(label: string): SampleFile {
  const text = `BT /F1 18 Tf 72 760 Td (SAMPLE / YANGLI: ${label.replace(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return fileOf(`${label}.pdf`, 'application/pdf', Buffer.from(body + end, 'latin1'));
}

/** A small grey PNG (RFC 2083) in place of a photo; its comment says SAMPLE and what it stands for. */
export function samplePng(label: string): SampleFile {
  const side = 32;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const pixels = Buffer.alloc(side * (side + 1), 0xc0);
  for (let row = 0; row < side; row += 1) pixels[row * (side + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const comment = Buffer.from(`Comment\0SAMPLE / YANGLI: ${label}`, 'latin1');
  const chunks = [chunk('IHDR', header), chunk('tEXt', comment), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return fileOf(`${label}.png`, 'image/png', Buffer.concat([signature, ...chunks]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function fileOf(name: string, mediaType: string, bytes: Uint8Array): SampleFile {
  return { hash: sha256Hex(bytes), name, mediaType, bytes };
}
