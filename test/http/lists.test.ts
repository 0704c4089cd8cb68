import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell } from '../../src/kernel/messages/tell.ts';
import { sampleLists } from '../samples/sample-lists.ts';
import { serve, type Answer, type Serving } from './serving.ts';

let serving: Serving;
const street = '610114099000';
const district = '610114000000';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let officer = '';

beforeAll(async () => {
  serving = await serve();
  const { siyi } = serving.village;
  const owner = siyi.as({ person: '00000000-0000-7000-8000-000000000000', roles: ['administrator'], organisation: '000000000000' });
  const { id } = await owner.addPerson({ name: '样例区干部', sex: 'female', organisation: district });
  officer = (await siyi.makeToken({ person: id, roles: ['officer'], organisation: district, label: '样例', days: 9 })).token;
});
afterAll(() => serving.close());

const asOfficer = (method: string, url: string, body?: unknown, headers: Record<string, string> = {}) =>
  serving.ask(method, url, { as: null, body, headers: { authorization: `Bearer ${officer}`, ...headers } });

interface Sheet {
  readonly rows: readonly (readonly unknown[])[];
}

async function opened(answer: Answer): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.bytes as unknown as ExcelJS.Buffer);
  return book.worksheets[0] as ExcelJS.Worksheet;
}

async function written({ rows }: Sheet): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('样例');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const headings = ['code', 'zh', 'en', 'category', 'origin', 'flow', 'guidance', 'why', 'interest', 'legalBasis'].map((name) =>
  tell('zh-CN', `sheet.list.${name}`),
);
const sheetUrl = `/api/v1/organisations/${district}/lists/sheet`;
const issuesOf = (answer: Answer) =>
  (answer.json['facts'] as { issues: { at: string; needed: { zh: string; en: string } }[] }).issues.map(({ at }) => at);

/** Cells that are told as not right, by the order in which the columns are written here. */
const cellsOf = (answer: Answer) =>
  (answer.json['facts'] as { issues: { row: number; column: string; wrong: { zh: string }; right: { zh: string } }[] }).issues.map(
    (issue) => {
      expect(`${issue.wrong.zh}${issue.right.zh}`).not.toMatch(/\{|undefined|sheet\./);
      const at = headings.indexOf(issue.column);
      return `${at < 0 ? issue.column : String.fromCharCode(65 + at)}${String(issue.row)}`;
    },
  );

describe('lists', () => {
  it('are kept, read, compared and listed; the wrong ones are told entry by entry', async () => {
    const draft = await asOfficer('GET', `/api/v1/organisations/${district}/lists/draft`);
    expect(draft.status, draft.text).toBe(200);
    const { organisation, ...content } = draft.json as unknown as { organisation: string; entries: Record<string, unknown>[] };
    expect(organisation).toBe(district);
    const url = `/api/v1/organisations/${district}/lists`;
    expect(await asOfficer('POST', `${url}?dryRun=true`, content)).toMatchObject({ status: 200, json: { number: null, kept: false } });
    expect(await asOfficer('POST', `${url}?dryRun=true`, draft.json)).toMatchObject({ status: 200, json: { kept: false } });
    expect(await asOfficer('POST', url, { ...content, organisation: street })).toMatchObject({
      status: 400,
      json: { code: 'INPUT_INVALID', facts: { at: 'body.organisation', needed: district } },
    });
    const kept = await asOfficer('POST', url, content);
    expect(kept).toMatchObject({ status: 201, json: { number: 1, kept: true } });
    const shorter = await asOfficer('POST', url, { ...content, entries: content.entries.slice(1) });
    expect(await asOfficer('GET', `${url}/${shorter.json.hash}/difference?from=${kept.json.hash}`)).toMatchObject({
      status: 200,
      json: { added: [], removed: [{ code: content.entries[0]?.['code'] }], changed: [] },
    });
    expect(await asOfficer('GET', url)).toMatchObject({ status: 200, json: { rows: [{ number: 2 }, { number: 1, inForce: null }] } });
    expect(await asOfficer('GET', `${url}/${'0'.repeat(64)}`)).toMatchObject({ status: 404, json: { code: 'LIST_NOT_FOUND' } });
    expect(await asOfficer('GET', `/api/v1/organisations/${district}/list`)).toMatchObject({
      status: 404,
      json: { code: 'LIST_NOT_FOUND' },
    });
    const [first] = content.entries;
    const wrong = await asOfficer('POST', url, { ...content, entries: [first, first, { ...first, code: 'ZX-01', origin: 'own' }] });
    expect(wrong).toMatchObject({ status: 422, json: { code: 'LIST_INVALID' } });
    expect(issuesOf(wrong)).toEqual(['body.entries.1.code', 'body.entries.2.flow', 'body.entries.2.origin']);
    expect(await asOfficer('POST', url, { ...content, entries: [{ ...first, colour: 'red' }] })).toMatchObject({
      status: 400,
      json: { code: 'INPUT_INVALID' },
    });
    expect(await serving.ask('POST', url, { body: content })).toMatchObject({ status: 403, json: { code: 'OUT_OF_SCOPE' } });
    expect(await serving.ask('GET', url)).toMatchObject({ status: 200 });
    expect(await serving.ask('GET', '/api/v1/organisations/610199000000/lists')).toMatchObject({ status: 403 });
  });

  it('tell how far a tier and a roll-out have come', async () => {
    expect(await asOfficer('GET', `/api/v1/organisations/${district}/list-coverage?limit=2`)).toMatchObject({
      status: 200,
      json: { rows: [{ organisation: district, list: null }, { organisation: street }], next: street },
    });
    expect(await asOfficer('GET', `/api/v1/organisations/${district}/rollout`)).toMatchObject({
      status: 200,
      json: { instance: null, phases: [{ phase: 'mobilisation', planned: null }, {}, {}, {}] },
    });
  });
});

describe('lists as workbooks', () => {
  it('come back as they went out', async () => {
    const draft = await asOfficer('GET', `/api/v1/organisations/${district}/lists/draft/sheet`);
    expect(draft).toMatchObject({
      status: 200,
      headers: { 'content-type': workbook, 'content-disposition': 'attachment; filename="list-draft.xlsx"' },
    });
    const sheet = await opened(draft);
    expect((sheet.getRow(1).values as unknown[]).slice(1)).toEqual(headings);
    const kept = await asOfficer('POST', sheetUrl, draft.bytes, { 'content-type': workbook });
    expect([200, 201], kept.text).toContain(kept.status);
    const json = await asOfficer('GET', `/api/v1/organisations/${district}/lists/draft`);
    expect(kept.json['content']).toEqual(json.json);
    const again = await opened(await asOfficer('GET', `/api/v1/organisations/${district}/lists/${kept.json.hash}/sheet`));
    expect(again.rowCount).toBe(sheet.rowCount);
  });

  it('are filled in from what is drafted where flow and English name are left out, in any order of columns', async () => {
    const order = [...headings].reverse();
    const row: Record<string, string> = {
      编号: 'GG-02',
      事项名称: '样例证明',
      类别: '公共服务',
      来源: '指导',
      业务指导单位: '区民政局、样例局',
    };
    const bytes = await written({ rows: [order, order.map((heading) => row[heading] ?? null)] });
    const kept = await asOfficer('POST', `${sheetUrl}?dryRun=true`, bytes, { 'content-type': workbook });
    expect(kept, kept.text).toMatchObject({
      status: 200,
      json: { kept: false, content: { entries: [{ code: 'GG-02', name: { zh: '样例证明' }, guidance: ['区民政局', '样例局'] }] } },
    });
  });

  it('are kept whole or not at all: every cell that is wrong is told, hostile ones too', async () => {
    const before = (await asOfficer('GET', `/api/v1/organisations/${district}/lists`)).json.rows.length;
    const good = ['GG-02', '样例', 'Sample', '公共服务', '指导', null, '样例局'];
    const bytes = await written({
      rows: [
        headings,
        good,
        ['JZ-01', { formula: 'HYPERLINK("http://sample.invalid")', result: '样例' }, 'Sample', '公共服务', '指导', null, '样例局'],
        ['YG-02', '样例', 'Sample', '别的类别', '借来', null, null],
        ['ZZ-01', '样例', 'Sample', '公共服务', '指导', null, '样例局', '只有理由'],
        ['ZC-04', 'x'.repeat(4001), 'Sample', '公共服务', '指导', null, new Date(0)],
      ],
    });
    const refused = await asOfficer('POST', sheetUrl, bytes, { 'content-type': workbook });
    expect(refused).toMatchObject({ status: 422, json: { code: 'SHEET_INVALID' } });
    expect(cellsOf(refused).sort()).toEqual(['B3', 'B3', 'B6', 'B6', 'D4', 'E4', 'F5', 'G4', 'G6', 'G6', 'I5', 'J5'].sort());
    const unlike = await written({ rows: [headings, good, ['GG-02', '样例', 'Sample', '公共服务', '照用', null, '样例局']] });
    const unlikely = await asOfficer('POST', sheetUrl, unlike, { 'content-type': workbook });
    expect(unlikely, unlikely.text).toMatchObject({ status: 422, json: { code: 'SHEET_INVALID' } });
    expect(cellsOf(unlikely)).toEqual(['A3', 'E3']);
    expect((await asOfficer('GET', `/api/v1/organisations/${district}/lists`)).json.rows).toHaveLength(before);
  });

  it('are told what they are not', async () => {
    const post = (bytes: Buffer, type = workbook) => asOfficer('POST', sheetUrl, bytes, { 'content-type': type });
    expect(await post(Buffer.from('no workbook'))).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } });
    expect(await post(Buffer.from('{}'), 'application/json')).toMatchObject({ status: 415 });
    expect(await post(Buffer.alloc(1024 * 1024 + 1))).toMatchObject({ status: 413 });
    const lacking = await post(await written({ rows: [[...headings.slice(2), '别的列'], ['GG-02']] }));
    expect(lacking).toMatchObject({ status: 422, json: { code: 'SHEET_INVALID' } });
    expect(cellsOf(lacking)).toEqual(['I1', 'A1', 'B1']);
    expect(cellsOf(await post(await written({ rows: [headings] })))).toEqual(['A2']);
    const many = await post(await written({ rows: [headings, ...Array.from({ length: 501 }, () => ['GG-02'])] }));
    expect(many).toMatchObject({ status: 413, json: { code: 'INPUT_TOO_LARGE' } });
  });
});

describe('starting what is on no list', () => {
  it('is answered 422 with the rule, and kept for supervisors', async () => {
    const { siyi, clock } = serving.village;
    const session = siyi.as({ person: '00000000-0000-7000-8000-000000000001', roles: ['officer'], organisation: district });
    const lists = sampleLists(serving.village);
    await lists.enactDistrict(await session.draftList(district), clock.now().slice(0, 10));
    const asked = { body: { item: 'GG-02', organisation: '610114099201', title: '样例' }, headers: { 'idempotency-key': 'listed-1' } };
    const refused = await serving.ask('POST', '/api/v1/instances', asked);
    expect(refused).toMatchObject({ status: 422, json: { code: 'REFUSED', refusal: { verdicts: [{ rule: 'G62' }] } } });
    expect((await serving.ask('POST', '/api/v1/instances', asked)).json.refusal).toEqual(refused.json.refusal);
    const kept = await serving.ask('GET', '/api/v1/refusals', { as: 'supervisor' });
    expect(kept).toMatchObject({ status: 200, json: { rows: [{ instance: null, item: 'GG-02', refusal: { event: 'matter.opened' } }] } });
  });
});
