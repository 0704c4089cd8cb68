import type { Json, JsonObject } from './json.ts';

const hash = /^[0-9a-f]{64}$/;

/**
 * The hashes of the files that an event's data names, each once: in `documents`, `materials`, and the photos of `boards` and publications. Hashes of
 * texts (`planHash`, `contentHash`) name no file.
 */
export function namedFiles(data: JsonObject): readonly string[] {
  const boards = listOf(data['boards']).map((board) => (board as JsonObject | null)?.['photo']);
  const { documents } = data;
  const isObject = typeof documents === 'object' && documents !== null && !Array.isArray(documents);
  const all = [
    ...(isObject ? Object.values(documents as JsonObject) : []),
    ...listOf(data['materials']),
    ...boards,
    data['townshipApproval'],
    data['identityProof'],
    data['photo'],
  ];
  return [...new Set(all.filter((value): value is string => typeof value === 'string' && hash.test(value)))];
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
