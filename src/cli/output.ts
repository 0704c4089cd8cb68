/** How a piece of text is set off where colour can be shown; the text must say it without the colour too. */
export type Tone = 'good' | 'bad' | 'faint' | 'strong';

/** Where a command writes for people. */
export interface Output {
  readonly stream: NodeJS.WritableStream;
  /** Somebody is looking: colour, pauses and moving bars make sense. */
  readonly isTerminal: boolean;
  line(text?: string): void;
  /** The text in its tone; unchanged where no colour can be shown, or where nobody wants it (NO_COLOR, no-color.org). */
  paint(tone: Tone, text: string): string;
}

const codes: Readonly<Record<Tone, string>> = { good: '32', bad: '31', faint: '2', strong: '1' };

/** An output over a stream such as `process.stdout`. */
export function outputOf(
  stream: NodeJS.WritableStream & { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Output {
  const isTerminal = stream.isTTY === true;
  const coloured = isTerminal && (env['NO_COLOR'] ?? '') === '';
  return {
    stream,
    isTerminal,
    line: (text = '') => void stream.write(`${text}\n`),
    paint: (tone, text) => (coloured ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text),
  };
}
