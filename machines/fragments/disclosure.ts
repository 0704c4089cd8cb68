import type { JsonObject } from '../../src/kernel/json.ts';
import { close, forget, open, remember, schedule, unschedule } from './action.ts';
import type { Clocks } from './steps.ts';
import { recorders, reexaminers, supervisors, voices } from './role.ts';
import type { Step } from './step.ts';
import { steps } from './steps.ts';
import { asideStep, procedureStep, type ActionUse, type RuleUse, type Way } from './transition.ts';

/** An objection is examined by a meeting, of the supervisors or of the Party members, and its minutes are there. */
const examined: RuleUse = { rule: 'S04', documents: ['minutes'] };

/** A disclosure stage: drafted → reviewed by supervisors → posted → objections answered → closed after its days. */
export interface Disclosure {
  /** The stage's name; slots of the record and parameters of rules carry it. */
  readonly stage: 'resolutionDisclosure' | 'outcomeDisclosure' | 'posting';
  /** Where it leads when its days are over. */
  readonly closed: string;
  /** Where an objection that was found right leads. */
  readonly upheld: Way;
  /** The clocks of the steps to which closing, and an objection that was found right, lead. */
  readonly clocks?: { readonly closed: Clocks; readonly upheld: Clocks };
  readonly posting?: readonly RuleUse[];
  /** A step between the supervisors' review and the posting, done again from the draft where it fails. */
  readonly confirmation?: Step;
  /** What people are told of its states, where more than their names. */
  readonly told?: DisclosureTold;
  /** Further states after closing, inside the stage. */
  readonly states?: JsonObject;
  readonly on?: JsonObject;
}

/** What people are told of a disclosure's states: the review of its draft, and its display. */
export interface DisclosureTold {
  readonly reviewing: JsonObject;
  readonly displaying: JsonObject;
}

/** The stage in its JSON form. */
export function disclosure(what: Disclosure): JsonObject {
  const { stage } = what;
  const review: RuleUse = { rule: 'G43', stage };
  const draft = procedureStep(recorders, [review], {
    target: 'reviewing',
    actions: [
      forget([`reviewed.${stage}`]),
      remember(`drafted.${stage}`, ['contentHash', 'personalData', 'documents']),
      schedule('review', 'G43'),
      unschedule('answer'),
    ],
  });
  const answer = procedureStep(recorders, [review], { actions: [remember(`answered.${stage}`), unschedule('answer')] });
  return {
    id: stage,
    initial: 'drafting',
    on: what.on ?? {},
    states: {
      drafting: { on: { 'notice.drafted': [draft], 'notice.answered': [answer] } },
      reviewing: {
        ...metaOf(what, 'reviewing'),
        on: { 'notice.drafted': [draft], 'notice.reviewed': reviews(stage, what.confirmation?.name ?? 'approved') },
      },
      ...confirming(what, draft),
      approved: { on: { 'notice.drafted': [draft], 'notice.posted': [posting(what)] } },
      displaying: { ...metaOf(what, 'displaying'), on: displaying(what) },
      ...what.states,
    },
  };
}

function metaOf({ told }: Disclosure, state: keyof DisclosureTold): JsonObject {
  return told === undefined ? {} : { meta: told[state] };
}

/** The confirmation of what was reviewed; a new draft is reviewed again. */
function confirming({ confirmation }: Disclosure, draft: JsonObject): JsonObject {
  if (confirmation === undefined) return {};
  const states = steps([{ ...confirmation, failed: 'drafting' }], 'approved') as Record<string, { readonly on: JsonObject }>;
  return Object.fromEntries(
    Object.entries(states).map(([name, state]) => [name, { ...state, on: { ...state.on, 'notice.drafted': [draft] } }]),
  );
}

function reviews(stage: string, approved: string): readonly JsonObject[] {
  const kept = ['verdict', 'contentHash'];
  const review: readonly RuleUse[] = [
    { rule: 'G43', stage },
    { rule: 'G68', body: 'supervisionCommittee' },
  ];
  return [
    procedureStep(supervisors, [...review, { rule: 'G47', stage }], {
      when: { 'data.verdict': 'approved' },
      target: approved,
      actions: [remember(`reviewed.${stage}`, kept), unschedule('review')],
    }),
    procedureStep(supervisors, review, {
      when: { 'data.verdict': 'objected' },
      target: 'drafting',
      actions: [remember(`objected.${stage}`, kept), unschedule('review'), schedule('answer', 'G43')],
    }),
  ];
}

function posting(what: Disclosure): JsonObject {
  const { stage } = what;
  const rules: readonly RuleUse[] = [
    { rule: 'G43', stage },
    { rule: 'G44', stage },
    { rule: 'G45', stage },
    { rule: 'G46', stage },
    { rule: 'G47', stage },
    ...(what.posting ?? []),
  ];
  return procedureStep(recorders, rules, {
    target: 'displaying',
    actions: [
      remember(`posted.${stage}`, ['contentHash', 'days', 'boards', 'naturalVillages']),
      schedule('display', 'G45'),
      unschedule('publish'),
    ],
  });
}

function displaying(what: Disclosure): JsonObject {
  const { stage } = what;
  const stop: readonly ActionUse[] = [unschedule('display')];
  const of = (kind: string): RuleUse => ({ rule: 'S07', kind });
  return {
    'notice.removed': [
      procedureStep(recorders, [], { target: 'approved', actions: [...stop, forget([`posted.${stage}`]), remember(`removed.${stage}`)] }),
    ],
    'notice.closed': [
      procedureStep(
        recorders,
        [
          { rule: 'G45', stage },
          { rule: 'G48', stage },
          { rule: 'G50', stage },
          { rule: 'G51', stage },
          ...(what.clocks?.closed.rules ?? []),
        ],
        {
          target: what.closed,
          actions: [...stop, remember(`closed.${stage}`), ...(what.clocks?.closed.actions ?? [])],
        },
      ),
    ],
    'objection.raised': [asideStep(voices, [of('objection'), 'G48'], { actions: [open('objection'), schedule('objection', 'G48', true)] })],
    'objection.answered': [
      asideStep(recorders, [of('objection'), 'G48'], { actions: [close('objection'), unschedule('objection', true)] }),
    ],
    'objection.dismissed': [
      asideStep(reexaminers, [of('objection'), 'G50', examined], { actions: [close('objection'), unschedule('objection', true)] }),
    ],
    'objection.upheld': [
      procedureStep(reexaminers, [of('objection'), 'G50', examined, ...(what.clocks?.upheld.rules ?? [])], {
        ...what.upheld,
        actions: [
          close('objection'),
          unschedule('objection', true),
          ...(what.upheld.actions ?? []),
          ...stop,
          remember(`upheld.${stage}`),
          ...(what.clocks?.upheld.actions ?? []),
        ],
      }),
    ],
    'disclosure.demanded': [asideStep(voices, [of('demand'), 'G51'], { actions: [open('demand'), schedule('demand', 'G51', true)] })],
    'disclosure.supplied': [asideStep(recorders, [of('demand'), 'G51'], { actions: [close('demand'), unschedule('demand', true)] })],
  };
}
