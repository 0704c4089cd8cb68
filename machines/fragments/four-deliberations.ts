import type { JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import { flag, forget, remember, schedule, takePlan } from './action.ts';
import { decidingStage } from './deciding-stage.ts';
import { deliberation } from './deliberation.ts';
import { disclosure } from './disclosure.ts';
import { inBand } from './in-band.ts';
import { matterFlow, type ItemTerms } from './matter-flow.ts';
import { cancelled, convene, held, type Meeting } from './meeting.ts';
import { recorders } from './role.ts';
import type { Told } from '../item.ts';
import { begins, steps } from './steps.ts';
import type { Step } from './step.ts';
import { stageMeta } from './stage-meta.ts';
import { procedureStep, type RuleUse } from './transition.ts';
import { voidApprovals, voidDecisions } from './void-decisions.ts';

/** What one power item adds to 四议两公开. */
export interface FourDeliberations extends ItemTerms {
  readonly code: string;
  /** What is decided, in the middle of a sentence. */
  readonly subject: Told;
  /** What is done before the matter is put forward. */
  readonly preparation?: readonly Step[];
  /** Days for which the plan is posted for comment before the vote; the configured ones where none are named (G24). */
  readonly consultationDays?: number;
  /** The bodies that may resolve it, by class and law; which one is competent is judged when it is called. */
  readonly bodies: readonly Body[];
  /** Rules that the item adds when a plan text is put forward, first or anew. */
  readonly proposing?: readonly RuleUse[];
  /** Rules that the item adds when its plan is resolved. */
  readonly deciding?: readonly RuleUse[];
  /** What is done after the resolution is disclosed. */
  readonly implementation: readonly Step[];
}

const amending = (rules: readonly RuleUse[]): JsonObject =>
  procedureStep(recorders, ['G02', 'G05', 'G60', ...rules], {
    target: '#branchDeliberation',
    actions: [
      takePlan,
      ...voidApprovals,
      remember('amended', ['planHash', 'amountFen', 'acts', 'vitalInterest', 'conflicts', 'documents']),
    ],
  });
/** Not any more once an assembly has resolved it, also when the plan was changed since: what a body decided, a body gives up (ZJ art. 24). */
const withdrawn = procedureStep(recorders, [], {
  when: { 'flags.decided': null },
  target: '#withdrawn',
  actions: [remember('withdrawn')],
});

/**
 * 四议两公开 as a machine: proposal → branch committee → two committees → Party members → the competent assembly → resolution disclosed →
 * carried out → outcome disclosed → archived. A new plan text leads back to the branch committee from wherever the matter stands, and
 * voids what was approved; an objection found right leads back to the two committees with the same text.
 */
export function fourDeliberations(item: FourDeliberations): JsonObject {
  const { code, subject, preparation = [], consultationDays, bodies, implementation, proposing = [], deciding, ...terms } = item;
  const banded = terms.band === undefined ? [] : [inBand(terms.band)];
  const consulted: RuleUse = consultationDays === undefined ? 'G24' : { rule: 'G24', 'consultation.days': consultationDays };
  const amended = amending(proposing);
  const changeable: JsonObject = { 'plan.amended': [amended], 'matter.withdrawn': [withdrawn] };
  return matterFlow(code, terms, {
    initial: 'proposal',
    stages: {
      proposal: proposal(preparation, proposing),
      branchDeliberation: { meta: stageMeta('branchDeliberation', subject), ...branchDeliberation(changeable) },
      committeeConsultation: { meta: stageMeta('committeeConsultation', subject), ...committeeConsultation(changeable) },
      partyMemberReview: { meta: stageMeta('partyMemberReview', subject), ...partyMemberReview(changeable) },
      representativeResolution: {
        meta: stageMeta('representativeResolution', subject, bodies, consultationDays),
        ...decidingStage(bodies, [], [consulted, ...banded, ...(deciding ?? [])], changeable),
      },
      resolutionDisclosure: disclosure({
        stage: 'resolutionDisclosure',
        closed: '#implementation',
        upheld: { target: '#committeeConsultation', actions: voidDecisions },
        on: { 'plan.amended': [amended] },
      }),
      implementation: implementing(implementation, amended),
      outcomeDisclosure: disclosure({
        stage: 'outcomeDisclosure',
        closed: 'archiving',
        upheld: {
          target: 'drafting',
          actions: [forget(['drafted.outcomeDisclosure', 'reviewed.outcomeDisclosure', 'posted.outcomeDisclosure'])],
        },
        posting: [{ rule: 'G55', stage: 'outcomeDisclosure' }],
        states: {
          archiving: {
            on: {
              'matter.archived': [
                procedureStep(recorders, ['G55', 'G56', 'G59'], { target: '#archived', actions: [remember('archived')] }),
              ],
            },
          },
        },
      }),
    },
    ends: ['archived', 'rejected', 'withdrawn'],
    on: {
      'meeting.ratified': [
        procedureStep(recorders, ['G25', 'G29', 'G34', 'G35', 'G36', 'G40', 'G59'], {
          when: { 'data.body': 'villagersAssembly' },
          actions: [remember('ratified', ['body', 'documents'])],
        }),
      ],
    },
  });
}

const submitting = (rules: readonly RuleUse[]): JsonObject =>
  procedureStep(recorders, ['G01', 'G02', 'G03', 'G05', 'G60', ...rules], {
    target: 'screening',
    actions: [
      takePlan,
      remember('proposal', [
        'title',
        'matterClass',
        'proposer',
        'planHash',
        'amountFen',
        'acts',
        'vitalInterest',
        'conflicts',
        'documents',
      ]),
    ],
  });

/** The intake: what is prepared first, then the proposal, screened by the Party branch. */
function proposal(preparation: readonly Step[], rules: readonly RuleUse[]): JsonObject {
  const submitted = submitting(rules);
  return {
    id: 'proposal',
    initial: preparation[0]?.name ?? 'drafting',
    on: { 'matter.withdrawn': [withdrawn] },
    states: {
      ...steps(preparation, 'drafting'),
      drafting: { on: { 'proposal.submitted': [submitted] } },
      screening: {
        on: {
          'proposal.submitted': [submitted],
          'proposal.accepted': [
            procedureStep(['secretary', 'clerk'], [], { target: '#branchDeliberation', actions: [remember('accepted')] }),
          ],
          'proposal.declined': [procedureStep(['secretary', 'clerk'], ['G04'], { target: '#rejected', actions: [remember('declined')] })],
        },
      },
    },
  };
}

/** Stage 1. Where secretary and director are one person and the flow's village allows it, stages 1 and 2 may be one meeting. */
function branchDeliberation(changeable: JsonObject): JsonObject {
  const meeting: Meeting = {
    body: 'branchCommittee',
    after: null,
    convening: [],
    deciding: [],
    adopted: { target: '#committeeConsultation' },
    returned: { target: 'convening' },
  };
  const joint: Meeting = {
    body: 'twoCommittees',
    after: null,
    convening: ['G08', 'G11'],
    deciding: ['G07', 'G08', 'G11', 'G12'],
    adopted: { target: '#partyMemberReview', actions: [remember('held.branchCommittee', ['planHash', 'documents']), flag('merged', true)] },
    returned: { target: 'convening' },
  };
  const stage = deliberation('branchDeliberation', meeting, { on: changeable });
  const states = stage['states'] as Record<string, JsonObject>;
  return {
    ...stage,
    states: {
      ...states,
      convening: { on: { 'meeting.convened': [convene(meeting, 'convened'), convene(joint, 'jointConvened')] } },
      jointConvened: {
        on: {
          'meeting.convened': [convene(joint, 'jointConvened')],
          'meeting.cancelled': [cancelled('twoCommittees', 'convening')],
          'meeting.held': held(joint, 'convening'),
        },
      },
    },
  };
}

/** Stage 2. */
function committeeConsultation(changeable: JsonObject): JsonObject {
  return deliberation(
    'committeeConsultation',
    {
      body: 'twoCommittees',
      after: 'branchCommittee',
      convening: ['G11'],
      deciding: ['G11', 'G12'],
      adopted: { target: '#partyMemberReview' },
      returned: { target: '#branchDeliberation', actions: [forget(['held.branchCommittee'])] },
    },
    { on: changeable },
  );
}

/** Stage 3: the frozen plan goes to the Party members first, and they meet after its days; whom it did not reach, it may be sent to again. */
function partyMemberReview(changeable: JsonObject): JsonObject {
  const circulated = procedureStep(recorders, ['G17'], {
    target: 'convening',
    actions: [remember('circulated', ['planHash', 'recipients'])],
  });
  return deliberation(
    'partyMemberReview',
    {
      body: 'partyMembersAssembly',
      after: 'twoCommittees',
      convening: [],
      deciding: ['G13', 'G42'],
      adopted: { target: '#representativeResolution' },
      returned: { target: '#committeeConsultation', actions: [forget(['held.twoCommittees', 'circulated'])] },
    },
    {
      first: 'circulating',
      states: { circulating: { on: { 'plan.circulated': [circulated] } } },
      extra: { 'plan.circulated': [circulated] },
      on: changeable,
    },
  );
}

function implementing(chain: readonly Step[], amended: JsonObject): JsonObject {
  const first = chain[0]?.name ?? 'completing';
  const into = begins(chain[0]);
  return {
    id: 'implementation',
    initial: 'starting',
    on: {
      'plan.amended': [amended],
      'plan.adjusted': [procedureStep(recorders, ['G52'], { actions: [remember('adjusted', ['amountFen', 'documents'])] })],
    },
    states: {
      starting: {
        on: {
          'implementation.started': [
            procedureStep(recorders, ['G49', ...into.rules], { target: first, actions: [remember('started'), ...into.actions] }),
          ],
        },
      },
      ...steps(chain, 'completing'),
      completing: {
        on: {
          'implementation.completed': [
            procedureStep(recorders, [{ rule: 'S04', documents: ['result'] }, 'G44'], {
              target: '#outcomeDisclosure',
              actions: [remember('completed', ['amountFen', 'documents']), schedule('publish', 'G44')],
            }),
          ],
        },
      },
    },
  };
}
