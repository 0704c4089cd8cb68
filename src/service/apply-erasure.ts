import { openedEvent } from '../engine/start.ts';
import type { Instant } from '../kernel/instant.ts';
import { parseOrganisationCode, prefixOf } from '../kernel/organisation-code.ts';
import { eraseAttachment } from '../store/attachment/erase-attachment.ts';
import type { Instance } from '../store/instance/read-instance.ts';
import { renameInstance } from '../store/instance/rename-instance.ts';
import { eraseEntry } from '../store/journal/erase-entry.ts';
import { namesText } from '../store/journal/names-text.ts';
import type { Work } from '../store/work.ts';
import { namedFiles } from '../kernel/named-files.ts';
import { erasedTitle } from './erased-title.ts';
import type { PlannedErasure } from './plan-erasure.ts';

/**
 * Carries out a planned erasure after the entry that records it was appended, in the same unit: markers into the entry, another title into the
 * lists, and a mark on each attached file of the matter's organisation that no entry of it names any more.
 */
export function* applyErasure(instance: Instance, { before, entry, salts }: PlannedErasure, erasedAt: Instant): Work<void> {
  yield* eraseEntry(entry, salts);
  if (entry.type === openedEvent && typeof entry.data['title'] !== 'string') yield* renameInstance(instance.id, erasedTitle);
  const left = new Set(namedFiles(entry.data));
  const lost = new Set(namedFiles(before.data).filter((hash) => !left.has(hash)));
  const { organisation } = instance;
  const within = prefixOf(parseOrganisationCode(organisation));
  for (const hash of lost) if (!(yield* namesText(hash, within))) yield* eraseAttachment(hash, organisation, erasedAt);
}
