import type { PowerItem } from '../../machines/item.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import type { ClaimId } from '../../src/kernel/claim-id.ts';
import { kindOf } from '../../src/law/procedures/kind-of.ts';
import { at, draftOf, stagesOf, statesIn, transitionsIn, type Draft } from './config.ts';
import { lawAsks } from './law-table.ts';
import { numberMutants } from './number-mutants.ts';
import { lawfulAdditions } from './lawful-additions.ts';

/** A flow that was changed in one place. */
export interface Mutant {
  readonly operator: string;
  readonly place: string;
  /** The claims of which the change breaks one by construction; empty when it breaks nothing that law asks. */
  readonly breaks: readonly ClaimId[];
  /** The changed copy. */
  config(): JsonObject;
}

/** Changes a copy of a flow. */
export function mutant(
  flow: JsonObject,
  operator: string,
  place: string,
  breaks: readonly ClaimId[],
  change: (draft: Draft) => void,
): Mutant {
  const config = (): JsonObject => {
    const draft = draftOf(flow);
    change(draft);
    return draft;
  };
  return { operator, place, breaks, config };
}

const order: readonly ClaimId[] = ['decidedInOrder', 'disclosedBeforeWork'];
const lead: readonly ClaimId[] = [...order, 'changeLeadsBack'];
const law: readonly ClaimId[] = ['lawful', 'supervised', ...lead];
const bare = { type: 'lawful', params: { rules: [{ rule: 'S01' }, { rule: 'G57' }, { rule: 'G58' }, { rule: 'S02', roles: ['clerk'] }] } };

/** Every mutant of an item's flow, operator by operator. */
export function* mutantsOf({ flow }: PowerItem): Generator<Mutant> {
  const kind = kindOf((flow['context'] as { readonly item: JsonObject }).item);
  yield* bypasses(flow, kind);
  yield* droppedRules(flow, /direct$/i.test(kind));
  yield* numberMutants(flow);
  yield* deadEnds(flow);
  yield* unsupervised(flow);
  yield* undisclosed(flow);
  if (kind === 'fourDeliberations') {
    yield* meetings(flow);
    yield* swapped(flow);
    yield* changes(flow);
  }
  yield* lawfulAdditions(flow);
}

function stageKeys(stage: string): readonly string[] {
  return ['states', 'procedure', 'states', stage];
}

/** From every stage to every later one. */
function* bypasses(flow: JsonObject, kind: string): Generator<Mutant> {
  const all = stagesOf(flow).filter((stage) => !['rejected', 'withdrawn'].includes(stage));
  const first = kind === 'fourDeliberations' ? all.indexOf('committeeConsultation') : 1;
  for (const [n, from] of all.entries()) {
    for (const [m, to] of all.entries()) {
      // An application that is handled at once skips nothing that law asks.
      if (m <= n || m < first || to === 'handling') continue;
      const place = `${from} to ${to}`;
      yield mutant(
        flow,
        'bypass, open',
        place,
        order,
        (draft) => (on(at(draft, stageKeys(from)))['matter.advanced'] = [{ target: `#${to}` }]),
      );
      yield mutant(
        flow,
        'bypass, guarded',
        place,
        order,
        (draft) => (on(at(draft, stageKeys(from)))['matter.advanced'] = [{ target: `#${to}`, guard: structuredClone(bare) }]),
      );
      yield mutant(
        flow,
        'bypass, by itself',
        place,
        order,
        (draft) => (at(draft, stageKeys(from))['always'] = [{ target: `#${to}`, guard: 'isSmallMatter' }]),
      );
      yield mutant(
        flow,
        'bypass, after a time',
        place,
        order,
        (draft) => (at(draft, stageKeys(from))['after'] = { 86_400_000: { target: `#${to}` } }),
      );
    }
  }
}

function on(state: Draft): Draft {
  return (state['on'] ??= {}) as Draft;
}

/** Each rule of each transition left out. */
function* droppedRules(flow: JsonObject, isDirect: boolean): Generator<Mutant> {
  const metas = new Map(
    statesIn(flow).map(({ path, state }) => [
      path,
      (state['meta'] ?? {}) as { readonly documents?: readonly string[]; readonly wait?: object },
    ]),
  );
  for (const transition of transitionsIn(flow)) {
    const meta = metas.get(transition.path);
    const item = { isDirect, documents: (meta?.documents ?? []).length > 0 && isStep(transition.event), waits: meta?.wait !== undefined };
    for (const [n, { rule }] of transition.rules.entries()) {
      // Without its band a way takes the amounts of those after it, which then lead nowhere, or nothing changes at all.
      if (rule === 'S05') continue;
      const breaks = lawAsks(transition, rule, item) ? law : [];
      yield mutant(
        flow,
        breaks.length > 0 ? 'rule dropped' : 'rule of the item dropped',
        `${transition.path} ${transition.event} ${JSON.stringify(transition.when)} ${rule}`,
        breaks,
        (draft) => {
          const { params } = at(draft, transition.keys)['guard'] as unknown as {
            readonly params: { rules: JsonObject[]; unmet?: string[] };
          };
          const [gone] = params.rules.splice(n, 1);
          if (params.unmet !== undefined) params.unmet = params.unmet.filter((use) => use !== (gone?.['as'] ?? gone?.['rule']));
        },
      );
    }
  }
}

function isStep(event: string): boolean {
  return ['step.completed', 'contract.signed', 'payment.made', 'seal.used', 'review.held', 'meeting.held'].includes(event);
}

/** States without a way on, and transitions that lead into one. */
function* deadEnds(flow: JsonObject): Generator<Mutant> {
  for (const { keys, path, state } of statesIn(flow)) {
    if (state['states'] !== undefined || state['type'] === 'final' || !path.startsWith('procedure')) continue;
    yield mutant(flow, 'no way out', path, ['canEnd'], (draft) => (at(draft, keys)['on'] = {}));
  }
  for (const { keys, path, event, target, when } of transitionsIn(flow)) {
    if (target === undefined) continue;
    const region = path.split('.')[0] ?? '';
    yield mutant(flow, 'trap', `${path} ${event} ${JSON.stringify(when)}`, ['canEnd', 'supervised'], (draft) => {
      at(draft, ['states', region, 'states'])['trap'] = { id: 'trap' };
      at(draft, keys)['target'] = '#trap';
    });
  }
}

function* unsupervised(flow: JsonObject): Generator<Mutant> {
  for (const { keys, path, event, actions } of transitionsIn(flow)) {
    if (event === 'rectification.ordered')
      yield mutant(flow, 'order removed', path, ['supervised'], (draft) => delete at(draft, keys.slice(0, -2))['rectification.ordered']);
    if (actions.some(({ type, params }) => type === 'flag' && params['name'] === 'held')) {
      yield mutant(flow, 'hold not switched', `${path} ${event}`, ['supervised'], (draft) => {
        const transition = at(draft, keys);
        transition['actions'] = (transition['actions'] as Draft[]).filter((action) => (action['params'] as Draft)['name'] !== 'held');
      });
    }
  }
  yield mutant(flow, 'no supervision', 'supervision', ['supervised'], (draft) => {
    (draft['states'] as Draft)['supervision'] = { initial: 'idle', states: { idle: {} } };
  });
}

/** Disclosures closed without having been posted, or posted and closed at once. */
function* undisclosed(flow: JsonObject): Generator<Mutant> {
  const all = transitionsIn(flow);
  for (const closing of all.filter(({ event }) => event === 'notice.closed')) {
    const stage = closing.keys.slice(0, -5);
    for (const state of ['drafting', 'reviewing', 'approved']) {
      yield mutant(flow, 'closed without posting', `${closing.path} in ${state}`, order, (draft) => {
        on(at(draft, [...stage, 'states', state]))['notice.closed'] = [structuredClone(at(draft, closing.keys))];
      });
    }
    const posting = all.find(({ event, path }) => event === 'notice.posted' && path.startsWith(closing.path.replace(/\.\w+$/, '')));
    if (posting === undefined) continue;
    yield mutant(
      flow,
      'display skipped',
      posting.path,
      order,
      (draft) => (at(draft, posting.keys)['target'] = at(draft, closing.keys)['target'] ?? ''),
    );
    yield mutant(flow, 'review skipped', posting.path, ['lawful', ...order], (draft) => {
      on(at(draft, [...stage, 'states', 'drafting']))['notice.posted'] = [structuredClone(at(draft, posting.keys))];
      const { rules } = (
        at(draft, [...stage, 'states', 'drafting', 'on', 'notice.posted', 0])['guard'] as unknown as { params: { rules: JsonObject[] } }
      ).params;
      rules.splice(
        rules.findIndex(({ rule }) => rule === 'G43'),
        1,
      );
    });
  }
}

/** Adoptions that are none. */
function* meetings(flow: JsonObject): Generator<Mutant> {
  for (const transition of transitionsIn(flow)) {
    const { keys, path, event, when, rules } = transition;
    if (event !== 'meeting.held' || when['data.outcome'] !== 'adopted') continue;
    const place = `${path} ${JSON.stringify(when['data.body'])}`;
    const params = (draft: Draft) =>
      (at(draft, keys)['guard'] as unknown as { readonly params: { rules: Record<string, string>[]; when: Draft; unmet?: string[] } })
        .params;
    const pass = rules.find(({ rule }) => /^(G10|G15|G29|G30|G31)$/.test(rule))?.rule ?? '';
    yield mutant(flow, 'adopted though not passed', place, law, (draft) => (params(draft).unmet = [pass]));
    yield mutant(flow, 'adopted though rejected', place, law, (draft) => (params(draft).when['data.outcome'] = 'rejected'));
    yield mutant(flow, 'adopted whatever came of it', place, law, (draft) => delete params(draft).when['data.outcome']);
    yield mutant(flow, 'adopted by another body', place, law, (draft) => (params(draft).when['data.body'] = 'supervisionCommittee'));
    yield mutant(flow, 'counted by another body', place, law, (draft) => {
      for (const use of params(draft).rules) if (use['rule'] === pass) use['body'] = 'supervisionCommittee';
    });
    yield mutant(flow, 'adopted by whoever met', place, law, (draft) => delete params(draft).when['data.body']);
    if (rules.some((use) => use.rule === 'G17' && use['after'] !== undefined)) {
      yield mutant(flow, 'after another body', place, law, (draft) => {
        for (const use of params(draft).rules)
          if (use['rule'] === 'G17') use['after'] = use['after'] === 'branchCommittee' ? 'supervisionCommittee' : 'branchCommittee';
      });
      yield mutant(flow, 'after nobody', place, law, (draft) => {
        for (const use of params(draft).rules) if (use['rule'] === 'G17') delete use['after'];
      });
    }
  }
}

/** Two stages in each other's place. */
function* swapped(flow: JsonObject): Generator<Mutant> {
  const stages = [
    'branchDeliberation',
    'committeeConsultation',
    'partyMemberReview',
    'representativeResolution',
    'resolutionDisclosure',
    'implementation',
    'outcomeDisclosure',
  ];
  for (const [n, one] of stages.entries()) {
    for (const other of stages.slice(n + 1)) {
      yield mutant(flow, 'stages swapped', `${one} and ${other}`, lead, (draft) => {
        for (const { keys, target } of transitionsIn(flow)) {
          if (target === `#${one}`) at(draft, keys)['target'] = `#${other}`;
          if (target === `#${other}`) at(draft, keys)['target'] = `#${one}`;
        }
      });
    }
  }
}

/** Changed and returned plans that do not lead back, or keep what was approved. */
function* changes(flow: JsonObject): Generator<Mutant> {
  const stages = stagesOf(flow);
  for (const { keys, path, event, when, actions } of transitionsIn(flow)) {
    const stage = path.split('.')[1] ?? '';
    const returns = event === 'meeting.held' && when['data.outcome'] === 'returned';
    const forgets = actions.filter(({ type, params }) => type === 'forget' && /held\.|resolved|posted\./.test(JSON.stringify(params)));
    // In the first stage nothing has been approved yet.
    const approved = stages.indexOf(stage) > stages.indexOf('branchDeliberation');
    if (event === 'plan.amended') {
      for (const to of ['committeeConsultation', 'partyMemberReview', 'representativeResolution', 'implementation'])
        yield mutant(flow, 'change does not lead back', `${path} to ${to}`, lead, (draft) => (at(draft, keys)['target'] = `#${to}`));
      if (approved) yield mutant(flow, 'change stays', path, lead, (draft) => delete at(draft, keys)['target']);
    }
    if ((event === 'plan.amended' || event === 'objection.upheld' || returns) && forgets.length > 0) {
      yield mutant(
        flow,
        approved ? 'approvals kept' : 'nothing to keep',
        `${path} ${event}`,
        approved ? ['changeLeadsBack'] : [],
        (draft) => {
          const transition = at(draft, keys);
          transition['actions'] = (transition['actions'] as Draft[]).filter(({ type }) => type !== 'forget');
        },
      );
    }
  }
}
