import { mkdir, writeFile } from 'node:fs/promises';
import { bundleVerifier } from './bundle-verifier.ts';

const path = new URL('../dist/verifier.html', import.meta.url);
await mkdir(new URL('.', path), { recursive: true });
await writeFile(path, await bundleVerifier());
