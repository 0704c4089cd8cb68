/** The texts of which the body of an entry's row is put together. */
export interface BodyTexts {
  readonly actor: string;
  /** Of each member of the data, in the order in which they stand: code unit order. */
  readonly data: readonly (readonly [name: string, text: string])[];
  readonly facts: string;
  readonly from: string;
  readonly to: string;
  readonly verdicts: string;
}

/**
 * Takes a body apart where `entryBody` put it together, and reads none of its values: what is cut out is what was written, to the byte, and a third
 * of the work of reading it and writing it anew.
 *
 * @returns null for what is not exactly of that form; whether the texts between are JSON is not looked at, and of the last not where it ends
 */
export function bodyTexts(body: string): BodyTexts | null {
  const cut = { body, at: 0 };
  try {
    const actor = after(cut, '{"actor":');
    const data = dataTexts(cut);
    const [facts = '', from = '', to = ''] = [',"facts":', ',"from":', ',"to":'].map((name) => after(cut, name));
    pass(cut, ',"verdicts":');
    // The last and longest, to the end of the body.
    return body.endsWith('}') ? { actor, data, facts, from, to, verdicts: body.slice(cut.at, -1) } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

interface Cut {
  readonly body: string;
  at: number;
}

/** Goes past what must stand there, and takes the value behind it. */
function after(cut: Cut, text: string): string {
  pass(cut, text);
  const start = cut.at;
  cut.at = endOfValue(cut.body, start);
  return cut.body.slice(start, cut.at);
}

function pass(cut: Cut, text: string): void {
  if (!cut.body.startsWith(text, cut.at)) throw new SyntaxError(`no ${text} at ${cut.at}`);
  cut.at += text.length;
}

function dataTexts(cut: Cut): readonly (readonly [string, string])[] {
  const members: (readonly [string, string])[] = [];
  pass(cut, ',"data":{');
  for (let last: string | null = null; cut.body[cut.at] !== '}';) {
    const text = after(cut, last === null ? '' : ',');
    const name = JSON.parse(text) as unknown;
    // Whoever reads the body takes the last of two members of one name: each stands there once.
    const isNext = typeof name === 'string' && JSON.stringify(name) === text && (last === null || name > last);
    if (!isNext) throw new SyntaxError(`no further name at ${cut.at}`);
    members.push([name, after(cut, ':')]);
    last = name;
  }
  pass(cut, '}');
  return members;
}

/** Behind the value that begins at a place. */
function endOfValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return endOfString(text, start);
  if (first === '{' || first === '[') return endOfNested(text, start);
  word.lastIndex = start;
  return word.test(text) ? word.lastIndex : fail(start);
}

/** Behind the quote that ends a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) at += 1;
  }
  return fail(start);
}

/** Behind the bracket that closes an object or a list. */
function endOfNested(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at) - 1;
    else if (code === openBrace || code === openBracket) depth += 1;
    else if (code === closeBrace || code === closeBracket) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return fail(start);
}

function fail(start: number): never {
  throw new SyntaxError(`no value at ${start}`);
}

/** A number, true, false or null. */
const word = /[-+.\w]+/y;
const quote = 0x22;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
