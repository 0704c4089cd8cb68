import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { syncNames } from './sync-names.ts';

describe('syncNames', () => {
  it('is content with a folder, and refuses one that is not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'siyi-names-'));
    const path = join(folder, 'siyi.db');
    expect(() => syncNames(path)).not.toThrow();
    rmSync(folder, { recursive: true });
    expect(() => syncNames(path)).toThrow(expect.objectContaining({ code: 'DATABASE_BROKEN' }));
  });
});
