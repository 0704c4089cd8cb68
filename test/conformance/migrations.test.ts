import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { sha256Hex } from '../../src/kernel/digest.ts';
import { migrate } from '../../src/store/sqlite/migrate.ts';

const folder = join(import.meta.dirname, '../../migrations');
const frozen = JSON.parse(readFileSync(join(folder, 'frozen.json'), 'utf8')) as Record<string, string>;

describe('the list of migrations', () => {
  it('is the files of the folder, in order, each under its own name', () => {
    const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.ts$/.test(name));
    expect(migrations.map((migration) => `${migration.name}.ts`)).toEqual(files.sort());
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, at) => at + 1));
  });

  it('is frozen: no file that has run on data has changed', () => {
    const now = Object.fromEntries(Object.keys(frozen).map((name) => [name, sha256Hex(readFileSync(join(folder, name)))]));
    expect(now).toEqual(frozen);
  });

  it('makes the schema that is written down', async () => {
    const db = new Sqlite(':memory:');
    await migrate(db, migrations, 1000);
    const rows = db.prepare("select sql from sqlite_schema where sql is not null and name not like 'sqlite%' order by name").pluck();
    const schema = (rows.all() as string[]).map((sql) => `${sql};\n`).join('\n');
    db.close();
    expect(schema).toContain('CREATE TABLE "entry"');
    await expect(schema).toMatchFileSnapshot(join(folder, 'schema/sqlite.sql'));
  });

  it('gives every table strict types', async () => {
    const db = new Sqlite(':memory:');
    await migrate(db, migrations, 1000);
    const loose = db.prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite%'",
    );
    expect(loose.all()).toEqual([]);
    db.close();
  });
});
