import { failureCodes } from '../../src/kernel/failure-codes.ts';
import { isProductCode, readTree } from './tree.ts';

const declaring = /^src\/kernel\/(?:failure-codes\.ts|messages\/)|^src\/http\/problem\.ts$/;

/** Codes of the registry that no line of the product produces and no test expects: a promise that nobody keeps. */
export function findIdleFailures(root: string, codes: readonly string[] = Object.keys(failureCodes)): readonly string[] {
  const speaking = readTree(root, ['src', 'machines', 'migrations', 'test'])
    .filter(({ path }) => !declaring.test(path) && (isProductCode(path) || path.endsWith('.test.ts')))
    .map(({ text }) => text)
    .join('\n');
  return codes.filter((code) => !speaking.includes(`'${code}'`)).map((code) => `${code}: produced nowhere`);
}
