// Arrows point towards kernel. One rule per row: what a folder may import of ours, which packages, whether Node itself.
// Paths are exact folders, so a folder without a row fails; type-only imports count (tsPreCompilationDeps).
const tests = '\\.test\\.tsx?$';
const ours = '^(src|machines|migrations|test|bench|docs)/';
const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg'];

const rows = {
  'src/kernel': { own: [], npm: [], node: true },
  'src/contract': { own: ['src/kernel'], npm: ['zod'], node: false },
  'src/law': { own: ['src/kernel'], npm: ['temporal-polyfill', 'chinese-days'], node: false },
  'src/audit': { own: ['src/kernel'], npm: ['sm-crypto'], node: true },
  'src/engine': { own: ['src/kernel'], npm: ['xstate'], node: false },
  machines: { own: ['src/kernel', 'src/law/(rule-id|body|values|matter-class)\\.ts'], npm: ['xstate'], node: false },
  migrations: { own: [], npm: ['kysely'], node: false },
  'src/store': { own: ['src/kernel', 'src/audit', 'src/engine'], npm: ['kysely', 'better-sqlite3', 'pg'], node: true },
  'src/service': { own: ['src/kernel', 'src/contract', 'src/law', 'src/audit', 'src/engine', 'src/store'], npm: [], node: true },
  'src/documents': { own: ['src/kernel', 'src/contract', 'src/engine'], npm: ['exceljs', 'qrcode', 'fflate'], node: true },
  'src/verifier': { own: ['src/kernel', 'src/audit', 'src/engine'], npm: ['fflate', '@noble/hashes', '@noble/curves'], node: false },
  'src/witness': {
    own: ['src/kernel', 'src/contract', 'src/audit', 'src/documents/escape-html\\.ts'],
    npm: ['fastify', 'better-sqlite3'],
    node: true,
  },
  'src/http': {
    own: ['src/kernel', 'src/contract', 'src/service', 'src/documents'],
    npm: ['fastify', '@fastify/[^/]+', 'fastify-type-provider-zod', 'zod', 'pino', 'prom-client'],
    node: true,
  },
  'src/cli': {
    own: ['src/kernel', 'src/contract', 'src/audit', 'src/service', 'src/documents'],
    npm: ['commander', 'cli-progress'],
    node: true,
  },
};

const from = (folder) => ({ path: `^${folder}/`, pathNot: tests });
const forbid = (name, where, to) => ({ name, severity: 'error', from: where, to });

const arrows = Object.entries(rows).flatMap(([folder, { own, npm, node }]) => [
  forbid(`${folder} imports of ours only: ${own.join(', ') || 'nothing'}`, from(folder), {
    path: ours,
    pathNot: [folder, ...own].map((path) => `^${path}(/|$)`),
  }),
  forbid(`${folder} imports of npm only: ${npm.join(', ') || 'nothing'}`, from(folder), {
    dependencyTypes: packages,
    pathNot: npm.map((name) => `(^|/)node_modules/(@types/)?${name}/`),
  }),
  ...(node ? [] : [forbid(`${folder} imports nothing of Node`, from(folder), { dependencyTypes: ['core'] })]),
]);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    forbid('every folder has a row', { path: '^src/[^/]+/', pathNot: Object.keys(rows).map((folder) => `^${folder}/`) }, {}),
    forbid('no cycles', {}, { circular: true }),
    forbid('every import resolves', {}, { couldNotResolve: true }),
    forbid('nobody imports main', { pathNot: [tests, '^src/index\\.ts$'] }, { path: '^src/main\\.ts$' }),
    forbid('nobody imports the thread that decides', {}, { path: '^src/decider-thread\\.ts$' }),
    forbid(
      'nobody inside imports the face of the library',
      { path: '^(src|machines|migrations)/', pathNot: tests },
      { path: '^src/(index|verify)\\.ts$' },
    ),
    forbid('product code imports no tests', { path: '^(src|machines|migrations)/', pathNot: tests }, { path: [tests, '^(test|bench)/'] }),
    forbid(
      'only main, the thread that decides and the store know which database it is',
      { pathNot: ['^src/store/', '^src/(main|decider-thread)\\.ts$', '^(test|bench)/', tests] },
      { path: '^src/store/(sqlite|postgres)/' },
    ),
    forbid(
      'the shared store knows no driver',
      { path: '^src/store/', pathNot: ['^src/store/(sqlite|postgres)/', tests] },
      { path: '(^|/)node_modules/(@types/)?(better-sqlite3|pg)/' },
    ),
    forbid('the store takes only types of the engine', from('src/store'), { path: '^src/engine/', dependencyTypesNot: ['type-only'] }),
    forbid('the proof code takes only cryptography of Node', from('src/audit'), { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' }),
    forbid(
      'the verifier trusts nothing that it audits',
      { path: '^src/cli/verify', pathNot: tests },
      { path: ours, pathNot: '^src/(kernel|contract|audit|cli/verify)' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
