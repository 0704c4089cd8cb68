import { formatOpenedEntry, type OpenedEntry } from '../audit/opened-entry.ts';
import { registerField } from '../audit/register.ts';
import { Failure } from '../kernel/failure.ts';
import { readEntry } from '../store/journal/read-entry.ts';
import type { ServiceContext } from './context.ts';
import { fence } from './fence.ts';
import { openRecorded } from './open-recorded.ts';
import type { Session } from './session.ts';
import { visibleInstance } from './visible-instance.ts';

/**
 * An entry to be handed to somebody else: the fields chosen with the salts that prove them, the others closed. Whoever may see the entry chooses.
 *
 * @param show names of fields (`data.votes`), of a register's members (`data.register.3.name`), or of a member in all rows
 *   (`data.register.*.shown.name`); all when left out
 * @returns its canonical JSON (RFC 8785), as a verifier reads it
 * @throws {Failure} INSTANCE_NOT_FOUND, ENTRY_NOT_FOUND; INPUT_INVALID with `got` for a field that the entry does not have
 */
export async function readOpenedEntry(
  context: ServiceContext,
  session: Session,
  instance: string,
  revision: number,
  show?: readonly string[],
): Promise<string> {
  return context.store.read(function* () {
    yield* visibleInstance(session, instance);
    const found = yield* readEntry(instance, revision);
    if (found === null) throw new Failure('ENTRY_NOT_FOUND', { instance, revision });
    const chosen = new Set(show);
    const opened = yield* openRecorded(found, (name) => show === undefined || chosen.has(name) || chosen.has(inAllRows(name)));
    const unknown = show?.find((name) => !isKnown(opened, name));
    if (unknown !== undefined) throw new Failure('INPUT_INVALID', { at: 'show', got: unknown, needed: Object.keys(opened.fields) });
    return formatOpenedEntry(opened);
  }, fence(session));
}

function inAllRows(name: string): string {
  return name.replace(/^data\.register\.\d+\./, `${registerField}.*.`);
}

function isKnown({ fields }: OpenedEntry, name: string): boolean {
  const isMember = /^data\.register\.(?:\*|[1-9]\d{0,3})\./.test(name);
  return Object.hasOwn(fields, isMember ? registerField : name);
}
