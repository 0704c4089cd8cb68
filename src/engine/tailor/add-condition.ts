import type { JsonObject } from '../../kernel/json.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { RuleReference } from '../definition.ts';
import { outlineOf, type Way } from '../flow-outline.ts';
import { isForward } from '../is-forward.ts';
import { changeWays, withRules } from './change-flow.ts';
import { ownSteps, stagesOf } from './chain.ts';
import { misfit } from './misfit.ts';
import type { AddCondition } from './operation.ts';
import { withNumber } from './set-number.ts';
import type { AddableRule, TailoringLaw } from './tailoring-law.ts';

/**
 * Adds a rule out of the closed list of those that a place may add, at a step or at an event of a stage; a rule that stands there already
 * is switched on, or takes the number.
 *
 * @throws {Failure} TAILORING_INVALID, VALUE_LOOSENED
 */
export function addCondition(config: JsonObject, asked: AddCondition, law: TailoringLaw): JsonObject {
  const addable = law.addable.find(({ rule }) => rule === asked.rule);
  if (addable === undefined)
    throw misfit(
      'rule',
      'rule',
      asked.rule,
      law.addable.map(({ rule }) => rule),
    );
  if (addable.asks !== undefined && asked.value === undefined) throw misfit('value', 'valueMissing', asked.rule, [addable.asks]);
  if (addable.asks === undefined && asked.value !== undefined) throw misfit('value', 'valueNotAsked', asked.rule);
  const isMeant = placeOf(config, asked, addable);
  let changed = 0;
  const after = changeWays(config, isMeant, (transition, way) =>
    withRules(transition, (rules) => {
      const ruled = withRule(rules, way, { asked, addable, law });
      if (canonicalJson(ruled) !== canonicalJson(rules)) changed += 1;
      return ruled;
    }),
  );
  if (changed === 0) throw misfit('rule', 'conditionThere', asked.rule);
  return after;
}

function placeOf(config: JsonObject, { at, event, rule }: AddCondition, addable: AddableRule): (way: Way) => boolean {
  const step = ownSteps(config).find(({ name }) => name === at);
  const stage = step === undefined ? stagesOf(config).get(at) : stagesOf(config).get(step.parent.slice(step.parent.lastIndexOf('.') + 1));
  const fits = (way: Way) =>
    isForward(way) && addable.events.includes(way.event) && (event === undefined || way.event === event) && isOfBody(way, addable);
  const around = step === undefined ? [stage?.path ?? []].flat() : [step.path, ...step.convened.map(({ path }) => path)];
  const isMeant = (way: Way) => around.some((path) => way.state === path || way.state.startsWith(`${path}.`)) && fits(way);
  const confined = addable.stages?.includes(stage?.name ?? '') === false;
  const ways = [...outlineOf(config).values()].flatMap((state) => state.ways);
  if (confined || !ways.some(isMeant)) throw misfit(event === undefined ? 'at' : 'event', 'rulePlace', rule, places(config, ways, addable));
  return isMeant;
}

/** Where in this flow the rule may stand: `stage event`. */
function places(config: JsonObject, ways: readonly Way[], addable: AddableRule): readonly string[] {
  const found = [...stagesOf(config).values()]
    .filter(({ name }) => addable.stages?.includes(name) ?? true)
    .flatMap(({ path, name }) =>
      ways
        .filter((way) => way.state.startsWith(`${path}.`) && isForward(way) && addable.events.includes(way.event))
        .filter((way) => isOfBody(way, addable))
        .map((way) => `${name} ${way.event}`),
    );
  return [...new Set(found)];
}

function withRule(
  rules: readonly RuleReference[],
  way: Way,
  { asked, addable, law }: { readonly asked: AddCondition; readonly addable: AddableRule; readonly law: TailoringLaw },
): readonly RuleReference[] {
  const body = way.when['data.body'];
  const fresh: RuleReference = { rule: asked.rule, ...(typeof body === 'string' ? { body } : {}) };
  const present = rules.find((use) => use.rule === asked.rule);
  const numbers = Object.entries(addable.sets);
  if (addable.asks !== undefined && asked.value !== undefined) numbers.push([addable.asks, asked.value]);
  const use = numbers.reduce((each, [key, value]) => withNumber(each, { field: 'value', key, value }, law), present ?? fresh);
  return present === undefined ? [...rules, use] : rules.map((each) => (each === present ? use : each));
}

function isOfBody({ when }: Way, { bodies }: AddableRule): boolean {
  return bodies === undefined || bodies.some((body) => body === when['data.body']);
}
