import { Failure } from '../kernel/failure.ts';

/** An element of an XML text: its name without a prefix, its attributes, the elements inside it and the text between them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const deepest = 30;
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!|<\/\s*([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads the XML of an office document: elements, attributes and text in UTF-8. Declares nothing and expands nothing: a document type is refused, and of
 * entities only the five of XML and numbers are known.
 *
 * @throws {Failure} INPUT_INVALID for what is no such XML
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const source = new TextDecoder('utf-8').decode(bytes);
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Open[] = [root];
  token.lastIndex = 0;
  for (let at = 0; at < source.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(source);
    if (found === null || found[0] === '<!') throw noXml();
    take(found, open);
  }
  const [document] = root.children;
  if (document === undefined || open.length !== 1) throw noXml();
  return document;
}

function take([, cdata, closed, opened, attributes = '', empty, text]: RegExpExecArray, open: Open[]): void {
  const here = open.at(-1);
  if (here === undefined) throw noXml();
  if (cdata !== undefined) here.text += cdata;
  else if (text !== undefined) here.text += plain(text);
  else if (closed !== undefined) {
    const done = open.pop();
    if (done === undefined || done.name !== local(closed)) throw noXml();
    (open.at(-1) ?? here).children.push(done);
  } else if (opened !== undefined) {
    const element: Open = { name: local(opened), attributes: attributesOf(attributes), children: [], text: '' };
    if (empty === '/') here.children.push(element);
    else if (open.push(element) > deepest) throw noXml();
  }
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  return new Map([...source.matchAll(attribute)].map(([, name = '', double, single = '']) => [local(name), plain(double ?? single)]));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function plain(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]+));/g,
    (whole, hex: string | undefined, decimal: string | undefined, name = '') => {
      if (hex === undefined && decimal === undefined) return entities[String(name)] ?? whole;
      const point = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    },
  );
}

function noXml(): Failure {
  return new Failure('INPUT_INVALID', { at: 'body', needed: 'xlsx' });
}
