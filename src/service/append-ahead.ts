import type { ParsedEvent } from '../contract/parse-event.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import { readStamps } from '../store/ground/read-stamps.ts';
import { appendRow } from '../store/journal/append-entry.ts';
import { appendedEntryOf } from '../store/journal/recorded-entry.ts';
import type { Result } from '../store/result/save-result.ts';
import type { Work } from '../store/work.ts';
import { assertAttachments } from './assert-attachments.ts';
import { assertOwnFlow } from './assert-own-flow.ts';
import type { DecidedAhead } from './decided-ahead.ts';
import { enactList } from './enact-list.ts';
import { showRecorded, type Recorded } from './show-recorded.ts';

/**
 * Writes what was decided ahead, when the matter still has the leaf and its place the stamps on which it was decided. Answers null, and has
 * written nothing, when not.
 *
 * @throws {Failure} ATTACHMENT_NOT_FOUND, FLOW_NOT_FOUND, INPUT_INVALID for another item's flow
 */
export function* appendAhead(
  event: ParsedEvent,
  { row, stamps }: DecidedAhead,
  answer: Pick<Result, 'person' | 'key' | 'request'>,
): Work<Recorded | null> {
  const { instance, organisation, revision, recordedAt } = row;
  if ((yield* readStamps(ancestorsOf(organisation))) !== stamps) return null;
  yield* assertAttachments(organisation, event.data);
  yield* assertOwnFlow(event);
  const sequence = yield* appendRow(row, { ...answer, status: 201, body: { revision, instance }, recordedAt });
  if (sequence === null) return null;
  yield* enactList({ id: instance, organisation }, event, sequence);
  return showRecorded(() => appendedEntryOf(row, sequence), false);
}
