import { sha256Hex } from '../../kernel/digest.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { SampleProps } from './sample-props.ts';

/** A notice as drafted, as the supervisors approve it, and as it hangs: the same text each time. */
export function sampleNotices(
  { text, photo, papers }: SampleProps,
  what: 'resolution' | 'outcome',
): readonly [JsonObject, JsonObject, JsonObject] {
  const contentHash = sha256Hex(text(`${what}Text`));
  const personalData = { identityNumbers: false, bankAccounts: false, phones: false, health: false, minors: false };
  const boards = ['east', 'west'].map((side) => ({ place: text(`board.${side}`), photo: photo(`${what}-${side}`) }));
  return [
    { contentHash, personalData, documents: papers(what, 'statement') },
    { verdict: 'approved', contentHash, opinion: text('reviewOpinion') },
    { contentHash, boards, naturalVillages: 2, channels: ['board', 'broadcast', 'wechatGroup'], days: 15 },
  ];
}
