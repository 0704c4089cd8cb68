import { describe, expect, it } from 'vitest';
import { listProcedures, powerItems } from '../../machines/index.ts';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import type { JsonObject } from '../../src/kernel/json.ts';

interface Transition {
  readonly at: string;
  readonly event: string;
  readonly rules: readonly (JsonObject & { readonly rule: string })[];
}

interface Node {
  readonly on?: Record<string, readonly { readonly guard: { readonly params: { readonly rules: Transition['rules'] } } }[]>;
  readonly states?: Record<string, Node>;
}

/** Every transition that a config names, with the dotted path of its state. */
function transitions(node: Node, path: readonly string[] = []): readonly Transition[] {
  const here = Object.entries(node.on ?? {}).flatMap(([event, listed]) =>
    listed.map(({ guard }) => ({ at: path.join('.'), event, rules: guard.params.rules })),
  );
  return [...here, ...Object.entries(node.states ?? {}).flatMap(([name, child]) => transitions(child, [...path, name]))];
}

const flows = [...powerItems, ...listProcedures].map(({ code, flow }) => ({ code, flow, all: transitions(flow as Node) }));
const told = ({ at, event }: Transition) => `${at} ${event}`;
const names = (rule: string) => (transition: Transition) => transition.rules.some((each) => each.rule === rule);

/** Villagers' voices are heard, and answered, also while supervision holds the procedure. */
const aside = /^(objection\.(raised|answered|dismissed)|disclosure\.(demanded|supplied))$/;

describe.each(flows)('the flow of $code', ({ flow, all }) => {
  const procedure = all.filter(({ at }) => at === 'procedure' || at.startsWith('procedure.'));

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(flow))).toEqual(flow);
    expect(canonicalJson(JSON.parse(JSON.stringify(flow)) as JsonObject)).toBe(canonicalJson(flow));
  });

  it('is held by supervision at every step of the procedure but those of villagers’ voices', () => {
    expect(procedure.length).toBeGreaterThan(2);
    expect(procedure.filter((each) => !aside.test(each.event) && !names('S01')(each)).map(told)).toEqual([]);
    expect(
      all
        .filter((each) => !procedure.includes(each))
        .filter(names('S01'))
        .map(told),
    ).toEqual([]);
    expect(
      procedure
        .filter((each) => aside.test(each.event))
        .filter(names('S01'))
        .map(told),
    ).toEqual([]);
  });

  it('keeps the order of event time wherever it may be held', () => {
    expect(all.filter((each) => names('S01')(each) !== names('G57')(each)).map(told)).toEqual([]);
  });

  it('dates every step honestly, but the sweeper’s own', () => {
    expect(all.filter((each) => !names('G58')(each)).map(told)).toEqual([' deadline.passed']);
  });

  it('names the roles that may take each step', () => {
    const unnamed = all.filter(({ rules }) => {
      const roles = rules.find(({ rule }) => rule === 'S02')?.['roles'];
      return !Array.isArray(roles) || roles.length === 0 || roles.some((role) => typeof role !== 'string');
    });
    expect(unnamed.map(told)).toEqual([]);
  });

  it('lets nobody but the sweeper say that a deadline has passed', () => {
    const sweeping = all.filter(({ rules }) => JSON.stringify(rules).includes('"system"'));
    expect(sweeping.map(({ event }) => event)).toEqual(['deadline.passed']);
  });

  it('lets no recorder order or end a rectification, or review their own notice', () => {
    const watched = all.filter(({ event }) =>
      /^(rectification\.(ordered|confirmed|rejected)|notice\.reviewed|inquiry\.closed)$/.test(event),
    );
    expect(watched.length).toBeGreaterThan(3);
    for (const { rules } of watched) {
      const roles = rules.find(({ rule }) => rule === 'S02')?.['roles'] as readonly string[];
      expect(roles.filter((role) => ['clerk', 'secretary', 'director'].includes(role))).toEqual([]);
    }
  });
});
