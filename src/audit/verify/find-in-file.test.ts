import { expect, test } from 'vitest';
import { findInFile } from './find-in-file.ts';

test.each([
  [['index.html', 'index.html/x'], 'index.html/x'],
  [['a/b/c/d', 'A/B'], 'a/b/c/d'],
  [['a', 'a/'], 'a/'],
  [['a/', 'a/b', 'ab/c', 'a.p/1', 'a.p/2'], null],
])('of %j', (paths, found) => {
  expect(findInFile(paths)).toBe(found);
});
