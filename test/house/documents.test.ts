import { describe, expect, it } from 'vitest';
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
});
