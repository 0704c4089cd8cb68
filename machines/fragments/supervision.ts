import type { JsonObject } from '../../src/kernel/json.ts';
import { close, flag, open, rememberAside, schedule, unschedule } from './action.ts';
import { overseers, recorders, supervisors, voices } from './role.ts';
import { asideStep, type RuleUse } from './transition.ts';

const inquiry: RuleUse = { rule: 'S07', kind: 'inquiry' };
const rectification: RuleUse = { rule: 'S07', kind: 'rectification' };
const settle = [close('inquiry'), unschedule('inquiry', true)];
const release = [close('rectification'), unschedule('rectification', true)];

const observation = asideStep(overseers, [], { actions: [rememberAside('observed')] });
const ask = (target?: string): JsonObject =>
  asideStep(voices, [inquiry, 'S08'], {
    ...(target === undefined ? {} : { target }),
    actions: [open('inquiry'), schedule('inquiry', 'S08', true)],
  });
const answer = asideStep(recorders, [inquiry], { actions: [rememberAside('answered.inquiry'), unschedule('inquiry', true)] });
const order = asideStep(overseers, [rectification, 'S12'], {
  target: 'rectifying',
  actions: [open('rectification'), schedule('rectification', 'S12', true), flag('held', true)],
});
/** Closing the last inquiry leads on; closing one of several stays. */
const closing = (target: string): readonly JsonObject[] => [
  asideStep(supervisors, [inquiry], { when: { 'counts.inquiry': 1 }, target, actions: settle }),
  asideStep(supervisors, [inquiry], { actions: settle }),
];

/**
 * Supervision, beside the procedure from the first stage to the last: observing → questioned (inquiry with a reply clock) →
 * rectifying (the procedure is held until the supervisors confirm that it is put right) → observing.
 */
export const supervision: JsonObject = {
  initial: 'observing',
  states: {
    observing: { on: { 'observation.recorded': [observation], 'inquiry.opened': [ask('questioned')], 'rectification.ordered': [order] } },
    questioned: {
      on: {
        'observation.recorded': [observation],
        'inquiry.opened': [ask()],
        'inquiry.answered': [answer],
        'inquiry.closed': closing('observing'),
        'rectification.ordered': [order],
      },
    },
    rectifying: {
      on: {
        'observation.recorded': [observation],
        'inquiry.opened': [ask()],
        'inquiry.answered': [answer],
        'inquiry.closed': [asideStep(supervisors, [inquiry], { actions: settle })],
        'rectification.completed': [
          asideStep(recorders, [rectification], { target: 'reexamining', actions: [rememberAside('completed.rectification')] }),
        ],
      },
    },
    reexamining: {
      on: {
        'observation.recorded': [observation],
        'inquiry.opened': [ask()],
        'inquiry.answered': [answer],
        'inquiry.closed': [asideStep(supervisors, [inquiry], { actions: settle })],
        'rectification.rejected': [
          asideStep(overseers, [rectification], { target: 'rectifying', actions: [rememberAside('rejected.rectification')] }),
        ],
        'rectification.confirmed': [
          asideStep(overseers, [rectification], {
            when: { 'counts.inquiry': null },
            target: 'observing',
            actions: [...release, flag('held', false)],
          }),
          asideStep(overseers, [rectification], { target: 'questioned', actions: [...release, flag('held', false)] }),
        ],
      },
    },
  },
};
