import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { tellValue } from '../../kernel/messages/tell-value.ts';
import type { Session } from '../../service/session.ts';
import type { Siyi } from '../../service/siyi.ts';
import { inLanguage } from '../in-language.ts';
import { layOutTable } from '../lay-out-table.ts';
import type { Output } from '../output.ts';
import { tellState, type StepNames } from '../tell-state.ts';
import { tellEvent } from './tell-step.ts';

/** The finished trail of a matter as a table, the oldest first, and below it the attempts that were refused, each with its reasons. */
export async function tellTrail(
  output: Output,
  language: Language,
  siyi: Siyi,
  reader: Session,
  matter: { readonly instance: string; readonly names: StepNames },
): Promise<void> {
  const { instance, names } = matter;
  const entries = (await siyi.as(reader).trail({ instance }, { limit: 200 })).rows.toReversed();
  const head = ['number', 'time', 'who', 'event', 'state', 'leaf'].map((column) => tell(language, `demo.column.${column}`));
  const rows = entries.map(({ revision, occurredAt, actor, type, data, to, leaf }) => [
    String(revision),
    tellValue(language, occurredAt),
    tellValue(language, actor.roles, 'role'),
    tellEvent(language, type, data),
    to.map((state) => tellState(language, state, names)).join(' / '),
    leaf.slice(0, 12),
  ]);
  output.line();
  output.line(output.paint('strong', tell(language, 'demo.trail', { count: entries.length })));
  for (const line of layOutTable([head, ...rows])) output.line(`  ${line}`);
  const refusals = (await siyi.as(reader).refusals({}, { limit: 200 })).rows.toReversed();
  output.line();
  output.line(output.paint('strong', tell(language, 'demo.refusals', { count: refusals.length })));
  for (const { recordedAt, refusal, data } of refusals) {
    output.line(`  ${tellValue(language, recordedAt)}  ${tellEvent(language, refusal.event, data)}`);
    for (const { rule, text } of refusal.verdicts)
      output.line(`    ${tell(language, 'demo.reason', { rule, text: inLanguage(text, language) })}`);
  }
}
