import { readTree } from './tree.ts';

/** Each word of the house with its Chinese, where villages have one for it. */
const words = [
  ...['power item 权力事项', 'list 清单', 'flow 流程', 'instance 办件', 'entry 审计记录', 'stage', 'event', 'facts', 'verdict'],
  ...['refusal', 'ledger', 'checkpoint', 'receipt', 'body', 'roster', 'branchDeliberation 村党组织提议', 'resolutionDisclosure 决议公开'],
  ...['committeeConsultation 商议', 'partyMemberReview 党员大会审议', 'representativeResolution 决议', 'outcomeDisclosure 实施结果公开'],
];

/** Words of the house that the glossary does not explain. One word per notion is only true where it is written down. */
export function findGlossaryGaps(root: string): readonly string[] {
  const glossary = readTree(root, ['docs']).find(({ path }) => path === 'docs/glossary.md');
  if (glossary === undefined) return ['docs/glossary.md: missing'];
  return words
    .flatMap((pair) => pair.split(/ (?=\p{Script=Han})/u))
    .filter((word) => !glossary.text.includes(word))
    .map((word) => `docs/glossary.md: ${word} is not explained`);
}
