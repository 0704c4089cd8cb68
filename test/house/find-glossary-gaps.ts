import { readTree } from './tree.ts';

/** Each word of the house with its Chinese, where villages have one for it. */
const words = [
  ...['power item 权力事项', 'list 清单', 'flow 流程', 'instance 办件', 'entry 审计记录', 'stage', 'event', 'facts', 'verdict'],
  ...['refusal', 'ledger', 'checkpoint', 'receipt', 'body', 'roster', 'branchDeliberation 村党组织提议', 'resolutionDisclosure 决议公开'],
  ...['committeeConsultation 商议', 'partyMemberReview 党员大会审议', 'representativeResolution 决议', 'outcomeDisclosure 实施结果公开'],
];

/** Words of the house that the glossary does not explain, and rows that stand in one of its tables twice. One word per notion is only true where it is written down. */
export function findGlossaryGaps(root: string): readonly string[] {
  const glossary = readTree(root, ['docs']).find(({ path }) => path === 'docs/glossary.md');
  if (glossary === undefined) return ['docs/glossary.md: missing'];
  return [...unexplained(glossary.text), ...twice(glossary.text)];
}

function unexplained(text: string): readonly string[] {
  return words
    .flatMap((pair) => pair.split(/ (?=\p{Script=Han})/u))
    .filter((word) => !text.includes(word))
    .map((word) => `docs/glossary.md: ${word} is not explained`);
}

/** Tables of one heading are one list: a heading that stands in it twice came in by a merge. */
function twice(text: string): readonly string[] {
  return text.split(/^## /m).flatMap((part) => {
    const named = [...part.matchAll(/^\| ([^|]+?) +\|.*\n(?!\| -)/gm)].map(([, word = '']) => word);
    return named.filter((word, at) => named.indexOf(word) !== at).map((word) => `docs/glossary.md: ${word} stands there twice`);
  });
}
