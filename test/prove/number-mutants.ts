import type { Json, JsonObject } from '../../src/kernel/json.ts';
import { definitionOf } from '../../src/law/jurisdictions/definition-of.ts';
import type { ValueDefinition } from '../../src/law/jurisdictions/value-definition.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { at, transitionsIn, type Draft } from './config.ts';
import { mutant, type Mutant } from './mutants.ts';

/** Numbers of a flow's own, laxer than law allows and stricter; and days that are fewer, or more, than the state says. */
export function* numberMutants(flow: JsonObject): Generator<Mutant> {
  for (const { keys, path, event, when, rules } of transitionsIn(flow)) {
    for (const use of rules) {
      const place = `${path} ${event} ${JSON.stringify(when)} ${use.rule}`;
      const set = (name: string, value: Json) => (draft: Draft) => {
        // The same use stands in other cases of the same event, and is changed there as well: two ways of naming it would be one too many.
        for (const way of at(draft, keys.slice(0, -1)) as unknown as readonly Draft[]) {
          const { params } = way['guard'] as unknown as { readonly params: { readonly rules: Record<string, Json>[] } };
          for (const one of params.rules) if (JSON.stringify(one) === JSON.stringify(use)) one[name] = value;
        }
      };
      for (const key of ruleBook.reads(use).values) {
        const definition = definitionOf(key);
        const [laxer, stricter] = around(definition);
        if (laxer !== null) yield mutant(flow, 'number below its floor', `${place} ${key}`, ['lawful'], set(key, laxer));
        if (stricter !== null) yield mutant(flow, 'number tightened', `${place} ${key}`, [], set(key, stricter));
      }
      if (use.rule === 'S13' && typeof use['days'] === 'number') {
        yield mutant(flow, 'limit longer than said', place, ['lawful'], set('days', use['days'] + 1));
        if (use['days'] > 1) yield mutant(flow, 'limit shorter', place, [], set('days', use['days'] - 1));
      }
      if (use.rule === 'S14' && typeof use['days'] === 'number') {
        yield mutant(flow, 'wait shorter than said', place, ['lawful'], set('days', use['days'] - 1));
        yield mutant(flow, 'wait longer', place, [], set('days', use['days'] + 1));
      }
      if (use.rule !== 'S13' && use.rule !== 'S14') yield mutant(flow, 'parameter that does nothing', place, ['lawful'], set('days', 7));
    }
  }
}

/** A value just beyond the floor, where there is one, and one on the other side of what holds; `null` where there is none. */
function around({ kind, stricter, terms }: ValueDefinition): readonly [Json, Json] {
  const term = terms.at(-1);
  if (term === undefined) return [null, null];
  const { loosen, value } = term;
  const floor = loosen === 'no' ? value : loosen === 'free' ? null : loosen.to;
  const up = stricter === 'higher' || stricter === 'on' ? 1 : -1;
  if (kind === 'share') return [floor === null ? null : up === 1 ? '1/100' : '99/100', up === 1 ? '99/100' : '1/100'];
  if (kind === 'flag') return [floor === null ? null : up !== 1, up === 1];
  if (typeof value !== 'number') return [null, null];
  const laxer = typeof floor === 'number' ? floor - up : null;
  return [laxer !== null && laxer >= 0 ? laxer : null, value + up >= 0 ? value + up : null];
}
