/** The media types of files that may be attached: what village offices scan, photograph and write. Office files without macros only. */
export const attachmentMediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

/** One of {@link attachmentMediaTypes}. */
export type AttachmentMediaType = (typeof attachmentMediaTypes)[number];
