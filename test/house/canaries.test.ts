import { afterEach, describe, expect, it } from 'vitest';
import { findBadNames } from './find-bad-names.ts';
import { findErrorsDrift } from './find-errors-drift.ts';
import { findExportGaps } from './find-export-gaps.ts';
import { findGlossaryGaps } from './find-glossary-gaps.ts';
import { findIdleFailures } from './find-idle-failures.ts';
import { findLongFiles } from './find-long-files.ts';
import { findMessageGaps } from './find-message-gaps.ts';
import { findMisplacedExports } from './find-misplaced-exports.ts';
import { findReadmeGaps } from './find-readme-gaps.ts';
import { findTraces } from './find-traces.ts';
import { findUndocumentedExports } from './find-undocumented-exports.ts';
import { plant as plantIn, type Plant } from './plant.ts';
import { plantedArrows, soundArrows } from './planted-arrows.ts';
import { plantedLint } from './planted-lint.ts';

// A gate can be green because it reads nothing. Each one is shown a house with faults, and must name them and nothing else.
const plants: Plant[] = [];
const plant = (files: Readonly<Record<string, string>>): Plant => {
  const made = plantIn(process.cwd(), files);
  plants.push(made);
  return made;
};
afterEach(() => {
  for (const made of plants.splice(0)) made.remove();
});

const sound = { 'src/kernel/json.ts': '/** What JSON can say. */\nexport type Json = string | null;\n' };
const slow = 120_000;

describe('a gate that reads', { timeout: slow }, () => {
  it('format: code that nobody formatted', () => {
    const { failed, said } = plant({ ...sound, 'src/kernel/ugly.ts': 'export const ugly={a:"b"}\n' }).gate('check:format');
    expect(failed).toBe(true);
    expect(said).toContain('src/kernel/ugly.ts');
    expect(said).not.toContain('src/kernel/json.ts');
  });

  it('lint: each planted fault, in its own file, and nothing in a sound one', () => {
    const { failed, said } = plant({ ...sound, ...filesOf(plantedLint) }).gate('check:lint');
    const complaints = complaintsByFile(said);
    expect(failed).toBe(true);
    expect(plantedLint.filter(([path, , complaint]) => !(complaints.get(path) ?? '').includes(complaint))).toEqual([]);
    expect(complaints.get('src/kernel/json.ts')).toBeUndefined();
  });

  it('types: a wrong type, an unchecked index, an enum, a type imported as a value', () => {
    const faults = {
      'src/kernel/wrong.ts': "export const wrong: number = 'one';\n",
      'src/kernel/index-of.ts': 'export const indexOf = (all: readonly string[]): string => all[0];\n',
      'src/kernel/numbered.ts': 'export enum Numbered {\n  One,\n}\n',
      'src/kernel/kind.ts': "import { Json } from './json.ts';\nexport type Kind = Json;\n",
    };
    const { failed, said } = plant({ ...sound, ...faults }).gate('check:types');
    expect(failed).toBe(true);
    expect(Object.keys(faults).filter((path) => !said.includes(`${path}(`))).toEqual([]);
    expect(said).not.toContain('src/kernel/json.ts(');
  });

  it('layers: each planted arrow, no sound one, and that too few modules were read', () => {
    const { failed, said } = plant({ ...soundArrows, ...filesOf(plantedArrows) }).gate('check:layers');
    const reported = [...said.matchAll(/: (\S+) -> (\S+)$/gm)].map(([, from = '', to = '']) => ({ from, to }));
    expect(failed).toBe(true);
    expect(plantedArrows.filter(([path, , to]) => !reported.some((arrow) => arrow.from === path && arrow.to.includes(to)))).toEqual([]);
    expect(reported.filter(({ from }) => from in soundArrows)).toEqual([]);
  });

  it('layers: a house of which it reads too little is not a sound one', () => {
    const { failed, said } = plant({ 'src/kernel/it.ts': 'export const it = 1;\n', 'machines/it.ts': '', 'migrations/it.ts': '' }).gate(
      'check:layers',
    );
    expect(failed).toBe(true);
    expect(said).toContain('more than 50 modules were expected');
  });

  it('unused: an export and a file that nothing uses', () => {
    const { failed, said } = plant({
      'src/main.ts': "import { used } from './kernel/word.ts';\nused();\n",
      'src/kernel/word.ts': 'export const used = () => 1;\nexport const idle = () => 2;\n',
      'src/kernel/orphan.ts': 'export const orphan = 1;\n',
    }).gate('check:unused');
    expect(failed).toBe(true);
    expect(said).toMatch(/^idle\s.*src\/kernel\/word\.ts/m);
    expect(said).toContain('src/kernel/orphan.ts');
    expect(said).not.toMatch(/^used\s/m);
  });
});

describe('a house rule that reads', () => {
  const lines = (count: number) => 'export {};\n'.repeat(count);

  it('sizes: a file of 301 lines', () => {
    const { root } = plant({ 'src/kernel/long.ts': lines(301), 'src/kernel/full.ts': lines(300), 'test/long.test.ts': lines(601) });
    expect(findLongFiles(root)).toEqual(['src/kernel/long.ts: 301 lines, at most 300', 'test/long.test.ts: 601 lines, at most 600']);
  });

  it('names: attics, barrels, capitals, homeless files, a migration out of turn', () => {
    const bad = ['src/kernel/utils.ts', 'src/store/row-helpers.ts', 'src/http/index.ts', 'src/law/QuorumRule.ts', 'src/engine/types.ts'];
    const homeless = ['src/loose.ts', 'migrations/0002-create-journal.ts'];
    const good = ['src/index.ts', 'machines/index.ts', 'src/kernel/messages/zh-CN/words.ts', 'test/helpers/village.ts'];
    const { root } = plant(Object.fromEntries([...bad, ...homeless, ...good].map((path) => [path, ''])));
    const files = findBadNames(root).map((finding) => finding.replace(/:.*$/, ''));
    expect(files.sort()).toEqual([...bad, ...homeless].sort());
  });

  it('promises: an export without a doc comment, one that says its name again', () => {
    const { root } = plant({
      ...sound,
      'src/kernel/bare.ts':
        "// Not a promise.\nexport const bare = 1;\n/** Echo. */\nexport function echo(): void {}\nexport type Silent = 'x';\n",
      'src/kernel/head.ts':
        '/** Only the head of the file: this promise belongs to nobody. */\n\nconst own = 1;\nexport const head = own;\n',
    });
    expect(findUndocumentedExports(root)).toEqual([
      'src/kernel/bare.ts: bare promises nothing',
      'src/kernel/bare.ts: echo promises nothing',
      'src/kernel/bare.ts: Silent promises nothing',
      'src/kernel/head.ts: head promises nothing',
    ]);
  });

  it('one thing: a file named after something else, a file of everything', () => {
    const many = Array.from({ length: 11 }, (_, at) => `export const part${String(at)} = 1;\n`).join('');
    const { root } = plant({
      'src/kernel/clock.ts': 'export const umbrella = 1;\n',
      'src/kernel/parts.ts': many,
      'src/law/g26-quorum.ts': 'export const g26 = 1;\n',
      'src/law/routing.ts': 'export const route = 1;\n',
      'src/engine/definition.ts': 'export interface Definition {}\nexport const useOf = 1;\n',
    });
    expect(findMisplacedExports(root)).toEqual([
      'src/kernel/clock.ts: not named after umbrella',
      'src/kernel/parts.ts: 11 public things, at most 10',
    ]);
  });

  it('traces: a path of a machine, a file of the workshop', () => {
    const machine = ['', 'home', 'someone', 'siyi'].join('/');
    const workshop = ['DEVELOPERS', 'md'].join('.');
    const { root } = plant({
      'docs/install.md': `Unpack.\nGo to ${machine}.\n`,
      'README.md': `See ${workshop}.\n`,
      'docs/sound.md': 'https://example.org/home/\n',
    });
    expect(findTraces(root).map((finding) => finding.replace(/: .*$/, ''))).toEqual(['README.md:1', 'docs/install.md:2']);
  });

  it('messages: a text that one language lacks, other values, a failure and a rule without a text', () => {
    const { root } = plant({
      'src/kernel/failure-codes.ts': 'export const failureCodes = {\n  TOLD: {},\n  UNTOLD: {},\n};\n',
      'src/law/rule-id.ts': "export const ruleIds = [\n  'G01', // told\n  'S01', // not told\n];\n",
      'src/kernel/messages/zh-CN/all.ts':
        "export const all = { 'failure.TOLD': '一', 'rule.G01': '二', 'a.short': '差 {short}', 'a.only': '仅' };\n",
      'src/kernel/messages/en/all.ts': "export const all = { 'failure.TOLD': 'one', 'rule.G01': 'two', 'a.short': 'short by {got}' };\n",
    });
    expect(findMessageGaps(root)).toEqual([
      'a.only: no text in en',
      'a.short: other values in one language than in the other',
      'failure.UNTOLD: no text in zh-CN',
      'failure.UNTOLD: no text in en',
      'rule.S01: no text in zh-CN',
      'rule.S01: no text in en',
    ]);
  });

  it('failures: a code that nothing produces', () => {
    const { root } = plant({ 'src/store/read.ts': "throw new Failure('MADE');\n", 'src/kernel/failure-codes.ts': "'IDLE'\n" });
    expect(findIdleFailures(root, ['MADE', 'IDLE'])).toEqual(['IDLE: produced nowhere']);
  });

  it('errors.md: missing, a changed line, a lost line', async () => {
    const { errorsDocument } = await import('../../docs/errors-document.ts');
    const right = await errorsDocument();
    expect(await findErrorsDrift(plant(sound).root)).toEqual(['docs/errors.md: missing']);
    expect(await findErrorsDrift(plant({ 'docs/errors.md': right }).root)).toEqual([]);
    const changed = await findErrorsDrift(plant({ 'docs/errors.md': right.replace('`DATABASE_BUSY`', '`DATABASE_LAZY`') }).root);
    expect(changed.map((finding) => /drifted|lacks/.exec(finding)?.[0])).toEqual(['drifted', 'lacks']);
    const lost = await findErrorsDrift(plant({ 'docs/errors.md': right.replace(/^.*`DATABASE_BUSY`.*\n/m, '') }).root);
    expect(lost).toEqual([expect.stringMatching(/lacks: .*DATABASE_BUSY/)]);
    const loose = await findErrorsDrift(plant({ 'docs/errors.md': `${right}\n` }).root);
    expect(loose).toEqual(['docs/errors.md: not as npm run docs:errors writes it']);
  });

  it('documents: a command and a link that do not exist, a word that is not explained', () => {
    const { root } = plant({
      'README.md': '`npm ci`, `npm test`, `npm run demo`, `npm run fly`\n[sound](docs/glossary.md) [lost](docs/lost.md)\n',
      'docs/glossary.md': 'flow 流程\n## A\n| leaf | 叶 | a |\n| leaf | 叶 | b |\n## B\n| leaf | 叶 | c |\n',
    });
    expect(findReadmeGaps(root)).toEqual(['README.md: npm run fly does not exist', 'README.md: docs/lost.md does not exist']);
    expect(findGlossaryGaps(root)).toContain('docs/glossary.md: ledger is not explained');
    expect(findGlossaryGaps(root)).not.toContain('docs/glossary.md: 流程 is not explained');
    expect(findGlossaryGaps(root).filter((gap) => gap.endsWith('twice'))).toEqual(['docs/glossary.md: leaf stands there twice']);
  });

  it('exports: a target that is built from nothing, a script that runs nothing', () => {
    const found = findExportGaps(plant({ 'machines/index.ts': '' }).root);
    expect(found).toContain('package.json: ./dist/src/index.js does not exist');
    expect(found).toContain('package.json: docs/generate-errors.ts does not exist');
    expect(found).not.toContain('package.json: ./dist/machines/index.js does not exist');
  });
});

function filesOf(faults: readonly (readonly [path: string, text: string, complaint: string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(faults.map(([path, text]) => [path, text]));
}

/** Reads eslint's own listing: a path on a line of its own, its complaints indented below. */
function complaintsByFile(said: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let path = '';
  for (const line of said.split('\n')) {
    if (/^\/.*\.[a-z]+$/.test(line)) path = line.replace(/^.*?siyi-house-[^/]+\//, '');
    else if (line.startsWith('  ')) found.set(path, `${found.get(path) ?? ''}${line}\n`);
  }
  return found;
}
