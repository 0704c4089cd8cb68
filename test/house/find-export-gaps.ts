import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Targets of the package's `exports` and `bin` that no source file becomes when it is built, and files that its scripts run and that are not there. */
export function findExportGaps(root: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const run = Object.values(manifest.scripts ?? {}).flatMap((script) => script.match(/[\w/-]+\/[\w.-]+\.[jt]s\b/g) ?? []);
  return [...stringsIn([manifest.exports, manifest.bin]), ...run]
    .filter((target) => !existsSync(join(root, sourceOf(target))))
    .map((target) => `package.json: ${target} does not exist`);
}

interface Manifest {
  readonly exports?: unknown;
  readonly bin?: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
}

function sourceOf(target: string): string {
  return target.replace(/^\.\/dist\/(.*?)(?:\.d\.ts|\.js)$/, './$1.ts');
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
