import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('embeds siyi in another program', { timeout: 60_000 }, async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'examples/embed/embed.ts']);
  const lines = stdout.trim().split('\n');
  expect(stderr).toBe('');
  expect(lines).toContain("villagers' committee: 1 on the roster");
  expect(lines.filter((line) => line.startsWith('refused'))).toEqual([expect.stringContaining('certificate of kinship')]);
  expect(lines.filter((line) => line.startsWith('told of entry'))).toHaveLength(6);
  expect(lines).toContain('trail: matter.opened, application.received, step.completed, seal.used, step.completed, matter.archived');
});
