// The program as bin/siyi.js starts it, without a build before.
import { main } from '../../src/main.ts';

process.exitCode = await main(process.argv.slice(2));
