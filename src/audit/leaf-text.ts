import { canonicalJson } from '../kernel/canonical-json.ts';
import { registerField } from './register.ts';

/** Where an entry stands: its matter, its place in it, and the hash of the leaf before (null for the first). */
export interface LeafPlace {
  readonly instance: string;
  readonly revision: number;
  readonly previous: string | null;
}

/**
 * The text of a leaf: canonical JSON of its form, its place and the commitments by field name. The form is `siyi-leaf/2` where one of the
 * fields is a register, else `siyi-leaf/1`.
 *
 * @param commitments in code unit order of the names
 */
export function leafText({ instance, revision, previous }: LeafPlace, commitments: readonly (readonly [string, string])[]): string {
  const form = commitments.some(([name]) => name === registerField) ? 'siyi-leaf/2' : 'siyi-leaf/1';
  // Members are in the order of canonical JSON, as the fields are.
  const told = commitments.map(([name, commitment]) => `${canonicalJson(name)}:"${commitment}"`);
  return `{"commitments":{${told.join()}},"form":"${form}","instance":${canonicalJson(instance)},"previous":${canonicalJson(previous)},"revision":${canonicalJson(revision)}}`;
}
