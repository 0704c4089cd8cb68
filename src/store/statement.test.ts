import { describe, expect, it } from 'vitest';
import { filtered } from './filtered.ts';
import { param } from './param.ts';
import { statement } from './statement.ts';

describe('statement()', () => {
  it('is built when first used, once for each dialect, with its parameters in order and its constants kept', () => {
    let built = 0;
    const select = statement((db) => {
      built += 1;
      return db.selectFrom('person').select('name').where('sex', '=', 'female').where('id', '=', param('id')).limit(param('limit'));
    });
    expect(built).toBe(0);
    const sqlite = select.compile('sqlite');
    expect(select.compile('sqlite')).toBe(sqlite);
    expect(sqlite.sql).toBe('select "name" from "person" where "sex" = ? and "id" = ? limit ?');
    expect(sqlite.parameters).toEqual(['female', { param: 'id' }, { param: 'limit' }]);
    expect(select.compile('postgres').sql).toContain('"sex" = $1 and "id" = $2 limit $3');
    expect(built).toBe(2);
  });
});

describe('filtered()', () => {
  it('has one statement for each combination of filters, whatever their values', () => {
    const family = filtered(['id', 'name'], (db, given) => {
      const all = db.selectFrom('person').select('id');
      return given('name') ? all.where('name', '=', param('name')) : all;
    });
    expect(family({ name: 'a' })).toBe(family({ name: 'b' }));
    expect(family({ name: 'a', id: undefined })).toBe(family({ name: 'a' }));
    expect(family({})).not.toBe(family({ name: 'a' }));
    expect(family({}).compile('sqlite').sql).toBe('select "id" from "person"');
  });
});
