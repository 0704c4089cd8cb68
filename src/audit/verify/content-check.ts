import type { Findings } from './findings.ts';
import type { Manifest } from './manifest.ts';
import type { ReplayMatter } from './replay-matter.ts';
import type { Trust } from './trust.ts';

/** The files of an archive: those that its manifest names, each compared with it when it is read; null for one that is not there. */
export interface CheckedFiles {
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array | null>;
}

/** An archive whose listing was found in order. */
export interface ContentCheck {
  readonly findings: Findings;
  readonly manifest: Manifest;
  readonly files: CheckedFiles;
  readonly trust: Trust;
  readonly replay: ReplayMatter | null;
}
