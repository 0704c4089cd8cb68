#!/usr/bin/env node
// Starts the program that `npm run build` made.
import { existsSync } from 'node:fs';

const built = new URL('../dist/src/main.js', import.meta.url);
if (existsSync(built)) {
  const { main } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error('siyi: npm run build');
  process.exitCode = 1;
}
