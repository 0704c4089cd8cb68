import type { JsonObject } from '../../src/kernel/json.ts';
import { at, statesIn, transitionsIn, type Draft } from './config.ts';
import { mutant, type Mutant } from './mutants.ts';

/** Changes that only ask for more: a rule, a document, a step, another text for people. */
export function* lawfulAdditions(flow: JsonObject): Generator<Mutant> {
  for (const { keys, path, event, when, rules } of transitionsIn(flow)) {
    if (!path.startsWith('procedure') || rules.some(({ rule }) => rule === 'S04')) continue;
    yield mutant(flow, 'document asked for', `${path} ${event} ${JSON.stringify(when)}`, [], (draft) => {
      uses(draft, keys).push({ rule: 'S04', as: 'S04.more', documents: ['minutes'] });
    });
  }
  for (const { keys, path, event, rules } of transitionsIn(flow)) {
    const n = rules.findIndex(({ rule }) => rule === 'S04');
    if (n < 0) continue;
    yield mutant(flow, 'document added', `${path} ${event}`, [], (draft) => {
      const same = JSON.stringify(rules[n]);
      (at(draft, keys.slice(0, -1)) as unknown as readonly unknown[]).forEach((_way, place) => {
        for (const use of uses(draft, [...keys.slice(0, -1), place]))
          if (JSON.stringify(use) === same) (use['documents'] as unknown as string[]).push('opinion');
      });
    });
  }
  for (const { keys, path, event, when } of transitionsIn(flow).filter((each) => each.path.startsWith('procedure.'))) {
    if (event !== 'step.completed' || when['data.result'] !== 'passed') continue;
    yield mutant(flow, 'step added', path, [], (draft) => {
      const name = 'extraCheck';
      const state = keys.slice(0, -3);
      const transition = at(draft, keys);
      const target = transition['target'] as string;
      const guard = { type: 'lawful', params: { when: { 'data.step': name }, rules: ['S01', 'G57', 'G58'].map((rule) => ({ rule })) } };
      (guard.params.rules as JsonObject[]).push({ rule: 'S02', roles: ['officer'] });
      const to = target.startsWith('#') ? target : `#${(at(draft, [...state.slice(0, -1), target])['id'] ??= target) as string}`;
      at(draft, state.slice(0, -1))[name] = { on: { 'step.completed': [{ target: to, guard }] } };
      transition['target'] = name;
    });
  }
  yield mutant(flow, 'archive asks for more', 'item', [], (draft) =>
    ((draft['context'] as Draft)['item'] as unknown as { archive: string[] }).archive.push('opinion'),
  );
  for (const { keys, path, state } of statesIn(flow)) {
    if (state['meta'] === undefined) continue;
    yield mutant(flow, 'said otherwise', path, [], (draft) => ((at(draft, keys)['meta'] as Draft)['zh'] = '样例'));
  }
}

function uses(draft: Draft, keys: readonly (string | number)[]): JsonObject[] {
  return (at(draft, keys)['guard'] as unknown as { readonly params: { readonly rules: JsonObject[] } }).params.rules;
}
