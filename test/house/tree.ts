import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text file of the repository: its path from the root with `/`, and what it says. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

const notOurs = new Set(['node_modules', 'dist', 'coverage', 'data', '.git', '.tmp', '.ci', 'package-lock.json', 'LICENSE']);
const binary = /\.(?:png|jpe?g|ico|woff2?|docx|xlsx|pdf|sqlite|db)$/;

/** Every text file below `root` that we write ourselves, sorted by path; `within` keeps those below one of its folders. */
export function readTree(root: string, within: readonly string[] = []): readonly TreeFile[] {
  return readdirSync(root, { recursive: false, withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name) && (within.length === 0 || within.includes(entry.name)))
    .flatMap((entry) => below(root, entry.name, entry.isDirectory()))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function below(root: string, path: string, isFolder: boolean): TreeFile[] {
  if (!isFolder) return binary.test(path) ? [] : [{ path, text: readFileSync(join(root, path), 'utf8') }];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'package-lock.json')
    .flatMap((entry) => below(root, `${path}/${entry.name}`, entry.isDirectory()));
}

/** The folders that hold code of the product. */
export const productFolders = ['src', 'machines', 'migrations'] as const;

/** Whether a file is TypeScript of the product and not a test of it. */
export function isProductCode(path: string): boolean {
  return /^(?:src|machines|migrations)\/.*\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path);
}
