import type { JudgeInput, RuleBook, RuleReference } from '../../src/engine/definition.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { Verdict } from '../../src/kernel/verdict.ts';

/** A moment for small tests. */
export const noon = '2026-03-02T04:00:00.000Z' as Instant;

/** An event as someone asks to record it, at {@link noon}. */
export function asked(type: string, data: JsonObject = {}) {
  return { type, data, occurredAt: noon, recordedAt: noon };
}

type Measure = (
  input: JudgeInput,
  reference: RuleReference,
) => { readonly needed: Json; readonly got: Json; readonly more?: Partial<Verdict> };

const dataOf = (input: JudgeInput, name: string): Json => input.event.data[name] ?? null;

/** Rules that need no law: each looks at one number or word of the event. */
const measures: Readonly<Record<string, { readonly facts: string[]; readonly values: string[]; readonly measure: Measure }>> = {
  quorum: {
    facts: ['rosters'],
    values: ['quorum'],
    measure: (input) => ({ needed: (input.facts as { readonly due: number }).due, got: dataOf(input, 'present') }),
  },
  majority: { facts: ['actor'], values: [], measure: (input) => ({ needed: 2, got: dataOf(input, 'inFavour') }) },
  papers: {
    facts: [],
    values: ['papers'],
    measure: (input, reference) => ({ needed: reference['least'] ?? 1, got: dataOf(input, 'papers'), more: { due: noon } }),
  },
  kinship: { facts: [], values: [], measure: (input) => ({ needed: 1, got: dataOf(input, 'kin') ?? 1, more: { warning: true } }) },
};

/** The rules of {@link smallFlow}; each keeps how often it judged in `judgedBy`. */
export function smallRules(): RuleBook & { readonly judgedBy: Map<string, number> } {
  const judgedBy = new Map<string, number>();
  return {
    judgedBy,
    has: (rule) => Object.hasOwn(measures, rule),
    reads: ({ rule }) => ({ facts: measures[rule]?.facts ?? [], values: measures[rule]?.values ?? [] }),
    judge(reference, input) {
      const { rule } = reference;
      judgedBy.set(rule, (judgedBy.get(rule) ?? 0) + 1);
      const measured = measures[rule]?.measure(input, reference) ?? { needed: 0, got: null };
      const { needed, got, more = {} } = measured;
      const ok = typeof got === 'number' && typeof needed === 'number' && got >= needed;
      const { warning, ...rest } = more;
      const short = ok ? 0 : null;
      return { rule, ok, code: 'small', needed, got, short, citations: [], ...rest, ...(warning === true && !ok ? { warning } : {}) };
    },
  };
}

/** A transition guarded by rules. */
export function lawful(rules: readonly JsonObject[], more: JsonObject = {}): JsonObject {
  const { when, unmet, ...way } = more;
  return {
    ...way,
    guard: { type: 'lawful', params: { rules, ...(when === undefined ? {} : { when }), ...(unmet === undefined ? {} : { unmet }) } },
  };
}

const remember = (slot: string) => [{ type: 'remember', params: { as: slot, keep: [] } }];

/** A context with nothing in it. */
export const emptyContext = { item: {}, plan: { version: 0, hash: null }, record: {}, flags: {}, open: {}, deadlines: {} };

/** A small flow beside any village: papers are handed in, a vote is held, its outcome ends it; someone watches. */
export const smallFlow: JsonObject = {
  id: 'small',
  type: 'parallel',
  context: emptyContext,
  on: { 'note.made': [lawful([], { actions: [{ type: 'remember', params: { as: 'note', keep: [], aside: true } }] })] },
  states: {
    procedure: {
      initial: 'asking',
      states: {
        asking: {
          on: {
            'papers.given': [lawful([{ rule: 'papers' }, { rule: 'kinship' }], { target: 'voting', actions: remember('papers') })],
            'matter.split': [
              lawful([{ rule: 'papers', as: 'papers.few', least: 1 }], { target: 'voting' }),
              lawful([{ rule: 'papers', as: 'papers.many', least: 9 }], { target: 'ended' }),
            ],
          },
        },
        voting: {
          on: {
            'vote.held': [
              lawful([{ rule: 'quorum' }, { rule: 'majority' }], {
                when: { 'data.outcome': 'adopted' },
                target: 'ended',
                actions: remember('vote'),
              }),
              lawful([{ rule: 'quorum' }, { rule: 'majority' }], {
                when: { 'data.outcome': 'lost' },
                unmet: ['majority'],
                target: 'ended',
              }),
              lawful([{ rule: 'quorum' }], { when: { 'data.outcome': ['lapsed', 'noQuorum'] }, unmet: ['quorum'], target: 'asking' }),
            ],
          },
        },
        ended: { type: 'final', tags: ['ended'] },
      },
    },
    watch: {
      initial: 'idle',
      states: {
        idle: { on: { 'watch.raised': [lawful([{ rule: 'kinship' }], { target: 'alert' })] } },
        alert: { on: { 'watch.calmed': [lawful([], { when: { 'flags.held': null }, target: 'idle' })] } },
      },
    },
  },
};
