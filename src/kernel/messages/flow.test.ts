import { describe, expect, it } from 'vitest';
import { listProcedures, powerItems } from '../../../machines/index.ts';
import { eventData } from '../../contract/events/event-data.ts';
import { bodies } from '../../law/body.ts';
import { catalogue } from './catalogue.ts';
import { languages } from './language.ts';

/** What the flows name: stages, states, kinds of documents, roles, time limits. */
function namesIn(node: unknown, found: Set<string>): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'documents' || key === 'archive') && Array.isArray(value)) for (const kind of value) found.add(`doc.${String(kind)}`);
    if (key === 'actors' && Array.isArray(value)) for (const actor of value) found.add(`actor.${String(actor)}`);
    if (key === 'roles' && Array.isArray(value)) for (const role of value) found.add(`role.${String(role)}`);
    if (key === 'states') for (const name of leavesOf(value as States)) found.add(`state.${name}`);
    namesIn(value, found);
  }
  const { type, params } = node as { readonly type?: unknown; readonly params?: { readonly name?: unknown } };
  if (type === 'schedule') found.add(`deadline.${String(params?.name)}`);
  return found;
}

type States = Readonly<Record<string, { readonly states?: States; readonly meta?: unknown }>>;

/** States that say themselves what they are called (`meta`) need no message. */
function leavesOf(states: States): readonly string[] {
  return Object.entries(states).flatMap(([name, state]) => (state.states === undefined && state.meta === undefined ? [name] : []));
}

const flows = [...powerItems, ...listProcedures].map(({ flow }) => flow);
const stages = flows.flatMap((flow) => Object.keys((flow as { readonly states: States }).states['procedure']?.states ?? {}));
const named = flows.reduce((found, flow) => namesIn(flow, found), new Set<string>());
const convened = bodies.map((body) => `body.${body}`);
const events = [...Object.keys(eventData), 'matter.opened', 'next'].map((type) => `event.${type}`);
const refusals = ['EVENT_NOT_EXPECTED', 'RULES_NOT_MET', 'INSTANCE_ENDED'].map((reason) => `refusal.${reason}`);

describe.each(languages)('words of flows in %s', (language) => {
  it('has one for everything that a flow names', () => {
    const keys = [...named, ...stages.map((stage) => `stage.${stage}`), ...convened, ...events, ...refusals];
    expect(keys.length).toBeGreaterThan(150);
    expect([...new Set(keys)].filter((key) => !catalogue[language].has(key))).toEqual([]);
  });
});
