import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A house of its own in a temporary folder, with the real settings of every gate and other people's code. */
export interface Plant {
  readonly root: string;
  /** Runs a script of package.json there, as `npm run check` would, and gives what it said. `failed` is true when it went red. */
  gate(script: string): { readonly failed: boolean; readonly said: string };
  remove(): void;
}

const settings = [
  'package.json',
  'tsconfig.json',
  'eslint.config.js',
  '.dependency-cruiser.cjs',
  'vitest.config.ts',
  'test/house/check-layers.ts',
];

/** Plants `files`, each a path and its text, beside the settings of the repository at `from`. */
export function plant(from: string, files: Readonly<Record<string, string>>): Plant {
  const root = mkdtempSync(join(tmpdir(), 'siyi-house-'));
  for (const path of settings) cpSync(join(from, path), join(root, path), { recursive: true });
  symlinkSync(join(from, 'node_modules'), join(root, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return {
    root,
    gate: (script) => {
      const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
        cwd: root,
        encoding: 'utf8',
        env: plainEnvironment(),
      });
      return { failed: status !== 0, said: `${stdout}\n${stderr}` };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Without what an outer `npm` or test runner left behind, which would make the tools look at the outer repository. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD|VITEST|NODE_OPTIONS|NODE_ENV|FORCE_COLOR)/.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}
