import type { ActionUse } from './transition.ts';

/** Keeps the event under `<slot>.<word>`, the word being what the event gives under the name `by`: one slot for each receiver, level, category. */
export function rememberBy(slot: string, by: string, keep: readonly string[] = []): ActionUse {
  return { type: 'rememberBy', params: { as: slot, by, keep } };
}
