import { listErasedAttachments } from '../store/attachment/list-erased-attachments.ts';
import type { ServiceContext } from './context.ts';

/**
 * Removes the bytes of files that are erased wherever they were kept. Also done in the background, for erasures whose process ended before it came
 * to this. Safe to repeat.
 */
export async function dropErasedFiles(context: ServiceContext): Promise<void> {
  for (const hash of await context.store.read(listErasedAttachments)) await context.attachments.remove(hash);
}
