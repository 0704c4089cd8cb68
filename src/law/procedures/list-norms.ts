import type { ProcedureNorms } from '../../kernel/norms.ts';
import { everyStep } from './demand.ts';
import { supervision, supervisionDemands } from './supervision-norms.ts';

/** What is asked of the procedures by which lists themselves are made, filed and published: that they are supervised, can end, and are honestly recorded. */
export const listNorms: ProcedureNorms = {
  claims: ['wellFormed', 'supervised', 'canEnd', 'lawful'],
  itemFaults: () => [],
  milestones: [],
  stages: {},
  completion: null,
  abandoned: { names: ['rejected', 'withdrawn'], by: [], before: null },
  setbacks: [],
  changes: [],
  work: null,
  supervision,
  givesUp: ['matter.withdrawn'],
  done: [{ event: 'step.completed', unless: { 'data.result': ['failed'] } }],
  demands: supervisionDemands,
  everyStep,
  cases: {},
};
