import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemsDocument } from '../../docs/items-document.ts';
import { openapiDocument } from '../../docs/openapi-document.ts';
import { version } from '../../src/contract/version.ts';
import { findErrorsDrift } from './find-errors-drift.ts';
import { findGlossaryGaps } from './find-glossary-gaps.ts';
import { findReadmeGaps } from './find-readme-gaps.ts';

const root = process.cwd();

describe('the documents', () => {
  it('name only commands and files that exist', () => {
    expect(findReadmeGaps(root)).toEqual([]);
  });

  it('explain the words of the house', () => {
    expect(findGlossaryGaps(root)).toEqual([]);
  });

  it('list the failures as they are', async () => {
    expect(await findErrorsDrift(root)).toEqual([]);
  });

  it('describe the interface as the service itself does', async () => {
    expect(readFileSync('docs/openapi.json', 'utf8') === (await openapiDocument()) ? 'the same' : 'run npm run docs:openapi').toBe(
      'the same',
    );
  });

  it('list the power items as they are carried', async () => {
    expect(readFileSync('docs/items.md', 'utf8') === (await itemsDocument()) ? 'the same' : 'run npm run docs:items').toBe('the same');
  });

  it('tell the version that the program tells', () => {
    expect((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version).toBe(version);
  });
});
