import { expect, test } from 'vitest';
import { tidyDocument } from './tidy-document.ts';

test('keeps the components that something refers to, also through another, and says any JSON as the empty schema', () => {
  const schemas = {
    Entry: {
      properties: {
        verdicts: { items: { $ref: '#/components/schemas/Verdict' } },
        data: { $ref: '#/components/schemas/__shared#/$defs/schema0' },
      },
    },
    Verdict: { properties: { needed: { $ref: '#/components/schemas/schema1' }, again: { $ref: '#/components/schemas/Entry' } } },
    EntryInput: { $ref: '#/components/schemas/Verdict' },
    __shared: { $defs: {} },
  };
  const tidy = tidyDocument({
    openapi: '3.1.0',
    paths: { '/': { $ref: '#/components/schemas/Entry' } },
    components: { schemas, securitySchemes: {} },
  });
  expect(tidy).toEqual({
    openapi: '3.1.0',
    paths: { '/': { $ref: '#/components/schemas/Entry' } },
    components: {
      securitySchemes: {},
      schemas: {
        Entry: { properties: { verdicts: { items: { $ref: '#/components/schemas/Verdict' } }, data: {} } },
        Verdict: { properties: { needed: {}, again: { $ref: '#/components/schemas/Entry' } } },
      },
    },
  });
});

test('a document without components stays without', () => {
  expect(tidyDocument({ paths: {} })).toEqual({ paths: {}, components: { schemas: {} } });
});
