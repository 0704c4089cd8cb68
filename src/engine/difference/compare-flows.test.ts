import { describe, expect, it } from 'vitest';
import { powerItems } from '../../../machines/index.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { ruleBook } from '../../law/rule-book.ts';
import { tailoringLaw } from '../../law/tailoring-law.ts';
import { define } from '../define.ts';
import { tailor } from '../tailor/tailor.ts';
import { assertNotLoosened } from './assert-not-loosened.ts';
import { compareFlows } from './compare-flows.ts';

const law = tailoringLaw({ day: '2026-03-02' as PlainDate });
const flowOf = (code: string): JsonObject => powerItems.find((item) => item.code === code)?.flow ?? {};
const works = flowOf('GC-01');
const relief = flowOf('JZ-01');

interface Transition {
  target?: string;
  guard: { params: { rules: Record<string, Json>[]; when?: Record<string, Json>; unmet?: string[] } };
  actions?: { type: string; params: Record<string, Json> }[];
}
interface Node {
  id?: string;
  initial?: string;
  type?: string;
  on: Record<string, Transition[]>;
  states: Record<string, Node>;
  context: { item: Record<string, string[]>; flags: Record<string, boolean>; record: Record<string, Json> };
  meta?: Json;
}

/** A copy of a flow with something changed by hand. */
function forged(flow: JsonObject, change: (stage: (name: string) => Node, root: Node) => void): JsonObject {
  const root = structuredClone(flow) as unknown as Node;
  change((name) => found(root.states['procedure']?.states[name]), root);
  return root as unknown as JsonObject;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('not there');
  return value;
}

const way = (node: Node | undefined, event: string, place = 0): Transition => found(node?.on[event]?.[place]);
const use = (transition: Transition, rule: string): Record<string, Json> =>
  found(transition.guard.params.rules.find((each) => each['rule'] === rule));
const drop = (transition: Transition, rule: string): void => {
  const { params } = transition.guard;
  params.rules = params.rules.filter((each) => each['rule'] !== rule);
};

const added = {
  operation: 'addStep',
  before: 'letting',
  name: 'visit',
  zh: '样例踏勘',
  en: 'sample visit',
  actors: ['streetOffice'],
  roles: ['officer'],
} as const;

const smuggled: readonly (readonly [string, string, JsonObject])[] = [
  [
    'a number below the law',
    'number',
    forged(works, (stage) => {
      use(way(stage('resolutionDisclosure').states['displaying'], 'notice.closed'), 'G45')['display.days'] = 3;
    }),
  ],
  [
    'a rule that is gone',
    'rule.lost',
    forged(works, (stage) => drop(way(stage('partyMemberReview').states['convened'], 'meeting.held'), 'G14')),
  ],
  [
    'a further role',
    'roles',
    forged(
      works,
      (stage) => (use(way(stage('implementation').states['streetReview'], 'step.completed'), 'S02')['roles'] = ['officer', 'clerk']),
    ),
  ],
  [
    'a right to object that fewer have',
    'roles',
    forged(
      works,
      (stage) => (use(way(stage('resolutionDisclosure').states['displaying'], 'objection.raised'), 'S02')['roles'] = ['officer']),
    ),
  ],
  [
    'a document that is not asked for any more',
    'document.lost',
    forged(works, (stage) => (use(way(stage('implementation').states['contract'], 'contract.signed'), 'S04')['documents'] = [])),
  ],
  ['a document less in the archive', 'archive.lost', forged(works, (_stage, root) => void root.context.item['archive']?.pop())],
  ['a class more', 'term.more', forged(works, (_stage, root) => void root.context.item['classes']?.push('collectiveAffair'))],
  [
    'a step that is left out',
    'step.skipped',
    forged(works, (stage) => {
      const implementation = stage('implementation');
      way(implementation.states['starting'], 'implementation.started').target = 'letting';
      delete implementation.states['streetReview'];
    }),
  ],
  [
    'a stage that is left out',
    'target',
    forged(works, (stage) => (way(stage('proposal').states['screening'], 'proposal.accepted').target = '#partyMemberReview')),
  ],
  ['a later beginning', 'begin', forged(works, (stage) => (stage('implementation').initial = 'completing'))],
  [
    'a further way',
    'way',
    forged(works, (stage) => {
      const shortcut = structuredClone(way(stage('implementation').states['starting'], 'implementation.started'));
      stage('branchDeliberation').on['implementation.started'] = [{ ...shortcut, target: '#implementation' }];
    }),
  ],
  [
    'the way of a rejection that is gone',
    'way.lost',
    forged(works, (stage) => void stage('partyMemberReview').states['convened']?.on['meeting.held']?.splice(2, 1)),
  ],
  [
    'the right to demand disclosure that is gone',
    'way.lost',
    forged(works, (stage) => delete stage('resolutionDisclosure').states['displaying']?.on['disclosure.demanded']),
  ],
  [
    'a rejection that may be claimed against the facts',
    'rule.contrary',
    forged(works, (stage) => delete way(stage('partyMemberReview').states['convened'], 'meeting.held', 2).guard.params.unmet),
  ],
  [
    'a decision recorded before anything happened',
    'context',
    forged(works, (_stage, root) => (root.context.record['held.partyMembersAssembly'] = {})),
  ],
  [
    'a decision recorded by another event',
    'record',
    forged(works, (stage) =>
      way(stage('proposal').states['screening'], 'proposal.accepted').actions?.push({
        type: 'remember',
        params: { as: 'held.partyMembersAssembly', keep: [] },
      }),
    ),
  ],
  [
    'supervision that releases by itself',
    'record',
    forged(works, (_stage, root) =>
      way(root.states['supervision']?.states['observing'], 'observation.recorded').actions?.push({
        type: 'flag',
        params: { name: 'held', on: false },
      }),
    ),
  ],
  [
    'a further step that forges a record',
    'step.unguarded',
    forged(tailor(works, { operations: [added] }, law), (stage) =>
      way(stage('implementation').states['visit'], 'step.completed').actions?.push({
        type: 'remember',
        params: { as: 'resolved', keep: [] },
      }),
    ),
  ],
  [
    'a further step that nobody holds',
    'step.unguarded',
    forged(tailor(works, { operations: [added] }, law), (stage) =>
      drop(way(stage('implementation').states['visit'], 'step.completed'), 'S01'),
    ),
  ],
  [
    'a further step that leads past the next one',
    'step.skipped',
    forged(tailor(works, { operations: [added] }, law), (stage) => {
      way(stage('implementation').states['visit'], 'step.completed').target = 'contract';
      const { states } = stage('implementation');
      const skipped = ['letting', 'selfBuild', 'villageBidding', 'streetTender', 'statutoryTender'];
      stage('implementation').states = Object.fromEntries(Object.entries(states).filter(([name]) => !skipped.includes(name)));
    }),
  ],
  [
    'a band of amounts that ends higher',
    'amount',
    forged(works, (stage) => (use(way(stage('implementation').states['letting'], 'step.completed', 0), 'S05')['below'] = 900_000_000)),
  ],
  [
    'a longer limit',
    'limit',
    forged(relief, (stage) => (use(way(stage('handling').states['acceptance'], 'step.completed'), 'S13')['days'] = 30)),
  ],
  [
    'a clock that is not started',
    'record',
    forged(relief, (stage) => {
      const accepted = way(stage('handling').states['acceptance'], 'step.completed');
      accepted.actions = (accepted.actions ?? []).filter(({ params }) => params['rule'] !== 'S13.investigation');
    }),
  ],
  [
    'an end that is none',
    'state',
    forged(works, (stage) => {
      stage('archived').type = 'atomic';
    }),
  ],
];

describe('compareFlows()', () => {
  it.each(powerItems.map(({ code, flow }) => [code, flow] as const))('finds nothing between %s and itself', (_code, flow) => {
    expect(compareFlows(flow, structuredClone(flow), law)).toEqual([]);
  });

  it.each(smuggled)('tells %s as looser (%s), and it is refused', (_name, what, forgery) => {
    const base = what === 'limit' || forgery['id'] === 'JZ-01' ? relief : works;
    const looser = compareFlows(base, forgery, law).filter(({ kind }) => kind === 'loosened');
    expect(looser.map((row) => row.what)).toContain(what);
    expect(() => assertNotLoosened(base, forgery, law)).toThrow(expect.objectContaining({ code: 'FLOW_LOOSENED' }));
  });

  it('looks at flows that are machines', () => {
    for (const [name, , forgery] of smuggled) expect(() => define(forgery, ruleBook), name).not.toThrow();
  });

  it('tells a number with what stood before, what stands now, and on what the former rests', () => {
    const [row] = compareFlows(
      works,
      tailor(works, { operations: [{ operation: 'tightenNumber', key: 'display.days', value: 20 }] }, law),
      law,
    );
    expect(row).toMatchObject({
      kind: 'tightened',
      what: 'number',
      key: 'display.days',
      base: 15,
      got: 20,
      source: 'VCL25:35',
      rules: ['G45', 'G55'],
    });
  });

  it('tells the same difference the other way round as looser', () => {
    const tighter = tailor(works, { operations: [added, { operation: 'addDocument', at: 'contract', kind: 'photos' }] }, law);
    const back = compareFlows(tighter, works, law).filter(({ kind }) => kind === 'loosened');
    expect(back.map(({ what }) => what).sort()).toEqual(['document.lost', 'step.skipped']);
  });

  it('tells a label as equal', () => {
    const renamed = tailor(works, { operations: [{ operation: 'rename', of: 'payment', zh: '样例付款', en: 'sample payment' }] }, law);
    expect(compareFlows(works, renamed, law)).toMatchObject([
      { kind: 'equal', what: 'label', at: [{ state: 'procedure.implementation.payment', event: null }] },
    ]);
  });
});
