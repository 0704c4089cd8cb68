/**
 * The bodies that decide or watch (domain words in Chinese beside each). Their quorum and majority are rules, not properties:
 * they depend on the day and on the matter.
 */
export const bodies = [
  'branchCommittee', // 村党支部委员会
  'villagersCommittee', // 村民委员会
  'twoCommittees', // 村"两委"联席会
  'partyMembersAssembly', // 党员大会
  'villagersAssembly', // 村民会议
  'representativesAssembly', // 村民代表会议
  'groupAssembly', // 村民小组会议
  'collectiveMembersAssembly', // 成员大会
  'collectiveDelegatesAssembly', // 成员代表大会
  'collectiveCouncil', // 理事会
  'supervisionCommittee', // 村务监督委员会
] as const;

/** One body of {@link bodies}. */
export type Body = (typeof bodies)[number];

/** Whether a word that came from outside names a body. */
export function isBody(word: string): word is Body {
  return (bodies as readonly string[]).includes(word);
}
