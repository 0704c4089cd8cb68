import type { JsonObject } from '../../kernel/json.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { samplePdf, samplePng, type SampleFile } from './sample-file.ts';

/** What the script's events are made of: texts of the chosen language, and generated files named by their hashes. */
export interface SampleProps {
  readonly text: (key: string) => string;
  /** The hash of a document of a kind, for one occasion. */
  readonly paper: (kind: string, occasion: string) => string;
  /** Documents by kind, as events carry them. */
  readonly papers: (occasion: string, ...kinds: readonly string[]) => JsonObject;
  readonly photo: (place: string) => string;
  /** The files that were named since the last call, to be attached before the event that names them. */
  readonly takeFiles: () => readonly SampleFile[];
}

/** Props in a language. Files come out the same each time. */
export function sampleProps(language: Language): SampleProps {
  const named = new Map<string, SampleFile>();
  const name = (file: SampleFile): string => {
    named.set(file.hash, file);
    return file.hash;
  };
  const paper = (kind: string, occasion: string): string => name(samplePdf(`${occasion}-${kind}`));
  return {
    text: (key) => tell(language, `demo.${key}`),
    paper,
    papers: (occasion, ...kinds) => Object.fromEntries(kinds.map((kind) => [kind, paper(kind, occasion)])),
    photo: (place) => name(samplePng(place)),
    takeFiles() {
      const files = [...named.values()];
      named.clear();
      return files;
    },
  };
}
