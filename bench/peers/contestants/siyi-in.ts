import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, SampleParts } from '../../../src/cli/demo/sample-village.ts';
import { openVillage, type Village } from '../../matter/village.ts';

/** Siyi on the sample village, and a token of each of its parts. */
export interface SiyiIn {
  readonly village: Village;
  readonly tokens: Readonly<Record<Part, string>>;
  /** The database's file, or its address. */
  readonly database: string;
}

/** Opens siyi on a database, `siyi.db` of the folder when none is named, and fills it with the sample village when that was not done yet. */
export async function siyiIn(folder: string, url: string | null): Promise<SiyiIn> {
  const database = url ?? join(folder, 'siyi.db');
  const files = join(folder, 'files');
  const notes = join(folder, 'village.json');
  if (existsSync(notes)) {
    const { parts, tokens } = JSON.parse(readFileSync(notes, 'utf8')) as { readonly parts: SampleParts; readonly tokens: SiyiIn['tokens'] };
    return { village: await openVillage(database, parts, files), tokens, database };
  }
  const village = await openVillage(database, undefined, files);
  const tokens: Record<string, string> = {};
  for (const [part, session] of Object.entries(village.parts))
    tokens[part] = (await village.siyi.makeToken({ ...session, label: '样例', days: 30 })).token;
  writeFileSync(notes, JSON.stringify({ parts: village.parts, tokens }));
  return { village, tokens: tokens as SiyiIn['tokens'], database };
}
