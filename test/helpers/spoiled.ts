import fc from 'fast-check';

/** What parsers that are too kind let through: blanks, line ends, signs, zeros, padding, control characters, other scripts, half a character. */
const pieces = [
  ...['', ' ', '\n', '\n\n', '\r', '\r\n', '\t', '\0', '\x7f', '\u0085', '\u00a0', '\u2028', '\ufeff', '\ud800'],
  ...['0', '00', '+', '-', '1', '.', ',', '=', '==', 'A', 'a', '/', '\u2014', '\u2014 ', '\u56db', 'e0', '0x', '9'.repeat(20)],
];

/** Of any plane, surrogates too. `fc.string({ unit: 'binary' })` would take two seconds to be made. */
const anyCharacter = fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** A text with one to four of its places changed: something put in, taken out, put in its place, or a part of it put elsewhere. */
export function spoiled(text: string): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(text.length),
    length: fc.nat(3),
    put: fc.oneof(fc.constantFrom(...pieces), anyCharacter),
    to: fc.option(fc.nat(text.length), { nil: null }),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce((spoiling, { at, length, put, to }) => {
      const rest = spoiling.slice(0, at) + put + spoiling.slice(at + length);
      return to === null ? rest : rest.slice(0, to) + spoiling.slice(at, at + length) + rest.slice(to);
    }, text),
  );
}
