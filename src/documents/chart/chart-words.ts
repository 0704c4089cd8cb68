import { catalogue } from '../../kernel/messages/catalogue.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import type { Lane } from './lanes-of.ts';

/** A text as it begins a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What an actor is called; its own name where the catalogue has none, as in flows that others wrote. */
export function actorName(actor: string, language: Language): string {
  return catalogue[language].get(actor === 'other' ? 'chart.lane.other' : `actor.${actor}`) ?? actor;
}

/** What heads a lane: its actor, or its usual one and that there are others. */
export function laneHeading({ actors }: Lane, language: Language): string {
  const name = capital(actorName(actors[0] ?? 'other', language));
  return actors.length > 1 ? tell(language, 'chart.lane.several', { actor: name }) : name;
}
