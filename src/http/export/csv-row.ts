/** What a spreadsheet takes for the beginning of a formula, also in full width. */
const trigger = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A row of RFC 4180: every cell quoted, ended by CRLF. A text that a spreadsheet would take for a formula begins with an apostrophe
 * (OWASP, CSV injection); numbers of ours stay as they are.
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string | number | null): string {
  const text = typeof cell === 'string' && trigger.test(cell) ? `'${cell}` : String(cell ?? '');
  return `"${text.replaceAll('"', '""')}"`;
}
