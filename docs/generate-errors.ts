// Run by `npm run docs:errors`.
import { writeFile } from 'node:fs/promises';
import { errorsDocument } from './errors-document.ts';

await writeFile(new URL('errors.md', import.meta.url), await errorsDocument());
