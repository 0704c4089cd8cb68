import { z } from 'zod';
import { line, sha256 } from './field.ts';

/** The name of a file as people know it; no part of a path. */
export const attachmentName = line(120).regex(/^[^/\\]*$/, 'input.fileName');

/** A file that is kept: its hash is how events name it. */
export const attachmentView = z.strictObject({ hash: sha256, size: z.int(), mediaType: z.string(), name: z.string() });

/** {@link attachmentView} as a type. */
export type AttachmentView = z.infer<typeof attachmentView>;
