import type { ParsedEvent } from '../contract/parse-event.ts';
import { epochMillisOf, type Instant } from '../kernel/instant.ts';
import { namedFiles } from '../kernel/named-files.ts';
import { ancestorsOf } from '../kernel/organisation-code.ts';
import { missingAttachment } from '../store/attachment/missing-attachment.ts';
import { readStamps } from '../store/ground/read-stamps.ts';
import { appendRow } from '../store/journal/append-entry.ts';
import { appendedEntryOf } from '../store/journal/recorded-entry.ts';
import type { Result } from '../store/result/save-result.ts';
import type { Work } from '../store/work.ts';
import type { DecidedAhead } from './decided-ahead.ts';
import { showRecorded, type Recorded } from './show-recorded.ts';

/**
 * Writes what was decided ahead, when the matter still has the leaf and its place the stamps on which it was decided, and that is not long ago.
 * Answers null, and has written nothing, when not, or when a file that the event names is not kept: the unit of work then finds out why.
 */
export function* appendAhead(
  now: Instant,
  event: ParsedEvent,
  { row, stamps }: DecidedAhead,
  answer: Pick<Result, 'person' | 'key' | 'request'>,
): Work<Recorded | null> {
  const { instance, organisation, revision, recordedAt } = row;
  if (epochMillisOf(now) - epochMillisOf(recordedAt) > latestMs) return null;
  if ((yield* readStamps(ancestorsOf(organisation))) !== stamps) return null;
  if ((yield* missingAttachment(namedFiles(event.data), organisation)) !== null) return null;
  const sequence = yield* appendRow(row, { ...answer, status: 201, body: { revision, instance }, recordedAt });
  return sequence === null ? null : showRecorded(() => appendedEntryOf(row, sequence), false);
}

/** Nobody's entry bears an older time because a machine was asleep between deciding and writing. */
const latestMs = 10_000;
