import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { createSiyi } from '../../src/main.ts';
import { temporaryFolder } from '../cli/cli-run.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

it('a calendar that cannot be read is told before a database is made', async () => {
  const [calendar, database] = [folder.path('calendar.json'), folder.path('never.db')];
  writeFileSync(calendar, '样例');
  await expect(createSiyi({ database, calendar })).rejects.toMatchObject({ code: expect.any(String) as string });
  expect(existsSync(database)).toBe(false);
});
