import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, attachOne, serve, startOne, type Serving } from './serving.ts';

const village = '610114099201';
const street = '610114099000';
let serving: Serving;
let hash = '';

beforeAll(async () => {
  serving = await serve({ publicUrl: 'https://siyi.example/' });
  hash = (await serving.ask('GET', '/api/v1/items/GG-02')).text.match(/"hash":"([0-9a-f]{64})"/)?.[1] ?? '';
});
afterAll(() => serving.close());

describe('charts and posters', () => {
  it('draws an item as it runs, and its poster on each sheet, to whoever has a token', async () => {
    for (const path of [`chart.svg?organisation=${village}`, `poster.svg?organisation=${village}&size=a4&lang=en`]) {
      const drawn = await serving.ask('GET', `/api/v1/items/GG-02/${path}`);
      expect(drawn.status, drawn.text).toBe(200);
      expect(drawn.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
      expect(drawn.text).toMatch(/^<svg xmlns/);
    }
    expect((await serving.ask('GET', `/api/v1/items/GG-02/chart.svg?organisation=${village}`, { as: null })).status).toBe(401);
    expect((await serving.ask('GET', '/api/v1/items/XX-99/chart.svg?organisation=610114099201')).status).toBe(404);
    const beyond = await serving.ask('GET', `/api/v1/items/GG-02/poster.svg?organisation=${village}&sheet=2`);
    expect(beyond.status).toBe(400);
    expect(beyond.json).toMatchObject({ code: 'INPUT_INVALID', facts: { at: 'query.sheet', needed: '1-1' } });
  });

  it('gives a page to print whose policy allows its one style and nothing else', async () => {
    const page = await serving.ask('GET', `/api/v1/items/ZD-07/poster.html?organisation=${village}&size=a4`);
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; frame-ancestors 'none'$/,
    );
    expect(page.text.match(/<svg xmlns/g)).toHaveLength(2);
    expect(page.text).toContain('https://siyi.example/posters/610114099201/ZD-07/');
  });

  it('draws a matter with its way and what was refused, and the model of its flow', async () => {
    const id = await startOne(serving);
    const document = await attachOne(serving);
    const recorded = await serving.ask('POST', `/api/v1/instances/${id}/events`, {
      body: application(document),
      headers: { 'idempotency-key': 'poster-1', 'if-match': '"1"' },
    });
    expect(recorded.status, recorded.text).toBe(201);
    const refused = await serving.ask('POST', `/api/v1/instances/${id}/events`, {
      body: { type: 'proposal.accepted', occurredAt: '2026-03-02T08:40:00+08:00', data: {} },
      headers: { 'idempotency-key': 'poster-2', 'if-match': '"2"' },
    });
    expect(refused.status).toBe(422);
    const chart = await serving.ask('GET', `/api/v1/instances/${id}/chart.svg`);
    expect(chart.status, chart.text).toBe(200);
    expect(chart.text).toContain('当前');
    expect(chart.text).toContain('拒绝1次');
    expect((await serving.ask('GET', `/api/v1/instances/${id}/chart.svg`, { as: 'otherOfficer' })).status).toBe(404);
    const model = await serving.ask('GET', `/api/v1/flows/${hash}/diagram`);
    expect(model.status, model.text).toBe(200);
    expect(model.json).toMatchObject({ id: 'GG-02', ends: expect.arrayContaining(['procedure.archived']) });
  });
});

describe('contacts', () => {
  const put = (code: string, body: unknown, as: 'officer' | 'clerk' | 'siblingClerk' = 'officer') =>
    serving.ask('PUT', `/api/v1/organisations/${code}/contact`, { as, body });
  const told = async (code = village) => (await serving.ask('GET', `/api/v1/organisations/${code}/contact`)).json;

  it('hold for those below, begin on their day, and are kept by who may', async () => {
    expect(await told()).toEqual({ contact: null });
    expect((await put(street, { phone: '029-00000001', person: '样例联系人', from: '2026-03-01' })).status).toBe(204);
    expect(await told()).toMatchObject({ contact: { organisation: street, organisationName: '样例街道', phone: '029-00000001' } });
    expect((await put(village, { phone: '029-00000002', from: '2026-03-02' })).status).toBe(204);
    expect((await put(village, { phone: '029-00000003', from: '2026-04-01' })).status).toBe(204);
    expect(await told()).toMatchObject({ contact: { organisation: village, phone: '029-00000002', person: null } });
    expect((await put(village, { phone: '029-00000004', from: '2026-03-01' }, 'clerk')).status).toBe(403);
    expect((await put(street, { phone: '029-00000004', from: '2026-03-01' }, 'siblingClerk')).status).toBe(403);
    expect((await put(village, { phone: 'call me', from: '2026-03-01' })).status).toBe(400);
  });
});

describe('the page behind a QR code', () => {
  const open = (path: string) => serving.ask('GET', path, { as: null });

  it('says that a poster holds, to anyone, without a script', async () => {
    const page = await open(`/posters/${village}/GG-02/${hash.slice(0, 16)}`);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBe("default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    expect(page.headers['cache-control']).toBe('public, max-age=300');
    for (const said of ['此图现行有效', '村级组织出具证明', '样例', 'tel:029', '版本沿革', '区民政局']) expect(page.text).toContain(said);
    expect(page.text).not.toContain('<script');
    expect((await open('/posters/style.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    const chart = await open(`/posters/${village}/GG-02/${hash.slice(0, 16)}/chart.svg`);
    expect(chart.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    const english = await open(`/posters/${village}/GG-02/${hash}?lang=en&from=wechat`);
    expect(english.text).toContain('This chart holds today.');
  });

  it('says since when a poster is out of date, and leads to the present one', async () => {
    const { siyi, clock } = serving.village;
    const { powerItems } = await import('../../machines/index.ts');
    const { ruleBook } = await import('../../src/law/rule-book.ts');
    const { putItem } = await import('../../src/service/put-item.ts');
    const item = powerItems.find(({ code }) => code === 'YG-02');
    const old = (await serving.ask('GET', '/api/v1/items/YG-02')).text.match(/"hash":"([0-9a-f]{64})"/)?.[1] ?? '';
    clock.set('2026-03-05T09:00:00+08:00');
    const context = item?.flow['context'] as Record<string, never>;
    const changed = { ...item, flow: { ...item?.flow, context: { ...context, item: { classes: ['service'], archive: ['statement'] } } } };
    await putItem(siyi.context, ruleBook, changed as never);
    const page = await open(`/posters/${village}/YG-02/${old.slice(0, 20)}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('此图已过期：自2026年3月5日起已有新版流程');
    const present = page.text.match(/href="(\/posters\/610114099201\/YG-02\/[0-9a-f]{16})"/)?.[1] ?? '';
    expect((await open(present)).text).toContain('此图现行有效');
    expect((await open(`/posters/${village}/YG-02/${old.slice(0, 20)}/chart.svg`)).status).toBe(404);
  });

  it('knows nothing of what a neighbour made for itself', async () => {
    const made = await serving.ask('POST', '/api/v1/organisations/610114099202/tailorings', {
      as: 'siblingClerk',
      body: { item: 'GG-02', tailoring: { operations: [{ operation: 'addDocument', at: 'delivery', kind: 'photos' }] } },
    });
    expect(made.status, made.text).toBe(201);
    const theirs = made.json['flow'] as string;
    expect((await open(`/posters/${village}/GG-02/${hash.slice(0, 16)}`)).text).not.toContain(theirs.slice(0, 4));
    expect((await open(`/posters/${village}/GG-02/${theirs.slice(0, 16)}`)).status).toBe(404);
    const own = await open(`/posters/610114099202/GG-02/${theirs.slice(0, 16)}`);
    expect(own.status).toBe(200);
    expect(own.text).toContain('此图尚未生效：目前没有按它办理。');
    expect(own.text).not.toContain('已过期');
  });

  it.each([
    `/posters/${village}/GG-02/0000000000000000`,
    `/posters/${village}/GG-02/abc`,
    `/posters/${village}/XX-99/0000000000000000`,
    '/posters/999999999999/GG-02/0000000000000000',
    `/posters/${village}/%3Cscript%3E/0000000000000000`,
    "/posters/x'--/GG-02/0000000000000000",
  ])('knows no such chart: %s', async (path) => {
    const page = await open(path);
    expect(page.status).toBe(404);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('没有这样的流程图');
    expect(page.text).not.toContain('<script');
  });
});
