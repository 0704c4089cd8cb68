/**
 * A text as it was before mail and editors passed it on: without a byte order mark in front, with single line feeds, and with the line feed at its
 * end. What is in it is proved by signatures and hashes, or by nothing.
 */
export function withoutMailMarks(text: string): string {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}
