import type { Json } from '../../kernel/json.ts';
import { namedFiles } from '../../kernel/named-files.ts';
import type { OpenedEntry } from '../opened-entry.ts';
import { valueOf } from './check-ledger-of.ts';

/** The hashes of the files that an opened entry names, as far as it is open. */
export function attachmentsOf(opened: OpenedEntry): readonly string[] {
  const data: Record<string, Json> = {};
  for (const name of Object.keys(opened.fields)) {
    const value = name.startsWith('data.') ? valueOf(opened, name) : undefined;
    if (value !== undefined) data[name.slice('data.'.length)] = value;
  }
  return namedFiles(data);
}
