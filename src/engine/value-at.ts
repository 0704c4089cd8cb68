import type { Json } from '../kernel/json.ts';

/** The value at a dotted path (`data.outcome`) inside a JSON value; `undefined` when a step of the path is not there. */
export function valueAt(root: unknown, path: string): Json | undefined {
  let here: unknown = root;
  for (const step of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string, unknown>)[step];
  }
  return here as Json;
}
