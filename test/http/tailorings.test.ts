import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FlowHistory } from '../../src/contract/flow-history.ts';
import type { DifferenceView, TailoringView } from '../../src/contract/tailoring.ts';
import { powerItems } from '../../machines/index.ts';
import { tailor } from '../../src/engine/tailor/tailor.ts';
import type { PlainDate } from '../../src/law/plain-date.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { tailoringLaw } from '../../src/law/tailoring-law.ts';
import { putItem } from '../../src/service/put-item.ts';
import { serve, type Answer, type Serving } from './serving.ts';

let serving: Serving;

beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.close());

const village = '610114099201';
const street = '610114099000';
const district = '610114000000';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const visit = {
  operation: 'addStep',
  before: 'letting',
  name: 'siteVisit',
  zh: '样例踏勘',
  en: 'sample site visit',
  actors: ['streetOffice'],
  roles: ['officer'],
  limit: { days: 5, unit: 'working' },
};
const record = { operation: 'addDocument', at: 'siteVisit', kind: 'siteRecord', zh: '样例踏勘记录', en: 'sample site record' };
const notice = { operation: 'addNoticeDays', body: 'representativesAssembly', days: 2 };

type By = 'officer' | 'clerk' | 'administrator' | 'otherOfficer' | 'siblingClerk' | 'supervisor';
const tailored = (answer: Answer) => answer.json as unknown as TailoringView;
const post = (code: string, as: By, operations: readonly object[], more: object = {}) =>
  serving.ask('POST', `/api/v1/organisations/${code}/tailorings`, { as, body: { item: 'GC-01', tailoring: { operations }, ...more } });
const currentHash = async () => ((await serving.ask('GET', '/api/v1/items/GC-01')).json['flow'] as { hash: string }).hash;

test('a street tailors an item, and the program’s own flow of it stays', async () => {
  const before = await currentHash();
  const made = await post(street, 'officer', [visit, record, notice]);
  expect(made.status, made.text).toBe(201);
  const view = tailored(made);
  expect(view).toMatchObject({ organisation: { code: street, name: '样例街道' }, item: 'GC-01', code: 'GC-01', base: before, version: 2 });
  expect(view.difference).toMatchObject({ base: before, flow: view.flow, loosened: 0 });
  const texts = view.difference.rows.map(({ kind, text, got, base }) => [kind, text.zh, base?.zh ?? null, got?.zh ?? null]);
  expect(texts).toContainEqual(['tightened', '增加环节', null, '样例踏勘']);
  expect(texts).toContainEqual(['tightened', '村民代表会议提前通知天数', '3 天', '5 天']);
  expect(await currentHash()).toBe(before);
  const flow = await serving.ask('GET', `/api/v1/flows/${view.flow}`);
  expect(flow.json).toMatchObject({ item: 'GC-01', version: 2 });
});

test('the same again is kept once, and the history tells it', async () => {
  const again = await post(street, 'officer', [visit, record, notice]);
  expect(again.status).toBe(201);
  const history = await serving.ask('GET', `/api/v1/organisations/${street}/tailorings?item=GC-01`, { as: 'clerk' });
  expect(history.status, history.text).toBe(200);
  expect(history.json.rows.map((row) => (row as TailoringView).flow)).toEqual([tailored(again).flow]);
  const one = await serving.ask('GET', `/api/v1/organisations/${street}/tailorings/${tailored(again).flow}`, { as: 'officer' });
  expect(one.json).toEqual(history.json.rows[0]);
  expect(await serving.ask('GET', `/api/v1/organisations/${street}/tailorings/${'0'.repeat(64)}`)).toMatchObject({
    status: 404,
    json: { code: 'TAILORING_NOT_FOUND' },
  });
});

test('the versions of an item’s flow are told with who made them, to those who may see it', async () => {
  const own = tailored(await post('610114099202', 'siblingClerk', [notice]));
  const ofAbove = tailored(await post(street, 'officer', [visit, record, notice]));
  const history = async (as: By) => (await serving.ask('GET', '/api/v1/items/GC-01/flows', { as })).json.rows as FlowHistory['rows'];
  const today = { inForceFrom: '2026-03-02' };
  const first = { version: 1, hash: own.base, inForceFrom: expect.any(String) as string, madeBy: [] };
  const ofStreet = {
    ...{ version: 2, hash: ofAbove.flow, ...today },
    madeBy: [{ organisation: { code: street, name: '样例街道' }, base: own.base }],
  };
  expect(await history('clerk')).toEqual([first, ofStreet]);
  expect(await history('otherOfficer')).toEqual([first]);
  const whole = await history('officer');
  expect(whole.slice(0, 2)).toEqual([first, ofStreet]);
  expect(whole[2]).toMatchObject({ version: 3, hash: own.flow, madeBy: [{ organisation: { code: '610114099202' }, base: own.base }] });
  expect(await serving.ask('GET', '/api/v1/items/XX-99/flows')).toMatchObject({ status: 404, json: { code: 'ITEM_NOT_FOUND' } });
  expect(await serving.ask('GET', '/api/v1/items/QD-01/flows')).toMatchObject({ status: 404 });
});

test('a dry run answers and keeps nothing', async () => {
  const tried = await post(street, 'officer', [{ operation: 'tightenNumber', key: 'display.days', value: 20 }], { dryRun: true });
  expect(tried.status, tried.text).toBe(200);
  expect(tailored(tried)).toMatchObject({ version: null, addedBy: null, addedAt: null, difference: { tightened: 1, loosened: 0 } });
  expect(await serving.ask('GET', `/api/v1/flows/${tailored(tried).flow}`)).toMatchObject({ status: 404 });
  const history = await serving.ask('GET', `/api/v1/organisations/${street}/tailorings?item=GC-01`, { as: 'officer' });
  expect(history.json.rows).toHaveLength(1);
});

test('a village tailors what its street made, and only its own line’s flows', async () => {
  const upper = tailored(await post(street, 'officer', [visit, record, notice])).flow;
  const operations = [
    { operation: 'addReviewer', before: 'payment', role: 'supervisor', actor: 'supervisionCommittee', zh: '样例复核', en: 'sample check' },
  ];
  const own = await post(village, 'clerk', operations, { base: upper });
  expect(own.status, own.text).toBe(201);
  expect(tailored(own)).toMatchObject({ base: upper, difference: { tightened: 2, equal: 0, loosened: 0 } });
  expect(await post('610199000000', 'otherOfficer', operations, { base: upper })).toMatchObject({
    status: 404,
    json: { code: 'FLOW_NOT_FOUND' },
  });
  expect(await post('610114099202', 'siblingClerk', operations, { base: tailored(own).flow })).toMatchObject({ status: 404 });
  const whole = await serving.ask('GET', `/api/v1/flows/${tailored(own).flow}/difference?base=${tailored(own).base}`);
  expect(whole.json as unknown as DifferenceView).toMatchObject({ tightened: 2, loosened: 0 });
  const back = await serving.ask('GET', `/api/v1/flows/${tailored(own).base}/difference?base=${tailored(own).flow}`);
  expect((back.json as unknown as DifferenceView).loosened).toBeGreaterThan(0);
});

test('who tailors holds the role, within the scope', async () => {
  expect(await post(street, 'clerk', [notice])).toMatchObject({ status: 403, json: { code: 'OUT_OF_SCOPE' } });
  expect(await post(village, 'supervisor', [notice])).toMatchObject({ status: 403, json: { code: 'ROLE_MISSING' } });
  expect(await post(district, 'administrator', [notice], { dryRun: true })).toMatchObject({ status: 200 });
  expect(await serving.ask('GET', `/api/v1/organisations/${village}/tailorings?item=GC-01`, { as: 'otherOfficer' })).toMatchObject({
    status: 403,
  });
});

test('what does not fit is told with the operation, what was wrong, and what would be right', async () => {
  const wrong = await post(street, 'officer', [notice, { ...visit, before: 'nowhere' }]);
  expect(wrong).toMatchObject({ status: 422, json: { code: 'TAILORING_INVALID' } });
  expect(wrong.json['facts']).toMatchObject({ operation: 2, field: 'before', reason: 'step', wrong: { zh: '流程中没有“nowhere”' } });
  expect((wrong.json['facts'] as { candidates: string[] }).candidates).toContain('letting');
  const lower = await post(street, 'officer', [{ operation: 'tightenNumber', key: 'display.days', value: 7 }]);
  expect(lower).toMatchObject({
    status: 422,
    json: { code: 'VALUE_LOOSENED', facts: { operation: 1, got: 7, needed: 15, source: 'VCL25:35' } },
  });
  const nothing = await post(street, 'officer', []);
  expect(nothing).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
  const unknown = await post(street, 'officer', [{ operation: 'dropStep', step: 'letting' }]);
  expect(unknown).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
  const hostile = await post(street, 'officer', [{ operation: 'rename', of: 'letting', zh: '样例\u202e反', en: 'x' }]);
  expect(hostile).toMatchObject({ status: 400, json: { facts: { issues: [{ at: 'body.tailoring.operations.0.zh' }] } } });
  expect(await post(street, 'officer', [notice], { item: 'XX-99' })).toMatchObject({ status: 404, json: { code: 'ITEM_NOT_FOUND' } });
  expect(await post(street, 'officer', [notice], { base: '0'.repeat(64) })).toMatchObject({
    status: 404,
    json: { code: 'FLOW_NOT_FOUND' },
  });
});

test('an item of a street’s own comes of a base flow', async () => {
  const as = {
    code: 'TS-01',
    nameZh: '样例特色事项',
    nameEn: 'sample special item',
    summary: { zh: '样例内容', en: 'sample' },
    condition: { zh: '样例条件', en: 'sample' },
    responsible: ['villagersCommittee'],
    guidance: ['streetOffice'],
    reason: { zh: '样例理由', en: 'sample' },
  };
  const make = (code: string) =>
    serving.ask('POST', `/api/v1/organisations/${street}/tailorings`, {
      as: 'officer',
      body: { item: 'GC-01', tailoring: { operations: [visit], as: { ...as, code } } },
    });
  const made = await make('TS-01');
  expect(made.status, made.text).toBe(201);
  expect(tailored(made)).toMatchObject({ item: 'GC-01', code: 'TS-01', name: { zh: '样例特色事项' }, version: 1 });
  expect(await serving.ask('GET', '/api/v1/items/TS-01')).toMatchObject({ status: 404 });
  expect(await make('ZD-07')).toMatchObject({ status: 409, json: { code: 'ALREADY_EXISTS' } });
  expect(await make('GC-01')).toMatchObject({ status: 422, json: { code: 'TAILORING_INVALID' } });
});

test('the annex is a page of A4 without script, in which nothing of others is markup', async () => {
  const operations = [
    visit,
    record,
    notice,
    { operation: 'rename', of: 'payment', zh: '<script>alert(1)</script>样例', en: '<b>"sample"</b>' },
  ];
  const made = tailored(await post(street, 'officer', operations));
  const annex = await serving.ask('GET', `/api/v1/organisations/${street}/tailorings/${made.flow}/annex.html`, { as: 'clerk' });
  expect(annex.status, annex.text).toBe(200);
  expect(annex.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(annex.headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; frame-ancestors 'none'$/,
  );
  expect(annex.text).not.toContain('<script');
  expect(annex.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;样例');
  for (const text of ['样例街道', made.flow, made.base, '样例踏勘', '加严', '没有放宽之处', '@page { size: A4'])
    expect(annex.text).toContain(text);
  const english = await serving.ask('GET', `/api/v1/organisations/${street}/tailorings/${made.flow}/annex.html?lang=en`, { as: 'officer' });
  expect(english.text).toContain('Nothing is looser.');
  if (process.env['ANNEX_OUT'] !== undefined) writeFileSync(process.env['ANNEX_OUT'], annex.text);
});

test('a village cannot loosen a band that its street has set', async () => {
  const set = (code: string, value: number) =>
    serving.ask('PUT', `/api/v1/organisations/${code}/values/band.works.tender`, {
      as: 'officer',
      body: { value, from: '2026-03-01', source: '样例文件' },
    });
  expect((await set(street, 8_000_000)).status).toBe(204);
  expect(await set(village, 9_000_000)).toMatchObject({ status: 422, json: { code: 'VALUE_LOOSENED', facts: { needed: 8_000_000 } } });
  expect((await set(village, 7_000_000)).status).toBe(204);
  const values = await serving.ask('GET', `/api/v1/organisations/${village}/values?day=2026-03-02`);
  expect(values.json.rows).toContainEqual({ key: 'band.works.tender', value: 7_000_000, layer: village, source: '样例文件' });
  const flow = await post(village, 'clerk', [{ operation: 'tightenNumber', key: 'band.works.tender', value: 7_500_000 }]);
  expect(flow).toMatchObject({ status: 422, json: { code: 'VALUE_LOOSENED', facts: { needed: 7_000_000, source: '样例文件' } } });
});

test('an older base is no way round what the flow in force asks', async () => {
  const { context } = serving.village.siyi;
  const item = powerItems.find(({ code }) => code === 'JZ-01') ?? { code: '', flow: {} };
  const before = ((await serving.ask('GET', '/api/v1/items/JZ-01')).json['flow'] as { hash: string }).hash;
  const law = tailoringLaw({ day: '2026-03-02' as PlainDate });
  const stricter = tailor(item.flow, { operations: [{ operation: 'addDocument', at: 'investigation', kind: 'photos' }] }, law);
  await putItem(context, ruleBook, { ...item, flow: stricter });
  const operations = [{ operation: 'tightenLimit', step: 'investigation', days: 5 }];
  const ask = (more: object) => post(village, 'clerk', operations, { item: 'JZ-01', dryRun: true, ...more });
  expect(await ask({ base: before })).toMatchObject({
    status: 422,
    json: { code: 'FLOW_LOOSENED', facts: { rows: [{ what: 'document.lost' }] } },
  });
  expect(await ask({})).toMatchObject({ status: 200 });
  const same = await post(village, 'clerk', [{ operation: 'addDocument', at: 'investigation', kind: 'photos' }], {
    item: 'JZ-01',
    base: before,
  });
  expect(same).toMatchObject({ status: 409, json: { code: 'ALREADY_EXISTS' } });
});

test('a tailoring goes out as a workbook and comes back the same', async () => {
  const made = tailored(await post(street, 'officer', [visit, record, notice]));
  const out = await serving.ask('GET', `/api/v1/organisations/${street}/tailorings/${made.flow}/sheet`, { as: 'officer' });
  expect(out.status, out.text.slice(0, 300)).toBe(200);
  const back = await serving.ask('POST', `/api/v1/organisations/${street}/tailorings/sheet?item=GC-01`, {
    as: 'officer',
    body: out.bytes,
    headers: { 'content-type': workbook },
  });
  expect(back.status, back.text).toBe(201);
  expect(tailored(back)).toMatchObject({ flow: made.flow, tailoring: made.tailoring });
});

test('a workbook with rows that are not right is told row by row, and nothing is kept', async () => {
  const draft = await serving.ask('GET', `/api/v1/organisations/${street}/tailorings/sheet?item=ZC-04`, { as: 'officer' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(draft.bytes as unknown as ExcelJS.Buffer);
  const sheet = book.worksheets[0];
  const put = (row: number, cells: Readonly<Record<string, ExcelJS.CellValue>>) => {
    for (const [heading, value] of Object.entries(cells)) {
      const column = (sheet?.getRow(1).values as string[]).indexOf(heading);
      (sheet?.getRow(row) as ExcelJS.Row).getCell(column).value = value;
    }
  };
  put(2, { 操作: '增加通知天数', 目标: 'collectiveMembersAssembly', 数值: '3' });
  put(3, { 操作: '收紧数值', 代码: 'display.days', 数值: '3' });
  put(4, { 操作: '增加环节', 目标: 'nowhere', 代码: 'sample', 中文: '样例', 英文: 'sample', 主体: 'streetOffice', 记录人: 'officer' });
  const send = async () =>
    serving.ask('POST', `/api/v1/organisations/${street}/tailorings/sheet?item=ZC-04`, {
      as: 'officer',
      body: Buffer.from(await book.xlsx.writeBuffer()),
      headers: { 'content-type': workbook },
    });
  const refused = await send();
  expect(refused).toMatchObject({ status: 422, json: { code: 'SHEET_INVALID' } });
  const { issues } = refused.json['facts'] as { issues: { row: number; column: string; right: { zh: string } }[] };
  expect(issues.map(({ row, column }) => [row, column])).toEqual([
    [3, '数值'],
    [4, '目标'],
  ]);
  expect(issues[1]?.right.zh).toContain('bidding');
  const history = await serving.ask('GET', `/api/v1/organisations/${street}/tailorings?item=ZC-04`, { as: 'officer' });
  expect(history.json.rows).toEqual([]);
});
