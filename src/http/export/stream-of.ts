import { Readable } from 'node:stream';

/**
 * A stream: the head, then each row as written, as text or as bytes. Nothing is read ahead of who receives it, so a long trail never stands in memory.
 * What fails before the first row is thrown here, while it can still be answered as a problem; what fails later breaks the stream off,
 * so that nobody takes a part for the whole.
 */
export async function streamOf<Row>(rows: AsyncGenerator<Row>, write: (row: Row) => string | Uint8Array, head: string): Promise<Readable> {
  const first = await rows.next();
  async function* pieces(): AsyncGenerator<string | Uint8Array> {
    if (head !== '') yield head;
    if (first.done === true) return;
    yield write(first.value);
    for await (const row of rows) yield write(row);
  }
  return Readable.from(pieces(), { objectMode: false });
}
