import type { Both } from '../kernel/both.ts';
import type { Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';

/** What an item's own steps are called, by the dotted path of their state. */
export type StepNames = ReadonlyMap<string, Both>;

/**
 * Where a matter stands, in words: `procedure.proposal.screening` is 提出事项·待受理, a step of the item's own is called as its flow says, an
 * end is its own word, supervision its state alone.
 */
export function tellState(language: Language, path: string, names: StepNames): string {
  const [region = '', stage = '', ...rest] = path.split('.');
  if (region !== 'procedure') return tell(language, `state.${stage}`);
  const state = rest.at(-1);
  if (state === undefined) return tell(language, `stage.${stage}`);
  const own = names.get(path)?.[language === 'en' ? 'en' : 'zh'];
  return `${tell(language, `stage.${stage}`)}·${own ?? tell(language, `state.${state}`)}`;
}
