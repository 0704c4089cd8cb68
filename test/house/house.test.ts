import { describe, expect, it } from 'vitest';
import { findBadNames } from './find-bad-names.ts';
import { findExportGaps } from './find-export-gaps.ts';
import { findIdleFailures } from './find-idle-failures.ts';
import { findLongFiles } from './find-long-files.ts';
import { findMessageGaps } from './find-message-gaps.ts';
import { findMisplacedExports } from './find-misplaced-exports.ts';
import { findTraces } from './find-traces.ts';
import { findUndocumentedExports } from './find-undocumented-exports.ts';
import { isProductCode, readTree } from './tree.ts';

const root = process.cwd();

describe('the house', { timeout: 60_000 }, () => {
  it('is read at all', () => {
    expect(readTree(root).filter(({ path }) => isProductCode(path)).length).toBeGreaterThan(50);
  });

  it.each([
    ['has no long file', findLongFiles],
    ['names its files well', findBadNames],
    ['promises something with every export', findUndocumentedExports],
    ['holds one public thing per file', findMisplacedExports],
    ['speaks of the product alone', findTraces],
    ['has every message in both languages', findMessageGaps],
    ['produces every failure of its registry', (where: string) => findIdleFailures(where)],
    ['exports what it builds', findExportGaps],
  ])('%s', (_, find) => {
    expect(find(root)).toEqual([]);
  });
});
