const value = (what: string) => `import { it } from '${what}';\nexport const planted = it;\n`;
const type = (what: string) => `import type { It } from '${what}';\nexport type Planted = It;\n`;

/** Arrows that `check:layers` must report: file, text, and where the arrow points. */
export const plantedArrows: readonly (readonly [path: string, text: string, to: string])[] = [
  ['src/kernel/to-law.ts', value('../law/it.ts'), 'src/law/it.ts'],
  ['src/kernel/to-npm.ts', value('zod'), 'zod'],
  ['src/contract/to-node.ts', value('node:crypto'), 'crypto'],
  ['src/contract/to-engine.ts', type('../engine/it.ts'), 'src/engine/it.ts'],
  ['src/law/to-engine.ts', type('../engine/it.ts'), 'src/engine/it.ts'],
  ['src/law/to-zod.ts', value('zod'), 'zod'],
  ['src/audit/to-store.ts', value('../store/it.ts'), 'src/store/it.ts'],
  ['src/audit/to-npm.ts', value('kysely'), 'kysely'],
  ['src/audit/to-files.ts', value('node:fs'), 'fs'],
  ['src/engine/to-law.ts', value('../law/it.ts'), 'src/law/it.ts'],
  ['src/engine/to-machines.ts', value('../../machines/it.ts'), 'machines/it.ts'],
  ['src/engine/to-node.ts', value('node:fs'), 'fs'],
  ['machines/to-node.ts', value('node:fs'), 'fs'],
  ['machines/to-npm.ts', value('kysely'), 'kysely'],
  ['machines/to-rules.ts', value('../src/law/it.ts'), 'src/law/it.ts'],
  ['machines/to-engine.ts', value('../src/engine/it.ts'), 'src/engine/it.ts'],
  ['migrations/to-kernel.ts', value('../src/kernel/it.ts'), 'src/kernel/it.ts'],
  ['src/store/to-migrations.ts', value('../../migrations/it.ts'), 'migrations/it.ts'],
  ['src/store/to-engine-value.ts', value('../engine/it.ts'), 'src/engine/it.ts'],
  ['src/store/to-driver.ts', value('better-sqlite3'), 'better-sqlite3'],
  ['src/service/to-sqlite.ts', value('../store/sqlite/it.ts'), 'src/store/sqlite/it.ts'],
  ['src/service/to-http.ts', type('../http/it.ts'), 'src/http/it.ts'],
  ['src/http/to-store.ts', type('../store/it.ts'), 'src/store/it.ts'],
  ['src/http/to-engine.ts', value('../engine/it.ts'), 'src/engine/it.ts'],
  ['src/cli/to-store.ts', value('../store/it.ts'), 'src/store/it.ts'],
  ['src/cli/verify-proof.ts', value('../service/it.ts'), 'src/service/it.ts'],
  ['src/verifier/to-store.ts', value('../store/it.ts'), 'src/store/it.ts'],
  ['src/documents/to-npm.ts', value('kysely'), 'kysely'],
  ['src/service/to-main.ts', value('../main.ts'), 'src/main.ts'],
  ['src/service/to-thread.ts', value('../decider-thread.ts'), 'src/decider-thread.ts'],
  ['src/service/to-test.ts', value('../kernel/it.test.ts'), 'src/kernel/it.test.ts'],
  ['src/kernel/to-nowhere.ts', value('./nowhere.ts'), './nowhere.ts'],
  ['src/attic/to-kernel.ts', value('../kernel/it.ts'), 'src/kernel/it.ts'],
  ['src/kernel/one.ts', value('./other.ts'), 'src/kernel/other.ts'],
];

const it = 'export const it = 1;\nexport type It = number;\n';
const rooms = ['kernel', 'law', 'engine', 'store', 'store/sqlite', 'service', 'http'].map((room) => `src/${room}/it.ts`);

/** What the planted arrows point at, and arrows that are as they should be and must not be reported. */
export const soundArrows: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...rooms, 'src/main.ts', 'src/decider-thread.ts', 'src/kernel/it.test.ts', 'machines/it.ts', 'migrations/it.ts'].map((path) => [
      path,
      it,
    ]),
  ),
  // The other half of a cycle; a cycle is reported once.
  'src/kernel/other.ts': type('./one.ts'),
  'src/law/sound.ts': value('../kernel/it.ts'),
  'src/law/rule-id.ts': it,
  'machines/sound.ts': value('../src/law/rule-id.ts'),
  'src/audit/sound.ts': value('node:crypto'),
  'src/store/sound.ts': type('../engine/it.ts'),
  'src/store/sqlite/sound.ts': value('better-sqlite3'),
  'src/service/sound.ts': value('../law/it.ts'),
  'src/law/sound.test.ts': value('../http/it.ts'),
};
