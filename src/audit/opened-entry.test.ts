import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Entry } from '../kernel/entry.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { leafBytes, saltLength } from './leaf.ts';
import { formatOpenedEntry, leafOfOpened, openEntry, parseOpenedEntry } from './opened-entry.ts';

const rows = [
  { name: '样例王一', amountFen: 100_00, 'shown.name': '样**' },
  { name: '样例李二', amountFen: 200_00, 'shown.name': '样**' },
  { name: '样例赵三', amountFen: 300_00, 'shown.name': '样**' },
];
const plain: Entry = {
  instance: '019b8a52-0000-7000-8000-000000000001',
  revision: 2,
  organisation: '610114099201',
  flow: 'f'.repeat(64),
  type: 'notice.posted',
  data: { note: '样例', votes: { for: 3 } },
  actor: { person: '00000000-0000-7000-8000-000000000009', roles: ['clerk'], organisation: '610114099201' },
  occurredAt: '2026-01-05T01:00:00.000Z' as Instant,
  recordedAt: '2026-01-05T02:00:00.000Z' as Instant,
  from: [],
  to: ['procedure.archived'],
  verdicts: [],
  facts: {},
};
const listed: Entry = { ...plain, data: { ...plain.data, register: rows } };
const previous = 'e'.repeat(64);

function saltsOf(entry: Entry): Uint8Array {
  return Uint8Array.from({ length: saltLength(entry) }, (_, at) => (at * 7 + 1) % 256);
}

const named = (...names: string[]) => {
  return (name: string) => names.includes(name);
};

describe('openEntry() and leafOfOpened()', () => {
  it('give the leaf that was recorded, whatever is shown', () => {
    const names = ['actor', 'data.note', 'data.votes', 'type', 'data.register', 'data.register.1.name', 'data.register.3.shown.name'];
    fc.assert(
      fc.property(fc.subarray(names), fc.constantFrom(plain, listed), fc.constantFrom(previous, null), (shown, sample, before) => {
        const entry = before === null ? { ...sample, revision: 1 } : sample;
        const salts = saltsOf(entry);
        const opened = openEntry(entry, salts, before, named(...shown));
        expect(leafOfOpened(opened)).toBe(leafBytes(entry, salts, before));
        expect(parseOpenedEntry(formatOpenedEntry(opened))).toEqual(opened);
      }),
    );
  });

  it('show what is asked for with its salt, and of the rest the commitment alone', () => {
    const { fields } = openEntry(plain, saltsOf(plain), previous, named('data.note'));
    expect(fields['data.note']).toMatchObject({ value: '样例' });
    for (const [name, field] of Object.entries(fields)) if (name !== 'data.note') expect(Object.keys(field)).toEqual(['commitment']);
  });

  it('show single members of a register, of the rows in between as well', () => {
    const text = formatOpenedEntry(openEntry(listed, saltsOf(listed), previous, named('data.register.2.name')));
    expect(text).toContain('样例李二');
    for (const hidden of ['样例王一', '样例赵三', '样**', '30000']) expect(text).not.toContain(hidden);
  });

  it('never show the salt of a register’s field unless all of it is shown: from it the members’ salts could be told', () => {
    const salts = saltsOf(listed);
    const whole = openEntry(listed, salts, previous).fields['data.register'] as { readonly salt: string };
    const parts = formatOpenedEntry(openEntry(listed, salts, previous, (name) => name.startsWith('data.register.')));
    expect(parts).not.toContain(whole.salt);
  });

  it('find a value that was changed: any of them, one at a time', () => {
    const salts = saltsOf(listed);
    const opened = openEntry(listed, salts, previous);
    const leaf = leafBytes(listed, salts, previous);
    for (const name of Object.keys(opened.fields)) {
      const field = opened.fields[name] as { readonly salt: string; readonly value: Json };
      const other: Json = name === 'data.register' ? [...rows.slice(0, 2), { ...rows[2], amountFen: 300_01 }] : [field.value];
      expect(leafOfOpened({ ...opened, fields: { ...opened.fields, [name]: { ...field, value: other } } })).not.toBe(leaf);
      const { [name]: _gone, ...others } = opened.fields;
      expect(leafOfOpened({ ...opened, fields: others })).not.toBe(leaf);
    }
  });

  it('hold a register to its order and its length', () => {
    const leaf = leafBytes(listed, saltsOf(listed), previous);
    const withRows = (register: Json) => leafBytes({ ...listed, data: { ...listed.data, register } }, saltsOf(listed), previous);
    expect(withRows([...rows].reverse())).not.toBe(leaf);
    expect(withRows(rows.slice(0, 2))).not.toBe(leaf);
    expect(withRows([])).not.toBe(withRows([{}]));
    expect(withRows('名单')).not.toBe(leaf);
  });

  it('name the second form exactly where there is a register', () => {
    expect(leafBytes(plain, saltsOf(plain), previous)).toContain('"form":"siyi-leaf/1"');
    expect(leafBytes(listed, saltsOf(listed), previous)).toContain('"form":"siyi-leaf/2"');
  });
});

describe('an erased field', () => {
  const at = 16;
  const salts = saltsOf(listed);
  const leaf = leafBytes(listed, salts, previous);
  const closed = openEntry(listed, salts, previous, () => false).fields;
  const zeroed = (place: number): Uint8Array => Uint8Array.from(salts, (byte, index) => (Math.floor(index / at) === place ? 0 : byte));
  const marked = (data: JsonObject): Entry => ({ ...listed, data: { ...listed.data, ...data } });

  it('keeps the leaf, and nothing of the value', () => {
    const { commitment } = closed['data.note'] as { readonly commitment: string };
    const erased = marked({ note: { erased: commitment } });
    expect(leafBytes(erased, zeroed(1), previous)).toBe(leaf);
    const opened = openEntry(erased, zeroed(1), previous);
    expect(opened.fields['data.note']).toEqual({ commitment });
    expect(leafOfOpened(opened)).toBe(leaf);
  });

  it('of a register keeps the other members, each with its own salt', () => {
    const open = openEntry(listed, salts, previous, (name) => name.startsWith('data.register.') && name !== 'data.register.2.name');
    const erased = marked({ register: open.fields['data.register'] as unknown as Json });
    expect(leafBytes(erased, zeroed(2), previous)).toBe(leaf);
    const opened = openEntry(erased, zeroed(2), previous);
    expect(leafOfOpened(opened)).toBe(leaf);
    expect(formatOpenedEntry(opened)).toContain('样例赵三');
    expect(formatOpenedEntry(opened)).not.toContain('样例李二');
    const masked = openEntry(erased, zeroed(2), previous, named('data.register.1.shown.name'));
    expect(leafOfOpened(masked)).toBe(leaf);
    expect(formatOpenedEntry(masked)).not.toContain('样例王一');
    expect(openEntry(erased, zeroed(2), previous, () => false).fields['data.register']).toEqual(closed['data.register']);
  });

  it('is not made by a value that looks like a marker: with a salt of its own it is a value', () => {
    const told = { ...plain, data: { note: { erased: 'A'.repeat(43) + '=' } } };
    expect(leafBytes(told, saltsOf(told), previous)).not.toContain('A'.repeat(43));
    const opened = openEntry(told, saltsOf(told), previous);
    expect(opened.fields['data.note']).toMatchObject({ value: told.data.note });
    const salt = 'A'.repeat(22) + '==';
    const claimed = { ...opened, fields: { ...opened.fields, 'data.note': { salt, value: told.data.note } } };
    expect(leafOfOpened(claimed)).not.toContain('A'.repeat(43));
  });
});

describe('parseOpenedEntry()', () => {
  const opened = openEntry(listed, saltsOf(listed), previous, (name) => name !== 'data.note');
  const text = formatOpenedEntry(opened);
  const changed = (change: object) => canonicalJson({ ...opened, ...change } as unknown as Json);
  const field = (name: string, value: Json) => changed({ fields: { ...opened.fields, [name]: value } });
  const salt = `${'A'.repeat(22)}==`;

  it.each<[string, string]>([
    ['a space', text.replace(',"form"', ', "form"')],
    ['a byte order mark', `\u{feff}${text}`],
    ['a member twice', text.replace('{"fields"', '{"form":"siyi-opening/1","fields"')],
    ['minus zero', text.replace('"for":3', '"for":-0')],
    ['another spelling of a number', text.replace('"for":3', '"for":3.0')],
    ['half a surrogate pair', text.replace('样例王一', '\\ud800')],
    ['half a surrogate pair that is not escaped', text.replace('样例王一', '\ud800')],
    ['an escape that is not needed', text.replace('样例王一', '\\u6837')],
    ['another order', JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()))],
    ['too deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['another form', changed({ form: 'siyi-opening/2' })],
    ['an unknown member', changed({ more: 1 })],
    ['no instance', changed({ instance: '' })],
    ['no whole revision', changed({ revision: 2.5 })],
    ['revision zero', changed({ revision: 0, previous: null })],
    ['no link', changed({ previous: null })],
    ['a link before the first', changed({ revision: 1 })],
    ['a link in capitals', changed({ previous: 'E'.repeat(64) })],
    ['a field missing', changed({ fields: Object.fromEntries(Object.entries(opened.fields).filter(([name]) => name !== 'flow')) })],
    ['a field that no entry has', field('more', { salt, value: 1 })],
    ['a salt too short', field('type', { salt: 'AAAA', value: 1 })],
    ['a salt with loose bits', field('type', { salt: `${'A'.repeat(21)}B==`, value: 1 })],
    ['a value without salt', field('type', { value: 1 })],
    ['a value beside its commitment', field('type', { salt, value: 1, commitment: `${'A'.repeat(43)}=` })],
    ['rows of another field', field('data.note', { rows: [] })],
    ['rows that are none', field('data.register', { rows: [1] })],
    ['a row with an open end', field('data.register', { rows: [{ name: { value: 1 } }] })],
  ])('refuses %s', (_what, told) => {
    expect(told).not.toBe(text);
    expect(() => parseOpenedEntry(told)).toThrow(expect.objectContaining({ code: 'OPENING_INVALID' }));
  });

  it('reads bytes as it reads a text, but only UTF-8', () => {
    const bytes = new TextEncoder().encode(text);
    expect(parseOpenedEntry(bytes)).toEqual(opened);
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
    const broken = bytes.map((byte) => (byte === 0x22 ? 0xff : byte));
    for (const wrong of [marked, broken]) {
      expect(() => parseOpenedEntry(wrong)).toThrow(expect.objectContaining({ code: 'OPENING_INVALID' }));
    }
  });

  it('keeps two spellings of one letter apart', () => {
    const told = [field('data.\u00e9', { salt, value: '\u00e9' }), field('data.\u00e9', { salt, value: 'e\u0301' })];
    told.push(field('data.e\u0301', { salt, value: '\u00e9' }));
    expect(new Set(told.map((one) => leafOfOpened(parseOpenedEntry(one)))).size).toBe(3);
  });
});
