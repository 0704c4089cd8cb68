import { Worker } from 'node:worker_threads';

/** Starts a file of the source as a thread, as its compiled form would be, with a reader of TypeScript. @param file from the root of the repository */
export function threadFromSource(file: string, workerData?: unknown): Worker {
  const { href } = new URL(`../../${file}`, import.meta.url);
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(href)}); });`;
  return new Worker(code, { eval: true, workerData });
}
