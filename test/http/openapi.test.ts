import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventData } from '../../src/contract/events/event-data.ts';
import { serve, type Serving } from './serving.ts';

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean; readonly schema: object }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
  readonly responses: Record<string, { readonly description: string; readonly content?: Record<string, { readonly schema: object }> }>;
  readonly security?: readonly object[];
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object>; readonly securitySchemes: object };
  readonly security: readonly object[];
}

let serving: Serving;
let document: Document;
let operations: readonly (readonly [string, string, Operation])[];

beforeAll(async () => {
  serving = await serve({ version: '9.9.9' });
  document = (await serving.ask('GET', '/api/openapi.json', { as: null })).json as unknown as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [method, path, operation] as const),
  );
});
afterAll(() => serving.close());

test('the document is OpenAPI 3.1 with its required parts', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'siyi', version: '9.9.9' }, security: [{ token: [] }] });
  expect(operations.length).toBeGreaterThan(20);
  expect(
    Object.keys(document).filter(
      (key) =>
        ![
          'openapi',
          'info',
          'servers',
          'paths',
          'components',
          'security',
          'tags',
          'webhooks',
          'jsonSchemaDialect',
          'externalDocs',
        ].includes(key),
    ),
  ).toEqual([]);
});

test('each operation has a name of its own, its path parameters, and answers with problems', () => {
  const ids = operations.map(([, , { operationId }]) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [method, path, { operationId, parameters = [], responses, requestBody }] of operations) {
    expect(operationId, `${method} ${path}`).toMatch(/^[a-z][A-Za-z]+$/);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const declared = parameters
      .filter((each) => each.in === 'path')
      .map(({ name, required }) => (required === true ? name : null))
      .sort();
    expect(declared).toEqual(named);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['4XX', '5XX']));
    expect(Object.keys(responses).filter((status) => !/^(?:2\d\d|4XX|5XX)$/.test(status))).toEqual([]);
    for (const { description } of Object.values(responses)) expect(typeof description).toBe('string');
    if (method === 'post' || method === 'put') expect(requestBody).toBeDefined();
  }
});

test('each reference leads to a component, and each component is referred to', () => {
  const text = JSON.stringify(document);
  const refs = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? ''));
  expect([...refs].sort()).toEqual(
    Object.keys(document.components.schemas)
      .map((name) => `#/components/schemas/${name}`)
      .sort(),
  );
});

test('each schema uses only words of JSON Schema 2020-12, and its patterns are patterns', () => {
  let seen = 0;
  const visit = (schema: unknown): void => {
    expect(typeof schema === 'object' || typeof schema === 'boolean').toBe(true);
    if (typeof schema !== 'object' || schema === null) return;
    seen += 1;
    const words = schema as Record<string, unknown>;
    expect(Object.keys(words).filter((word) => !vocabulary.has(word))).toEqual([]);
    if (typeof words['pattern'] === 'string') expect(() => new RegExp(String(words['pattern']), 'u')).not.toThrow();
    for (const word of ['items', 'additionalProperties', 'propertyNames', 'not']) if (words[word] !== undefined) visit(words[word]);
    for (const word of ['anyOf', 'oneOf', 'allOf']) for (const each of (words[word] ?? []) as unknown[]) visit(each);
    for (const each of Object.values(words['properties'] ?? {})) visit(each);
  };
  for (const schema of Object.values(document.components.schemas)) visit(schema);
  for (const [, , { parameters = [], requestBody, responses }] of operations) {
    for (const { schema } of parameters) visit(schema);
    for (const { schema } of Object.values(requestBody?.content ?? {})) visit(schema);
    for (const { content = {} } of Object.values(responses)) for (const { schema } of Object.values(content)) visit(schema);
  }
  expect(seen).toBeGreaterThan(300);
});

const vocabulary = new Set(
  '$ref type format description default enum const pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum minItems maxItems items additionalProperties propertyNames properties required anyOf oneOf allOf not'.split(
    ' ',
  ),
);

test('every body of our own is strict: no field that is not described', () => {
  for (const [method, path, { requestBody }] of operations) {
    const body = requestBody?.content['application/json']?.schema as
      { type?: string; additionalProperties?: unknown; oneOf?: { additionalProperties?: unknown }[] } | undefined;
    if (body === undefined) continue;
    for (const each of body.oneOf ?? [body]) expect(each.additionalProperties, `${method} ${path}`).toBe(false);
  }
});

test('every route of the server is described, but for the description itself, the metrics, and the tiles, whose paths have no fixed number of parts', () => {
  const described = new Set(operations.map(([method, path]) => `${method.toUpperCase()} ${path}`));
  const served = serving.app.knownRoutes
    .filter(({ url }) => !url.startsWith('/api/docs') && url !== '/api/openapi.json' && url !== '/metrics' && !url.endsWith('/tile/*'))
    .flatMap(({ url, methods }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`),
    );
  expect(served.length).toBeGreaterThan(20);
  expect(served.sort()).toEqual([...described].sort());
});

test('each kind of event is described with its data', () => {
  const body = document.paths['/api/v1/instances/{id}/events']?.['post']?.requestBody?.content['application/json']?.schema as {
    oneOf: { properties: { type: { const?: string; enum?: string[] }; data: { $ref: string } } }[];
  };
  expect(body.oneOf.map(({ properties }) => properties.type.const ?? properties.type.enum?.[0]).sort()).toEqual(
    Object.keys(eventData).sort(),
  );
  for (const { properties } of body.oneOf) expect(properties.data.$ref).toMatch(/^#\/components\/schemas\/[A-Z]\w+Input$/);
});

test('a public operation says so', () => {
  const open = operations.filter(([, , { security }]) => security?.length === 0).map(([, path]) => path);
  expect(open.sort()).toEqual([
    ...[
      '/healthz',
      '/ledgers',
      '/ledgers/{district}/{year}/checkpoint',
      '/ledgers/{district}/{year}/keys',
      '/ledgers/{district}/{year}/policy',
      '/pages.css',
      '/posters/style.css',
      '/posters/{organisation}/{item}/{hash}',
      '/posters/{organisation}/{item}/{hash}/chart.svg',
      '/problems/{code}',
      '/r/style.css',
      '/r/{code}',
      '/r/{code}.svg',
      '/r/{code}.tlog-proof',
      '/r/{code}/print',
      '/readyz',
      '/registers/{instance}/{revision}',
      '/registers/{instance}/{revision}/opened.json',
      '/verifier.html',
    ],
  ]);
});

test('the readable page is served from here, and runs nothing from elsewhere', async () => {
  const page = await serving.ask('GET', '/api/docs/', { as: null });
  expect(page.status).toBe(200);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/https?:|swagger\.io|unsafe/);
  for (const [, file] of page.text.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)) {
    expect((await serving.ask('GET', `/api/docs/${String(file).slice(2)}`, { as: null })).status, file).toBe(200);
  }
});
