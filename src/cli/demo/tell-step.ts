import type { EntryView } from '../../contract/entry-view.ts';
import type { RefusalView } from '../../contract/refusal-view.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { inLanguage } from '../in-language.ts';
import type { Output } from '../output.ts';
import { tellDeadline } from '../tell-deadline.ts';
import { tellState, type StepNames } from '../tell-state.ts';
import { tellVerdictLines } from './tell-verdict-lines.ts';

/** What a reader is told above a step. */
export interface Heading {
  readonly number: number;
  readonly occurredAt: string;
  readonly role: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly note?: string;
}

/** An accepted step: who did what when, where the matter went, and each verdict with its law. */
export function tellAccepted(output: Output, language: Language, heading: Heading, entry: EntryView, names: StepNames): void {
  tellHeading(output, language, heading);
  output.line(
    `  ${output.paint('good', tell(language, 'demo.recorded', { revision: entry.revision }))} ${tellMove(language, entry, names)}`,
  );
  if (entry.lateHours !== null) output.line(`    ${tell(language, 'demo.late', { hours: entry.lateHours })}`);
  for (const line of tellVerdictLines(output, language, entry.verdicts)) output.line(line);
}

/** A refused step: the rules that stood against it, and no others; the matter stands where it stood. */
export function tellRefused(output: Output, language: Language, heading: Heading, refusal: RefusalView): void {
  tellHeading(output, language, heading);
  output.line(`  ${output.paint('bad', tell(language, 'demo.refused', { text: inLanguage(refusal.text, language) }))}`);
  for (const line of tellVerdictLines(output, language, refusal.verdicts)) output.line(line);
}

/** What happened, with the body that met and what came of it, or the time limit that passed. */
export function tellEvent(language: Language, type: string, data: JsonObject): string {
  const name = tell(language, `event.${type}`);
  const more = [
    wordOf(language, 'body', data['body']),
    wordOf(language, 'demo.outcome', data['outcome']),
    limitOf(language, data['deadline']),
  ];
  return [name, ...more.filter((part) => part !== '')].join(' · ');
}

function tellHeading(output: Output, language: Language, { number, occurredAt, role, type, data, note }: Heading): void {
  output.line();
  const what = { number, time: occurredAt, role: tell(language, `role.${role}`), event: tellEvent(language, type, data) };
  output.line(output.paint('strong', tell(language, 'demo.step', what)));
  if (note !== undefined) output.line(`  ${note}`);
}

function tellMove(language: Language, { from, to }: EntryView, names: StepNames): string {
  const left = from.filter((state) => !to.includes(state)).map((state) => tellState(language, state, names));
  const entered = to.filter((state) => !from.includes(state)).map((state) => tellState(language, state, names));
  if (entered.length === 0) return tell(language, 'demo.stays', { state: to.map((state) => tellState(language, state, names)) });
  return left.length === 0 ? tell(language, 'demo.begins', { to: entered }) : tell(language, 'demo.moves', { from: left, to: entered });
}

function wordOf(language: Language, kind: string, value: Json | undefined): string {
  return typeof value === 'string' ? tell(language, `${kind}.${value}`) : '';
}

function limitOf(language: Language, value: Json | undefined): string {
  return typeof value === 'string' ? tellDeadline(language, value) : '';
}
