import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCheckpoints } from '../../src/audit/verify/verify-checkpoints.ts';
import { parsePolicy } from '../../src/audit/policy.ts';
import { temporaryFolder } from '../cli/cli-run.ts';
import { randomOf } from '../power-loss/random.ts';
import { tamperClasses, type TamperClass } from './classes.ts';
import { judge } from './judge.ts';
import { buildWorld, copyWorld, type World } from './world.ts';

/** Places tried for each class; `TAMPER_TRIES` asks for more. */
const tries = Number(process.env['TAMPER_TRIES'] ?? 6);
const seed = Number(process.env['TAMPER_SEED'] ?? 20_260_302);
const folder = temporaryFolder();
afterAll(() => folder.remove());
let world: World;
beforeAll(async () => {
  world = await buildWorld(folder.path('world.db'));
}, 120_000);

/** One lie: the database is a liar's own, so no trigger and no reference holds him back. */
function tell(kind: TamperClass, at: number): World {
  const copy = copyWorld(world, folder.path(`lie-${kind.id}-${at}.db`));
  const db = new Sqlite(copy.database);
  db.pragma('foreign_keys = off');
  for (const name of db.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[])
    db.exec(`drop trigger "${name}"`);
  const triggers = db.prepare('select count(*) from sqlite_master where type = ?').pluck().get('trigger');
  expect(triggers).toBe(0);
  const random = randomOf(seed, at, Number(kind.id.slice(1)));
  db.transaction(() => kind.act({ db, world: copy, random }))();
  db.close();
  return copy;
}

describe('an installation that was left alone', () => {
  it('is found right by everybody', async () => {
    expect(await judge(copyWorld(world, folder.path('honest.db')))).toEqual({ outsider: [], start: [], replay: [], chain: [] });
  });
});

describe.each(tamperClasses)('$id: $what', (kind) => {
  it('is found wherever it was tried', { timeout: 600_000 }, async () => {
    let found = 0;
    let chain = 0;
    for (let at = 0; at < tries; at += 1) {
      const copy = tell(kind, at);
      const said = await judge(copy);
      if (said.outsider.length > 0 || said.replay.length > 0) found += 1;
      else console.error(`missed: ${kind.id}, seed ${seed}, try ${at}`);
      if (said.chain.length > 0) chain += 1;
      for (const rest of ['', '.key', '.files', '-wal', '-shm']) rmSync(copy.database + rest, { recursive: true, force: true });
    }
    console.log(`${kind.id} ${kind.what}: tried ${tries}, found ${found}; by chains alone ${chain}`);
    expect(found).toBe(tries);
    if (kind.chainMisses === true) expect(chain).toBe(0);
  });
});

describe('T18: a witness’s line dropped or changed', () => {
  it('is found by the policy that asks for it', async () => {
    const trust = { keys: [], policies: [parsePolicy(world.policy)] };
    const lines = world.kept.trimEnd().split('\n');
    const last = lines.at(-1) ?? '';
    const codesOf = async (note: string) => (await verifyCheckpoints(note, note, { trust })).findings.map(({ code }) => code);
    expect(await codesOf(world.kept)).toEqual([]);
    expect(await codesOf(`${lines.slice(0, -1).join('\n')}\n`)).toContain('quorumMissing');
    const next = randomOf(seed);
    for (let at = 0; at < 50; at += 1) {
      const [dash, name, text = ''] = last.split(' ');
      const bytes = Buffer.from(text, 'base64');
      const place = 4 + next(bytes.length - 4);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << next(8));
      const changed = [...lines.slice(0, -1), [dash, name, bytes.toString('base64')].join(' ')].join('\n');
      expect(await codesOf(`${changed}\n`)).toContain('cosignatureInvalid');
    }
  });
});
