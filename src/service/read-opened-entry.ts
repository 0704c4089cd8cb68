import { formatOpenedEntry } from '../audit/opened-entry.ts';
import { registerField } from '../audit/register.ts';
import { Failure } from '../kernel/failure.ts';
import { readEntry } from '../store/journal/read-entry.ts';
import type { ServiceContext } from './context.ts';
import { fence } from './fence.ts';
import { openRecorded } from './open-recorded.ts';
import type { Session } from './session.ts';
import { visibleInstance } from './visible-instance.ts';

/**
 * An entry to be handed to somebody else: the fields chosen with the salts that prove them, the others closed. Who may see the entry chooses.
 *
 * @param show names of fields (`data.votes`), of a register's members (`data.register.3.name`), or of a member in all rows
 *   (`data.register.*.shown.name`); all when left out
 * @returns its canonical JSON, as `siyi verify` reads it
 * @throws {Failure} INSTANCE_NOT_FOUND, REVISION_NOT_FOUND; INPUT_INVALID with `got` for a name that the entry does not have
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
    if (found === null) throw new Failure('REVISION_NOT_FOUND', { instance, got: revision });
    const unused = new Set(show);
    const opened = yield* openRecorded(found, (name) => {
      const names = [name, ...(name.startsWith(`${registerField}.`) ? [inAllRows(name)] : [])];
      for (const each of names) unused.delete(each);
      return show === undefined || names.some((each) => show.includes(each));
    });
    // What was erased is not asked for, because it is not there to be shown; naming it is no mistake.
    const [unknown] = [...unused].filter((name) => !isErased(opened.fields, name));
    if (unknown !== undefined) throw new Failure('INPUT_INVALID', { at: 'show', got: unknown, needed: Object.keys(opened.fields) });
    return formatOpenedEntry(opened);
  }, fence(session));
}

function inAllRows(name: string): string {
  return name.replace(/^data\.register\.\d+\./, `${registerField}.*.`);
}

function isErased(fields: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.hasOwn(fields, name) || (Object.hasOwn(fields, registerField) && name.startsWith(`${registerField}.`));
}
