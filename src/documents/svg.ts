/** A text as the content of XML: nothing in it is markup, and no character is left that XML does not allow or that turns the direction of reading. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\P{Cc}]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element with its attributes in the order given; undefined ones are left out. `content` is markup. */
export function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = ''): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`;
}

/** How a line of text stands. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
}

/** A line of text with its base line at `y`. */
export function textLine(text: string, x: number, y: number, { size, bold = false, anchor = 'start', fill }: TextStyle): string {
  const weight = bold ? 'bold' : undefined;
  const attributes = { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor === 'start' ? undefined : anchor, fill };
  return element('text', attributes, escapeXml(text));
}

/** From the middle of a line of text to its base line, for a type size. */
export function baseLine(size: number): number {
  return Math.round(size * 0.38);
}
