import type { Siyi } from '../service/siyi.ts';
import type { StepNames } from './tell-state.ts';

/** What the steps of an item's present flow are called, by the dotted path of their state; none for an item that is not there. */
export async function stepNames(siyi: Siyi, item: string): Promise<StepNames> {
  const found = (await siyi.items()).find(({ code }) => code === item);
  return new Map(found?.steps.map(({ state, text }) => [state, text]) ?? []);
}
