/**
 * A place in a statute, written `VCL25:30`, with a paragraph `RCEO:28:4`, or `SEED` for a document without articles. Articles and
 * paragraphs count from 1.
 */
export interface Citation {
  readonly statute: string;
  readonly article: number | null;
  readonly paragraph: number | null;
}

/** Reads a citation's form; `null` for another form. Whether the statute exists is told by the index. */
export function parseCitation(text: string): Citation | null {
  const match = /^([A-Z][A-Z0-9-]*)(?::([1-9]\d*)(?::([1-9]\d*))?)?$/.exec(text);
  if (match === null) return null;
  const [, statute = '', article, paragraph] = match;
  return { statute, article: numberOf(article), paragraph: numberOf(paragraph) };
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
