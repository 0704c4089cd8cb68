import { sha256Hex } from '../../src/kernel/digest.ts';
import { namedFiles } from '../../src/kernel/named-files.ts';
import type { ServiceContext } from '../../src/service/context.ts';
import { readLog } from '../../src/store/journal/read-log.ts';

/** Every file that an entry names, held against its hash. */
export async function readAttachments(context: ServiceContext): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { entry } of await context.store.read(() => readLog(0, 10_000)))
    for (const hash of namedFiles(entry.data)) {
      try {
        const bytes = await context.attachments.get(hash);
        if (bytes === null || sha256Hex(bytes) !== hash) found.push('attachment');
      } catch {
        found.push('attachment');
      }
    }
  return found;
}
