import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What Node gives and a browser does not: each has a twin of the same face below `src/verifier/browser`. */
const twins: Readonly<Record<string, string>> = {
  'src/kernel/digest.ts': 'src/verifier/browser/digest.ts',
  'src/kernel/latin1-text.ts': 'src/verifier/browser/latin1-text.ts',
  'src/audit/ed25519.ts': 'src/verifier/browser/ed25519.ts',
};

const browserTwins: Plugin = {
  name: 'browser-twins',
  setup(building) {
    building.onResolve({ filter: /\.ts$/ }, ({ path, importer }) => {
      const whole = resolve(dirname(importer), path);
      const twin = Object.entries(twins).find(([from]) => whole === join(root, from));
      return twin === undefined ? null : { path: join(root, twin[1]) };
    });
  },
};

/** The verifier as one HTML file: script and style inlined, nothing fetched. Same sources, same bytes. */
export async function bundleVerifier(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/verifier/page.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [browserTwins],
  });
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  const [page, style] = await Promise.all(['page.html', 'style.css'].map((name) => readFile(join(root, 'src/verifier', name), 'utf8')));
  return (page ?? '').replace('/*style*/', () => style ?? '').replace('/*script*/', () => script);
}
