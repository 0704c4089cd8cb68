const body = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n');

/** Faults that `check:lint` must report: file, text, and a word of the complaint. */
export const plantedLint: readonly (readonly [path: string, text: string, complaint: string])[] = [
  ['src/service/forgotten.ts', 'export function forgotten(): void {\n  Promise.resolve();\n}\n', 'no-floating-promises'],
  ['src/kernel/anything.ts', 'export const anything = (value: any): unknown => value;\n', 'no-explicit-any'],
  ['src/kernel/sure.ts', 'export const sure = (value?: string): string => value!;\n', 'no-non-null-assertion'],
  ['src/kernel/silenced.ts', "// @ts-ignore\nexport const silenced: number = 'one';\n", 'ban-ts-comment'],
  ['src/kernel/kind.ts', "import { Json } from './json.ts';\nexport type Kind = Json;\n", 'consistent-type-imports'],
  [
    'src/kernel/open.ts',
    "export function open(way: 'in' | 'out'): number {\n  switch (way) {\n    case 'in':\n      return 1;\n  }\n  return 0;\n}\n",
    'switch-exhaustiveness-check',
  ],
  ['src/kernel/nameless.ts', 'export default 1;\n', 'Named exports only'],
  ['src/kernel/passing.ts', "export { json } from './json.ts';\n", 'No barrels'],
  ['src/kernel/star.ts', "export * from './json.ts';\n", 'No barrels'],
  ['src/kernel/long.ts', `export const long = [\n${body(299, '  1,')}\n];\n`, 'max-lines'],
  ['src/kernel/endless.ts', `export function endless(): void {\n${body(60, '  void 0;')}\n}\n`, 'max-lines-per-function'],
  ['src/service/sentence.ts', "export const sentence = '人数不足';\n", 'Texts for people'],
  ['machines/clock.ts', 'export const clock = Date.now();\n', 'Pure code has no clock'],
  ['src/law/today.ts', 'export const today = new Date();\n', 'Pure code has no clock'],
  ['src/engine/chance.ts', 'export const chance = Math.random();\n', 'Pure code has no chance'],
  ['src/engine/hour.ts', 'export const hour = new Date(0).getHours();\n', "host's time zone"],
  ['src/audit/environment.ts', "export const environment = process.env['HOME'];\n", 'Pure code reaches nothing outside'],
  ['src/contract/later.ts', 'export const later = (then: () => void) => setTimeout(then, 1);\n', 'Pure code reaches nothing outside'],
  ['machines/actor.ts', "export const actor = { invoke: { src: 'mail' } };\n", 'A machine starts nothing'],
  ['machines/timer.ts', "export const timer = { after: { 1000: 'late' } };\n", 'A machine starts nothing'],
  ['machines/hidden.ts', 'export const hidden = { guard: () => true };\n', 'No hidden conditions'],
];
