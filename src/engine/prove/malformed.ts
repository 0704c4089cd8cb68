import type { Json, JsonObject } from '../../kernel/json.ts';
import type { HasRule } from '../assert-transition.ts';
import { impurities } from '../impurities.ts';
import { isObject } from './guard.ts';
import type { Finding } from './proof.ts';

const emptyParts = ['record', 'flags', 'open', 'deadlines'] as const;

/** Everything by which a config is none of a pure machine, or begins with something already done. */
export function malformed(config: JsonObject, hasRule: HasRule): readonly Finding[] {
  const found = impurities(config, hasRule).map(({ at, needed }) => finding('impure', at, { needed }));
  return [...found, ...begun(config['context'])];
}

function begun(context: Json | undefined): readonly Finding[] {
  if (!isObject(context)) return [finding('contextMissing', 'context', { needed: ['item', 'plan', ...emptyParts] })];
  const missing = ['item', 'plan', ...emptyParts].filter((part) => !isObject(context[part]));
  const filled = emptyParts.filter((part) => isObject(context[part]) && Object.keys(context[part]).length > 0);
  const { plan } = context;
  const planned = isObject(plan) && (plan['hash'] !== null || plan['version'] !== 0) ? ['plan'] : [];
  return [
    ...(missing.length === 0 ? [] : [finding('contextMissing', 'context', { needed: missing })]),
    ...[...filled, ...planned].map((part) => finding('contextFilled', `context.${part}`, { part })),
  ];
}

function finding(code: string, at: string, facts: JsonObject): Finding {
  return { claim: 'wellFormed', code, at, facts, path: [] };
}
