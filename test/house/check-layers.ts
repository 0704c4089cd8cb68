// Run by `npm run check:layers` in the folder to be judged.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

// dependency-cruiser that understands no TypeScript reads nothing and finds nothing wrong; then this gate would be green for ever.
const fewestModules = 50;

const config = createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs')) as IConfiguration;
const { output } = await cruise(['src', 'machines', 'migrations'], {
  ...config.options,
  validate: true,
  ruleSet: { forbidden: config.forbidden ?? [] },
});
const { summary } = output as ICruiseResult;

for (const { rule, from, to } of summary.violations) console.log(`${rule.name}: ${from} -> ${to}`);
console.log(`${String(summary.totalCruised)} modules read, ${String(summary.violations.length)} arrows that may not be`);
if (summary.totalCruised <= fewestModules) {
  console.log(`more than ${String(fewestModules)} modules were expected: is TypeScript read at all?`);
  process.exitCode = 1;
}
if (summary.violations.length > 0) process.exitCode = 1;
