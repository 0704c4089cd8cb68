import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Targets of the package's `exports` and `bin` that no source file becomes when it is built. */
export function findExportGaps(root: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports?: unknown; bin?: unknown };
  return stringsIn([manifest.exports, manifest.bin])
    .filter((target) => !existsSync(join(root, sourceOf(target))))
    .map((target) => `package.json: ${target} is built from nothing`);
}

function sourceOf(target: string): string {
  return target.replace(/^\.\/dist\/(.*?)(?:\.d\.ts|\.js)$/, './$1.ts');
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
