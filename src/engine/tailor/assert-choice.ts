import { misfit } from './misfit.ts';

/**
 * Asserts that some, and not all, of the alternatives are kept, and nothing else.
 *
 * @throws {Failure} TAILORING_INVALID with the alternatives
 */
export function assertChoice(at: string, offered: readonly string[], keep: readonly string[]): void {
  if (offered.length < 2) throw misfit('at', 'alternatives', at);
  const foreign = keep.find((each) => !offered.includes(each));
  if (foreign !== undefined || keep.length === 0) throw misfit('keep', 'keep', foreign ?? null, offered);
  if (offered.every((each) => keep.includes(each))) throw misfit('keep', 'keepAll', [...keep], offered);
}
