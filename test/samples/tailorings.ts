import type { JsonObject } from '../../src/kernel/json.ts';
import { ownSteps, stagesOf } from '../../src/engine/tailor/chain.ts';
import type { Operation } from '../../src/engine/tailor/operation.ts';
import type { TailoringLaw } from '../../src/engine/tailor/tailoring-law.ts';
import { outlineOf } from '../../src/engine/flow-outline.ts';

/**
 * Operations of every kind that could be asked of a flow, named by a number; many of them fit, some do not. What is asked for is stricter
 * than what is in force, by a little.
 */
export function operationsFor(config: JsonObject, law: TailoringLaw, number: number): readonly Operation[] {
  const steps = ownSteps(config).map(({ name }) => name);
  const stages = [...stagesOf(config).keys()];
  const step = pick(steps, number);
  const stage = pick(stages, number);
  const keys = [
    ...new Set([...outlineOf(config).values()].flatMap(({ ways }) => ways.flatMap(({ rules }) => rules.flatMap((use) => law.reads(use))))),
  ].sort();
  const key = pick(keys, number);
  const addable = pick(law.addable, number);
  const told = { zh: `样例环节${number}`, en: `sample step ${number}` };
  const fresh = { name: `sample${number}`, ...told, actors: ['streetOffice'], roles: ['officer'] };
  const kept = targetsOf(config, step);
  return [
    { operation: 'addStep', before: step, ...fresh },
    { operation: 'addStep', after: step, ...fresh, limit: { days: 3 + (number % 9), unit: number % 2 === 0 ? 'working' : 'calendar' } },
    { operation: 'addStep', before: pick(['drafting', 'completing', 'archiving'], number), ...fresh, documents: ['photos'] },
    { operation: 'addDocument', at: step, kind: `paper${number % 7}`, zh: `样例材料${number % 7}`, en: `sample paper ${number % 7}` },
    { operation: 'addDocument', at: stage, kind: 'photos' },
    { operation: 'addDocument', at: 'archive', kind: pick(['photos', 'riskStatement', 'budget'], number) },
    {
      operation: 'addCondition',
      rule: addable.rule,
      at: stage,
      ...(addable.asks === undefined ? {} : { value: stricterThan(law, addable.asks) }),
    },
    {
      operation: 'addNoticeDays',
      body: pick(['representativesAssembly', 'villagersAssembly', 'collectiveMembersAssembly'], number),
      days: 1 + (number % 5),
    },
    { operation: 'tightenNumber', key, value: stricterThan(law, key) },
    { operation: 'tightenNumber', key, value: stricterThan(law, key), at: stage },
    { operation: 'tightenLimit', step, days: 1 + (number % 6) },
    { operation: 'tightenLimit', step, days: 20 + (number % 9), kind: 'least' },
    { operation: 'addReviewer', before: step, role: 'supervisor', actor: 'supervisionCommittee', ...told },
    { operation: 'narrowRecorders', step, roles: [pick(['clerk', 'officer', 'director', 'supervisor'], number)] },
    { operation: 'rename', of: pick([...stages, ...steps], number), ...told },
    { operation: 'choose', at: step, keep: kept.filter((_, at) => at > number % Math.max(1, kept.length)) },
    { operation: 'choose', at: 'representativeResolution', keep: [pick(['villagersAssembly', 'collectiveMembersAssembly'], number)] },
    { operation: 'choose', at: 'branchDeliberation', keep: ['branchCommittee'] },
  ];
}

/** A value a little stricter than the one in force, of the form that its key asks for. */
function stricterThan(law: TailoringLaw, key: string): string | number | boolean | readonly string[] {
  const value = law.value(key);
  if (value === null) return 0;
  const { kind, inForce } = value;
  const candidates = [
    true,
    false,
    'block',
    'holidaysAndWeekends',
    '1/1',
    '4/5',
    '1/20',
    Number(inForce) + 3,
    Math.max(0, Number(inForce) - 1),
    0,
  ];
  const words = kind === 'list' ? [(inForce as readonly string[]).slice(0, 2)] : [];
  return [...words, ...candidates].find((each) => (value.compare(each, inForce) ?? -1) >= 0) ?? 0;
}

function targetsOf(config: JsonObject, step: string): readonly string[] {
  const ways = ownSteps(config).find(({ name }) => name === step)?.ways ?? [];
  return [...new Set(ways.flatMap(({ target }) => target?.slice(target.lastIndexOf('.') + 1) ?? []))];
}

function pick<T>(list: readonly T[], number: number): T {
  const found = list[number % list.length];
  if (found === undefined) throw new TypeError('nothing to pick from');
  return found;
}
