import type { ProcedureNorms } from '../../kernel/norms.ts';
import { aside, by, demands, type Asked } from './demand.ts';
import { voices } from './disclosure-norms.ts';

const overseers = ['supervisor', 'officer'];
const inquiry: Asked = ['S07', { kind: 'inquiry' }];
const rectification: Asked = ['S07', { kind: 'rectification' }];

/** What is asked before each step of supervision. Nobody who is watched orders, confirms or closes. */
export const supervisionDemands: ProcedureNorms['demands'] = [
  { event: 'observation.recorded', anyOf: [[...aside, by(...overseers)]] },
  { event: 'inquiry.opened', anyOf: [[...aside, ...demands(inquiry, 'S08')]] },
  { event: 'inquiry.answered', anyOf: [[...aside, ...demands(inquiry)]] },
  { event: 'inquiry.closed', anyOf: [[...aside, ...demands(inquiry), by('supervisor')]] },
  { event: 'rectification.ordered', anyOf: [[...aside, ...demands(rectification, 'S12'), by(...overseers)]] },
  { event: 'rectification.completed', anyOf: [[...aside, ...demands(rectification)]] },
  { event: 'rectification.rejected', anyOf: [[...aside, ...demands(rectification), by(...overseers)]] },
  { event: 'rectification.confirmed', anyOf: [[...aside, ...demands(rectification), by(...overseers)]] },
  { event: 'deadline.passed', anyOf: [[...demands('S11'), by('system')]] },
];

/** The procedure is held by the condition that rule S01 reads; what supervision itself does goes on, and so do voices and the clock. */
export const supervision: ProcedureNorms['supervision'] = {
  flag: 'held',
  aside: [...supervisionDemands.map(({ event }) => event), ...voices],
  orders: ['rectification.ordered'],
  releases: ['rectification.confirmed'],
};
