import type { JsonObject } from '../../src/kernel/json.ts';

/** A config that a test may write into. */
export interface Draft {
  [key: string]: DraftValue;
}
type DraftValue = null | boolean | number | string | DraftValue[] | Draft;

/** A transition with the place where it stands. */
export interface Listed {
  /** Keys that lead to it from the config. */
  readonly keys: readonly (string | number)[];
  /** Dotted path of its state. */
  readonly path: string;
  readonly event: string;
  readonly rules: readonly (JsonObject & { readonly rule: string })[];
  readonly when: JsonObject;
  readonly unmet: readonly string[];
  readonly target: string | undefined;
  readonly actions: readonly { readonly type: string; readonly params: JsonObject }[];
}

/** A copy to write into, in which nothing stands in two places at once. */
export function draftOf(config: JsonObject): Draft {
  return JSON.parse(JSON.stringify(config)) as Draft;
}

/** What stands under keys. */
export function at(config: Draft, keys: readonly (string | number)[]): Draft {
  return keys.reduce<DraftValue>((here, key) => (here as Draft)[key] as DraftValue, config) as Draft;
}

/** Every transition of a config. */
export function transitionsIn(config: JsonObject): readonly Listed[] {
  return statesIn(config).flatMap(({ keys, path, state }) =>
    Object.entries((state['on'] ?? {}) as JsonObject).flatMap(([event, listed]) =>
      (listed as readonly JsonObject[]).map((transition, n): Listed => {
        const {
          rules,
          when = {},
          unmet = [],
        } = (transition['guard'] as unknown as { readonly params: Pick<Listed, 'rules'> & Partial<Pick<Listed, 'when' | 'unmet'>> }).params;
        return {
          keys: [...keys, 'on', event, n],
          path,
          event,
          rules,
          when,
          unmet,
          target: transition['target'] as string | undefined,
          actions: (transition['actions'] ?? []) as unknown as Listed['actions'],
        };
      }),
    ),
  );
}

/** Every state of a config, the machine itself first. */
export function statesIn(
  state: JsonObject,
  keys: readonly (string | number)[] = [],
): readonly { readonly keys: readonly (string | number)[]; readonly path: string; readonly state: JsonObject }[] {
  const path = keys.filter((key) => key !== 'states').join('.');
  const inner = Object.entries((state['states'] ?? {}) as JsonObject).flatMap(([name, child]) =>
    statesIn(child as JsonObject, [...keys, 'states', name]),
  );
  return [{ keys, path, state }, ...inner];
}

/** The names of the stages of a procedure, in the order of the config. */
export function stagesOf(config: JsonObject): readonly string[] {
  const procedure = (config['states'] as JsonObject)['procedure'] as JsonObject;
  return Object.keys(procedure['states'] as JsonObject);
}
