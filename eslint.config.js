import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { existsSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', 'test/**/*.ts'];
const pure = ['machines/**/*.ts', 'src/law/**/*.ts', 'src/engine/**/*.ts', 'src/audit/**/*.ts', 'src/contract/**/*.ts'];

const forbid = (selector, message) => ({ selector, message });

const everywhere = [
  forbid('ExportDefaultDeclaration', 'Named exports only: a name that the importer may choose cannot be searched for.'),
  forbid('ExportAllDeclaration', 'No barrels: import from the file that holds it.'),
  forbid('TSEnumDeclaration', 'No enums: a union of literals.'),
];
const noReexport = [
  forbid('ExportNamedDeclaration[source]', 'No barrels: only src/index.ts and the two static lists pass on what others define.'),
];

// Time, chance and the process come in as facts: the same input must give the same answer on any machine, for ever.
const undetermined = [
  forbid('NewExpression[callee.name="Date"][arguments.length=0]', 'Pure code has no clock: time is a fact.'),
  forbid('CallExpression[callee.name="Date"]', 'Pure code has no clock: time is a fact.'),
  forbid('MemberExpression[object.name="Date"][property.name="now"]', 'Pure code has no clock: time is a fact.'),
  forbid('MemberExpression[object.name="Temporal"][property.name="Now"]', 'Pure code has no clock: time is a fact.'),
  forbid('MemberExpression[object.name="Math"][property.name="random"]', 'Pure code has no chance: random bytes come in as an argument.'),
  forbid(
    'CallExpression[callee.property.name=/^(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)|getTimezoneOffset|toLocale\\w*String|localeCompare)$/]',
    "This depends on the host's time zone or language.",
  ),
  forbid(
    'MemberExpression[object.name="globalThis"][property.name=/^(?:process|performance|crypto|fetch|set(?:Timeout|Interval|Immediate))$/]',
    'Pure code reaches nothing outside.',
  ),
];
const outside = ['process', 'performance', 'crypto', 'console', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map(
  (name) => ({ name, message: 'Pure code reaches nothing outside: what it needs comes in as facts.' }),
);

// These would put generated ids and timers into the journal, and end path generation.
const restless = [
  forbid(
    'Property:matches([key.name=/^(?:invoke|spawn|delay)$/], [key.name="after"][value.type="ObjectExpression"])',
    'A machine starts nothing and waits for nothing: deadlines are rows that the engine fires as events.',
  ),
  forbid(
    'CallExpression[callee.name=/^(?:spawnChild|sendTo|sendParent|forwardTo|raise|fromPromise|fromCallback|fromObservable|fromTransition)$/]',
    'A machine starts nothing and sends nothing.',
  ),
  forbid(
    'Property[key.name=/^(?:guard|guards)$/] :matches(ArrowFunctionExpression, FunctionExpression)',
    'No hidden conditions: name the rules that a transition needs.',
  ),
];

// People read in their own language: a sentence in code would be in one of them only, and reviewed by nobody who reads it.
const sentences = [
  forbid('Literal[value=/[\\u4e00-\\u9fff]/]', 'Texts for people stand in src/kernel/messages.'),
  forbid('TemplateElement[value.raw=/[\\u4e00-\\u9fff]/]', 'Texts for people stand in src/kernel/messages.'),
];

const restricted = (...lists) => ['error', ...lists.flat()];

// Their packages are installed by `npm run bench:peers` alone; without them no type of theirs is known, and every call would be unsafe.
const peers = existsSync(new URL('bench/peers/node_modules', import.meta.url)) ? [] : ['bench/peers/engines/'];

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.tmp/', 'data/', 'inspect/', ...peers] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A handler may be async by contract and have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-syntax': restricted(everywhere, noReexport),
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/law/**', 'src/kernel/messages/**'],
    rules: { 'no-restricted-syntax': restricted(everywhere, noReexport, sentences) },
  },
  {
    files: ['src/engine/**/*.ts', 'src/audit/**/*.ts', 'src/contract/**/*.ts'],
    rules: { 'no-restricted-syntax': restricted(everywhere, noReexport, sentences, undetermined) },
  },
  // Names of statutes, bodies and items in both languages are data there, not sentences.
  { files: ['src/law/**/*.ts'], rules: { 'no-restricted-syntax': restricted(everywhere, noReexport, undetermined) } },
  { files: ['machines/**/*.ts'], rules: { 'no-restricted-syntax': restricted(everywhere, noReexport, undetermined, restless) } },
  { files: ['machines/index.ts'], rules: { 'no-restricted-syntax': restricted(everywhere, undetermined, restless) } },
  { files: ['src/index.ts', 'src/verify.ts', 'migrations/index.ts'], rules: { 'no-restricted-syntax': restricted(everywhere) } },
  { files: pure, rules: { 'no-restricted-globals': ['error', ...outside] } },
  {
    files: tests,
    rules: {
      'max-lines': ['error', { max: 600 }],
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': restricted(everywhere, noReexport),
      // Matchers such as expect.objectContaining() are typed `any` by their library.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['*.config.ts', '*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable', require: 'readonly' } },
  },
);
