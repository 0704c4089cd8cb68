import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseFields } from '../../src/audit/erase-fields.ts';
import { readTrail } from '../../src/store/journal/read-trail.ts';
import { reliefMatter, sampleRows } from '../samples/relief-matter.ts';
import { places, sampleVillage, type SampleVillage } from '../samples/village.ts';

let directory: string;
let village: SampleVillage;
const database = () => join(directory, 'siyi.db');

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'siyi-erased-'));
  village = await sampleVillage(undefined, database());
});
afterEach(async () => {
  await village.close();
  rmSync(directory, { recursive: true });
});

/** The words that any file of the database holds, in its used pages or its free ones. */
function found(words: readonly string[]): readonly string[] {
  const bytes = readdirSync(directory).map((name) => readFileSync(join(directory, name)));
  return words.filter((word) => bytes.some((file) => file.includes(word)));
}

async function erase(instance: string, revision: number, fields: readonly string[]): Promise<void> {
  const officer = village.siyi.as(await village.siyi.openSession(village.tokens.officer));
  const paper = { name: '样例.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 样例授权') };
  const document = (await officer.attach({ ...paper, organisation: places.street })).hash;
  const seen = await officer.read(instance);
  const outcome = await officer.erase(instance, { revision, fields: [...fields], reason: '样例', document }, { revision: seen.revision });
  expect(outcome.ok).toBe(true);
}

async function replayed(): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const { differences } of village.siyi.replay()) all.push(...differences.map(({ what, detail }) => `${what} ${detail}`));
  return all;
}

describe('an erased value', () => {
  it('is nowhere in the files of the database, and nothing else is gone', async () => {
    const kept = await reliefMatter(village);
    // The matter in the middle of others, and others after it, so that its pages are shared and its rows are moved about.
    const { instance, posted, reviewed } = await reliefMatter(village, { ended: true, title: '样例赵三的救助' });
    for (let more = 0; more < 4; more += 1) await reliefMatter(village, { ended: true });
    const [one, two] = sampleRows;
    const secrets = [one.identity, one.account, one.phone, one.remark, two.identity];
    expect(found(secrets)).toEqual(secrets);
    const session = village.siyi.as(village.clerk);
    const all = (await session.list({}, { limit: 100 })).rows;
    for (const { id } of all) for (const revision of [posted, reviewed]) await erase(id, revision, ['data.register']);
    expect(found(secrets)).toEqual([]);
    expect(found(['样例公示栏'])).toEqual(['样例公示栏']);
    await erase(instance, 1, ['data.title']);
    await erase(instance, posted, ['data.boards']);
    expect(found(['样例赵三'])).toEqual([]);
    expect((await session.read(kept.instance)).title).toBe('样例救助');
    expect(await replayed()).toEqual([]);
  });
});

describe('a marker that no entry records', () => {
  it('is found by replay, also when the leaf is right', async () => {
    const { instance, posted } = await reliefMatter(village);
    const trail = await village.siyi.context.store.read(() => readTrail(instance, 0, 100));
    const recorded = trail[posted - 1];
    if (recorded === undefined) throw new Error('a notice');
    for (const names of [['data.register.2.name'], ['data.days']]) {
      const erased = eraseFields(recorded.entry, recorded.salts, names);
      if ('why' in erased) throw new Error(erased.why);
      expect(await replayed()).toEqual([]);
      const db = new Sqlite(database());
      const body = db.prepare('select body from entry where revision = ?').pluck().get(posted) as string;
      const changed = JSON.stringify({ ...(JSON.parse(body) as object), data: erased.entry.data });
      db.exec('drop trigger if exists entry_no_update');
      db.prepare('update entry set body = ?, salts = ? where revision = ?').run(changed, erased.salts, posted);
      const differences = await replayed();
      expect(differences).toContain(`erasure ${names[0] ?? ''}`);
      expect(differences.filter((what) => what.startsWith('leaf'))).toEqual([]);
      db.prepare('update entry set body = ?, salts = ? where revision = ?').run(body, recorded.salts, posted);
      db.close();
    }
  });
});
