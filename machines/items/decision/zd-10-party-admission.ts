import { boards } from '../../fragments/boards.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Step } from '../../fragments/step.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '入党积极分子初步人选',
    en: 'Those chosen as activists for the time being',
    days: 7,
    unit: 'calendar',
    basis: 'published',
    where: boards.party,
  },
  {
    zh: '发展对象、预备党员',
    en: 'Candidates for development and probationary members',
    days: 5,
    unit: 'working',
    basis: 'recalled',
    where: boards.party,
  },
];

/** From the application to the pre-examination. */
const untilCandidate: readonly Step[] = [
  {
    name: 'interview',
    zh: '党组织派人谈话',
    en: 'Somebody sent by the Party organisation talks with the applicant',
    actors: ['partyBranch'],
    documents: ['interviewRecord'],
    limit: { days: 30, unit: 'calendar', basis: 'published' },
  },
  {
    name: 'recommendation',
    zh: '推荐并确定入党积极分子，公示初步人选',
    en: 'Activists are recommended and chosen; those chosen are posted',
    actors: ['partyBranch'],
    documents: ['recommendationVotes'],
    posting: { days: 7, unit: 'calendar', basis: 'published', board: false },
  },
  {
    name: 'activistFiling',
    zh: '报街道党工委备案，指定两名培养联系人',
    en: 'Filed with the subdistrict Party committee; two mentors are named',
    actors: ['partyBranch', 'streetPartyCommittee'],
    documents: ['filingReport'],
  },
  {
    name: 'training',
    zh: '培养教育考察一年以上',
    en: 'Trained and observed for a year or more',
    actors: ['mentors', 'partyBranch'],
    documents: ['cultivationRecord'],
    wait: { days: 365, unit: 'calendar', basis: 'published' },
  },
  {
    name: 'candidacy',
    zh: '确定发展对象：听取意见、政审、短训不少于三天或24学时，公示',
    en: 'Chosen as candidate: opinions heard, political review, three days or 24 hours of training; posted',
    actors: ['partyBranch'],
    documents: ['opinionRecord', 'politicalReview', 'trainingCertificate'],
    posting: { days: 5, unit: 'working', basis: 'recalled', board: false },
    failed: 'training',
  },
];

/** From the pre-examination to full membership. */
const untilMember: readonly Step[] = [
  {
    name: 'preExamination',
    zh: '街道党工委预审，发入党志愿书',
    en: 'Pre-examined by the subdistrict Party committee, which hands out the form of admission',
    actors: ['streetPartyCommittee'],
    roles: ['officer', 'secretary', 'clerk'],
    documents: ['preExamination', 'admissionForm'],
    failed: 'candidacy',
  },
  {
    name: 'admissionVote',
    zh: '支部党员大会讨论接收，无记名投票',
    en: 'The members’ assembly of the branch discusses the admission and votes by secret ballot',
    actors: ['partyMembersAssembly'],
    meeting: 'partyMembersAssembly',
    documents: ['ballotRecord', 'branchResolution'],
    limit: { days: 30, unit: 'calendar', basis: 'published' },
    failed: 'candidacy',
  },
  {
    name: 'probationerPosting',
    zh: '公示拟接收的预备党员',
    en: 'Those to be probationary members are posted',
    actors: ['partyBranch'],
    documents: ['announcement'],
    posting: { days: 5, unit: 'working', basis: 'recalled', board: false },
    limit: { days: 90, unit: 'calendar', basis: 'published', through: 'admissionApproval' },
  },
  {
    name: 'admissionApproval',
    zh: '街道党工委审批（一般三个月内，特殊情况不超过六个月）',
    en: 'Approved by the subdistrict Party committee within three months, six in special cases',
    actors: ['streetPartyCommittee'],
    roles: ['officer', 'secretary', 'clerk'],
    documents: ['admissionApproval'],
    failed: 'candidacy',
  },
  {
    name: 'probation',
    zh: '预备期一年考察，期满本人申请转正',
    en: 'A year on probation; then the member asks to be a full one',
    actors: ['partyBranch', 'applicant'],
    documents: ['fullMembershipApplication', 'probationRecord'],
    wait: { days: 365, unit: 'calendar', basis: 'published', since: 'admissionVote' },
  },
  {
    name: 'fullMembershipVote',
    zh: '支部党员大会表决转正',
    en: 'The members’ assembly of the branch votes on full membership',
    actors: ['partyMembersAssembly'],
    meeting: 'partyMembersAssembly',
    documents: ['ballotRecord', 'branchResolution'],
  },
  {
    name: 'fullMembershipApproval',
    zh: '街道党工委审批转正',
    en: 'Full membership is approved by the subdistrict Party committee',
    actors: ['streetPartyCommittee'],
    roles: ['officer', 'secretary', 'clerk'],
    documents: ['fullMembershipApproval'],
    failed: 'fullMembershipVote',
  },
];

/** Admitting Party members. */
export const zd10: PowerItem = {
  code: 'ZD-10',
  category: 'decision',
  nameZh: '发展党员',
  nameEn: 'Admitting party members',
  summary: {
    zh: '村党组织发展党员的五阶段流程；属党内事项，不走四议。',
    en: 'How the village’s Party organisation admits members, in five phases; an inner-Party matter without the four deliberations.',
  },
  condition: {
    zh: '按发展党员工作细则的五个阶段办理；每个申请人单独一件。',
    en: 'By the five phases of the Party’s rules on admitting members; each applicant is a matter of their own.',
  },
  responsible: ['partyBranch'],
  guidance: ['organisationDepartment'],
  legalBasis: ['中国共产党发展党员工作细则'],
  certainty: 'published',
  caveats: [
    {
      zh: '预备党员公示5个工作日凭记忆；积极分子公示不少于7天出自示范文本。月按30天、一年按365天折算。',
      en: 'Five working days for probationary members are recalled; seven days for activists come from a model text. A month stands as 30 days, a year as 365.',
    },
    {
      zh: '公示在党务公开栏，按党内规定的日数；村务公开的十五日不适用于党内事项。',
      en: 'Posted on the Party board for the days of Party rules; the fifteen days of village affairs do not apply inside the Party.',
    },
    {
      zh: '审批期限以一般三个月计时；转正未通过的，可延长预备期后再表决。',
      en: 'The clock of approval is that of three months; whoever is not made a full member may be voted on again after a longer probation.',
    },
  ],
  disclosures,
  differences: [],
  flow: directProcedure({
    code: 'ZD-10',
    classes: ['service'],
    archive: [
      'application',
      'interviewRecord',
      'cultivationRecord',
      'politicalReview',
      'admissionForm',
      'branchResolution',
      'admissionApproval',
      'fullMembershipApproval',
    ],
    intake: {
      rules: [],
      documents: ['application'],
      zh: '本人提交入党申请书',
      en: 'The applicant hands in a written application',
      actors: ['applicant'],
    },
    before: [...untilCandidate, ...untilMember],
    after: [],
  }),
};
