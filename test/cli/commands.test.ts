import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { createSiyi } from '../../src/main.ts';
import { Failure } from '../../src/kernel/failure.ts';
import { cliRun, temporaryFolder } from './cli-run.ts';
import { mustStart } from '../samples/must-start.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const code = '610114000000';

async function begun(name: string): Promise<string> {
  const path = folder.path(name);
  const { code: exit } = await cliRun(['init', '--code', code, '--name', '样例区', '--above', '样例省,样例市', '--database', path]);
  expect(exit).toBe(0);
  return path;
}

/** A database with one matter of two entries and one attached file. */
async function filled(name: string): Promise<string> {
  const database = await begun(name);
  const siyi = await createSiyi({ database });
  const officer = siyi.as({ person: randomUUID(), roles: ['officer', 'clerk'], organisation: code });
  const { hash } = await officer.attach({
    organisation: code,
    name: '样例.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from('%PDF-1.4 sample'),
  });
  const { entry } = await mustStart(officer, { item: 'GG-02', organisation: code, title: '样例' });
  const data = {
    applicant: randomUUID(),
    subject: '样例',
    certificate: 'residence',
    kinOfHandler: false,
    documents: { application: hash },
  };
  const outcome = await officer.record(
    entry.instance,
    { type: 'application.received', occurredAt: entry.occurredAt, data },
    { revision: 1 },
  );
  expect(outcome.ok).toBe(true);
  await siyi.close();
  return database;
}

describe('init and token', () => {
  it('sets up an organisation and those above it, and prints a token that opens', async () => {
    const database = folder.path('init.db');
    const { out } = await cliRun(['init', '--code', code, '--name', '样例区', '--above', '样例省', '--database', database]);
    const token = /^siyi_\S+$/m.exec(out)?.[0] ?? '';
    const siyi = await createSiyi({ database });
    const session = await siyi.openSession(token);
    expect(session).toMatchObject({ roles: ['administrator'], organisation: code });
    const nation = siyi.as({ ...session, organisation: '000000000000' });
    const names = (await nation.organisations()).rows.map(({ name }) => name);
    expect(names).toEqual(['全国', '样例省', '610100000000', '样例区']);
    await siyi.close();
  });

  it('may be asked for a second organisation, and not for one that is there', async () => {
    const database = await begun('second.db');
    expect((await cliRun(['init', '--code', '610115000000', '--name', '样例二区', '--database', database])).code).toBe(0);
    const again = await cliRun(['init', '--code', '610115000000', '--name', '样例二区', '--database', database]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('ALREADY_EXISTS')]);
  });

  it('makes a token for a new person and for a known one', async () => {
    const database = await begun('token.db');
    const asked = ['token', '--roles', 'clerk,keeper', '--organisation', code, '--database', database];
    const { out } = await cliRun([...asked, '--new-person', '样例文书', '--sex', 'female', '--days', '30']);
    const person = /人员 ([0-9a-f-]{36})/.exec(out)?.[1] ?? '';
    expect(out).toContain('职务 文书、印章保管人');
    const second = await cliRun([...asked, '--person', person]);
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/^siyi_\S+$/m)]);
  });

  it('lists tokens without their texts, and takes one back', async () => {
    const database = await begun('revoke.db');
    const made = await cliRun([
      ...['token', '--roles', 'clerk', '--organisation', code, '--database', database],
      ...['--new-person', '样例文书', '--sex', 'female', '--label', '样例令牌'],
    ]);
    const text = /^siyi_\S+$/m.exec(made.out)?.[0] ?? '';
    const list = () => cliRun(['tokens', '--organisation', code, '--database', database]);
    const line = (await list()).out.split('\n').find((each) => each.endsWith('样例令牌')) ?? '';
    expect(line).toContain('有效至');
    expect((await list()).out).not.toContain(text);
    const id = line.split(' ')[0] ?? '';
    expect((await cliRun(['revoke', id, '--database', database])).code).toBe(0);
    expect((await list()).out).toContain('收回');
    const siyi = await createSiyi({ database });
    await expect(siyi.openSession(text)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    await siyi.close();
    expect((await cliRun(['revoke', randomUUID(), '--database', database])).code).toBe(1);
  });

  it.each([
    [['--person', randomUUID()], 'PERSON_NOT_FOUND'],
    [[], 'INPUT_INVALID'],
    [['--new-person', '样例'], 'INPUT_INVALID'],
    [['--new-person', '样'.repeat(80), '--sex', 'female'], 'body.name'],
  ])('makes none for %j', async (who, failure) => {
    const database = await begun(`none-${String(who.length)}-${failure}.db`);
    const { code: exit, err } = await cliRun(['token', '--roles', 'clerk', '--organisation', code, '--database', database, ...who]);
    expect([exit, err]).toEqual([1, expect.stringContaining(failure)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('backup and restore', () => {
  it('copies database and files, and puts them back', async () => {
    const [database, copy, again] = [await filled('source.db'), folder.path('copy.db'), folder.path('again.db')];
    expect((await cliRun(['backup', copy, '--database', database])).code).toBe(0);
    const restored = await cliRun(['restore', copy, '--database', again]);
    expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('已核对 2 条记录、1 个办件')]);
    expect(existsSync(`${again}.files`)).toBe(true);
  });

  it('writes over nothing unless told to', async () => {
    const [database, copy] = [await filled('over.db'), folder.path('over-copy.db')];
    await cliRun(['backup', copy, '--database', database]);
    const twice = await cliRun(['backup', copy, '--database', database]);
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('BACKUP_FAILED')]);
    const refused = await cliRun(['restore', copy, '--database', database]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('ALREADY_EXISTS')]);
    expect((await cliRun(['restore', copy, '--overwrite', '--database', database])).code).toBe(0);
  });

  it('says that there is nothing to back up', async () => {
    const { code: exit, err } = await cliRun(['backup', folder.path('x.db'), '--database', folder.path('nowhere.db')]);
    expect([exit, err]).toEqual([1, expect.stringContaining('没有这个数据库')]);
    expect(existsSync(folder.path('nowhere.db'))).toBe(false);
  });

  it('take the attached files from where SIYI_FILES says, and put them back there', async () => {
    const [database, copy, again] = [await filled('apart.db'), folder.path('apart-copy.db'), folder.path('apart-again.db')];
    const [apart, there] = [folder.path('apart-files'), folder.path('apart-there')];
    renameSync(`${database}.files`, apart);
    const backedUp = await cliRun(['backup', copy, '--database', database], { env: { SIYI_FILES: apart } });
    expect([backedUp.code, backedUp.out]).toEqual([0, expect.stringContaining(`附件：${apart} 中有 1 个，已存到 ${copy}.files`)]);
    const restored = await cliRun(['restore', copy, '--database', again], { env: { SIYI_FILES: there } });
    expect([restored.code, restored.out]).toEqual([0, expect.stringContaining(`已存到 ${there}`)]);
    expect(existsSync(`${again}.files`)).toBe(false);
    const names = (path: string) => (readdirSync(path, { recursive: true }) as string[]).toSorted();
    expect(names(there)).toEqual(names(apart));
  });

  it('say where they looked when there is no attached file', async () => {
    const database = await begun('bare.db');
    const { code: exit, out } = await cliRun(['backup', folder.path('bare-copy.db'), '--database', database]);
    expect([exit, out]).toEqual([0, expect.stringContaining(`没有文件夹 ${database}.files`)]);
  });

  it('tell a wrong file by its own sentence, and leave the database as it was', async () => {
    const [database, copy] = [await filled('kept.db'), folder.path('kept-copy.db')];
    await cliRun(['backup', copy, '--database', database]);
    const [broken, foreign] = [folder.path('broken.db'), folder.path('foreign.db')];
    writeFileSync(broken, '样例：这不是数据库'.repeat(200));
    const other = new Sqlite(foreign);
    other.exec('create table other (x)');
    other.close();
    const before = readFileSync(database);
    const restore = (path: string, ...more: string[]) => cliRun(['restore', path, '--database', database, ...more]);
    const said = [
      await restore(folder.path('mistyped.db'), '--overwrite'),
      await restore(broken, '--overwrite'),
      await restore(foreign, '--overwrite'),
      await restore(copy),
      await cliRun(['backup', copy, '--database', database]),
      await cliRun(['backup', folder.path('no/such/folder/x.db'), '--database', database]),
      await cliRun(['restore', copy, '--database', 'postgres://a:secret@b/c']),
    ];
    const words = ['没有这个备份文件', '已经损坏', '不是四议的备份', '--overwrite', '请换一个文件名', '没有写成', 'pg_basebackup'];
    expect(said.map(({ code: exit, err }, at) => [exit, err.includes(words[at] ?? '?'), err.trim().split('\n').length])).toEqual(
      words.map(() => [1, true, 1]),
    );
    expect(said.map(({ err }) => err).join()).not.toContain('secret');
    expect(readFileSync(database).equals(before)).toBe(true);
  });
});

describe('replay', () => {
  it('finds an entry that was changed behind its back', async () => {
    const database = await filled('tampered.db');
    expect((await cliRun(['replay', '--database', database])).code).toBe(0);
    tamper(database);
    const { code: exit, out } = await cliRun(['replay', '--database', database]);
    expect(exit).toBe(1);
    expect(out).toMatch(/不一致：办件 \S+，第 2 条，记录与其链接值或者承诺值不符/);
    expect(out).toContain('处不一致');
  });

  it('finds rows of the search that say something else than their entries, are missing, or are too many', async () => {
    const database = await filled('trail.db');
    const db = new Sqlite(database);
    const triggers = db.prepare("select name from sqlite_schema where type = 'trigger' and tbl_name = 'trail'").pluck().all() as string[];
    for (const name of triggers) db.exec(`drop trigger "${name}"`);
    const replayed = () => cliRun(['replay', '--database', database]);
    const said: string[] = [];
    for (const [column, value] of [
      ['organisation', '610115000000'],
      ['type', 'matter.archived'],
      ['person', randomUUID()],
      ['recorded_at', '2020-01-01T00:00:00.000Z'],
      ['late', 1],
    ] as const) {
      const was = db.prepare(`select ${column} from trail where sequence = 2`).pluck().get();
      db.prepare(`update trail set ${column} = ? where sequence = 2`).run(value);
      const { code: exit, out } = await replayed();
      said.push(`${String(exit)} ${/第 2 条，检索所用的行与记录不符，或者没有这一行：(\w+)/.exec(out)?.[1] ?? out}`);
      db.prepare(`update trail set ${column} = ? where sequence = 2`).run(was);
    }
    expect(said).toEqual(['1 organisation', '1 type', '1 person', '1 recorded_at', '1 late']);
    db.pragma('foreign_keys = off');
    db.exec('delete from trail where sequence = 2');
    expect((await replayed()).out).toMatch(/第 2 条，检索所用的行/);
    const row = `select :sequence, instance_key, organisation, type, person, recorded_at, late from trail where sequence = 1`;
    for (const sequence of [2, 3])
      db.prepare(`insert into trail (sequence, instance_key, organisation, type, person, recorded_at, late) ${row}`).run({ sequence });
    expect((await replayed()).out).toContain('检索所用的行比记录多 1 行');
    db.close();
  });

  it('does not take a mistyped path for an empty database', async () => {
    const { code: exit, err } = await cliRun(['replay', '--database', folder.path('mistyped.db')]);
    expect([exit, err]).toEqual([1, expect.stringContaining('--database')]);
    expect(existsSync(folder.path('mistyped.db'))).toBe(false);
  });

  it('shows a bar where somebody looks', async () => {
    const { out } = await cliRun(['replay', '--lang', 'en', '--database', await filled('bar.db')], { isTty: true, env: { NO_COLOR: '1' } });
    expect(out).toContain('2 entries of 1 matter(s) checked: every step replays');
  });
});

/** Changes one letter in the second entry, past the triggers that keep the journal append-only. */
function tamper(path: string): void {
  const db = new Sqlite(path);
  const triggers = db.prepare("select name from sqlite_schema where type = 'trigger' and tbl_name like 'entry%'").pluck().all() as string[];
  for (const name of triggers) db.exec(`drop trigger "${name}"`);
  const { changes } = db.prepare("update entry set body = replace(body, 'residence', 'residencf')").run();
  expect(changes).toBeGreaterThan(0);
  db.close();
}

describe('what is typed', () => {
  it.each([
    [['--what']],
    [['serve', '--port', '70000']],
    [['serve', '--port', 'eighty']],
    [['backup']],
    [['fly']],
    [[]],
    [['replay', 'extra']],
    [['replay', '--lang', 'fr']],
  ])('answers 2 and one line for %j', async (typed) => {
    const { code: exit, out, err } = await cliRun(typed);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^siyi: .*--help.*\n$/);
  });

  it('explains itself in either language', async () => {
    const zh = await cliRun(['--help']);
    expect([zh.code, zh.out]).toEqual([0, expect.stringContaining('用法：')]);
    const en = await cliRun(['serve', '--help', '--lang=en']);
    expect([en.code, en.out]).toEqual([0, expect.stringContaining('Usage:')]);
    expect(en.out).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('takes the database from the surroundings, and tells no password of one that it cannot use', async () => {
    const database = await filled('env.db');
    expect((await cliRun(['replay'], { env: { SIYI_DATABASE: database } })).code).toBe(0);
    expect((await cliRun(['replay'], { env: { DATABASE_URL: `sqlite:${database}` } })).code).toBe(0);
    expect((await cliRun(['replay'], { env: { DATABASE_URL: `sqlite://${database}` } })).code).toBe(0);
    const { code: exit, err } = await cliRun(['replay'], { env: { DATABASE_URL: 'mysql://someone:secret@there/siyi' } });
    expect([exit, err]).toEqual([1, expect.stringContaining('DATABASE_URL')]);
    expect(err).not.toContain('secret');
  });

  it('tells what it did not expect as one line, and the rest only when asked', async () => {
    const openSiyi = () => Promise.reject(new TypeError('inside'));
    const plain = await cliRun(['serve', '--database', folder.path('u.db')], { openSiyi });
    expect([plain.code, plain.err]).toEqual([1, expect.stringMatching(/^siyi: UNEXPECTED [^\n]*\n$/)]);
    const debugged = await cliRun(['serve', '--database', folder.path('u.db')], { openSiyi, env: { SIYI_DEBUG: '1' } });
    expect(debugged.err).toContain('TypeError: inside');
  });
});

describe('serve', () => {
  it('ends with 1 when the database breaks', async () => {
    const listened = await cliRun(['serve', '--port', '0', '--database', folder.path('broken.db')], {
      openSiyi: async (options) => {
        const siyi = await createSiyi(options);
        options.onBroken?.(new Failure('DATABASE_BROKEN'));
        return siyi;
      },
      askedToStop: () => new Promise(() => undefined),
    });
    expect(listened.code).toBe(1);
  });

  it('logs a failed round of background work once there is a log, by the errors’ stream before', async () => {
    const logged: unknown[] = [];
    let fail: (error: unknown) => void = () => undefined;
    const { code, err } = await cliRun(['serve', '--port', '0', '--database', folder.path('rounds.db')], {
      openSiyi: async (options) => {
        fail = options.onError ?? fail;
        fail(new Failure('DATABASE_BUSY'));
        return createSiyi(options);
      },
      listen: async () => ({
        url: 'http://127.0.0.1:1',
        log: () => undefined,
        logFailure: (...told) => logged.push(told),
        close: () => Promise.resolve(),
      }),
      askedToStop: async () => {
        await new Promise((resume) => setTimeout(resume, 50));
        fail(new Failure('DATABASE_FULL'));
      },
    });
    expect([code, err]).toEqual([0, expect.stringMatching(/^siyi: DATABASE_BUSY [^\n]*\n$/)]);
    expect(logged).toEqual([['background', expect.objectContaining({ code: 'DATABASE_FULL' })]]);
  });

  it('says that a port is taken', async () => {
    const taken = Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 8080 });
    const { code: exit, err } = await cliRun(['serve', '--database', folder.path('taken.db')], { listen: () => Promise.reject(taken) });
    expect([exit, err]).toEqual([1, expect.stringContaining('--port')]);
  });
});

describe('receipt', () => {
  const written = async (database: string, ...more: string[]) => {
    const siyi = await createSiyi({ database, sweepMs: 1e9, ledgerMs: 1e9 });
    await siyi.advanceLedger();
    const officer = siyi.as({ person: randomUUID(), roles: ['officer'], organisation: code });
    const [row] = (await officer.list()).rows;
    await siyi.close();
    return cliRun(['receipt', row?.id ?? '', '2', '--database', database, ...more]);
  };

  it('prints the proof, or writes it, the sheet and the label to a file by its ending', async () => {
    const database = await filled('receipt.db');
    const { code: exit, out } = await written(database);
    expect([exit, out]).toEqual([0, expect.stringMatching(/^c2sp\.org\/tlog-proof@v1\nextra /)]);
    for (const [name, begins] of [
      ['a.tlog-proof', 'c2sp.org/tlog-proof@v1\n'],
      ['a.html', '<!doctype html>'],
      ['a.svg', '<svg '],
    ] as const) {
      const ran = await written(database, '--out', folder.path(name), '--url', 'https://siyi.example');
      expect([ran.code, ran.out]).toEqual([0, expect.stringMatching(/核对码 [0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)]);
      expect(readFileSync(folder.path(name), 'utf8').startsWith(begins)).toBe(true);
    }
    const opened = (text: string) => Buffer.from(/^extra (.*)$/m.exec(text)?.[1] ?? '', 'base64').toString('utf8');
    expect(opened(out)).toContain('"residence"');
    expect(opened((await written(database, '--closed')).out)).not.toContain('"residence"');
  });

  it('says what is wrong with what was asked', async () => {
    const database = await filled('receipt-wrong.db');
    expect((await written(database, '--out', folder.path('a.pdf'))).err).toContain('.tlog-proof, .html, .svg');
    const asked = (...typed: string[]) => cliRun(['receipt', ...typed, '--database', database]);
    expect((await asked(randomUUID(), '1')).err).toContain('INSTANCE_NOT_FOUND');
    expect((await asked(randomUUID(), 'x')).err).toContain('revision');
  });
});
