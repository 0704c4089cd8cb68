// Run by `npm run docs:items`.
import { writeFile } from 'node:fs/promises';
import { itemsDocument } from './items-document.ts';

await writeFile(new URL('items.md', import.meta.url), await itemsDocument());
