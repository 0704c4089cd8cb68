import type { Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';

/** Where a matter stands, in words: `procedure.proposal.screening` is 提出事项·待受理, an end is its own word, supervision its state alone. */
export function tellState(language: Language, path: string): string {
  const [region = '', stage = '', ...rest] = path.split('.');
  if (region !== 'procedure') return tell(language, `state.${stage}`);
  const state = rest.at(-1);
  return [tell(language, `stage.${stage}`), ...(state === undefined ? [] : [tell(language, `state.${state}`)])].join('·');
}
