import type { Difference, Disclosed } from '../item.ts';

/** Days of display that law asks for since 2026 (村民委员会组织法 2025 art. 35). The rule G45 judges it; here it is only told. */
const lawful = 15;

/** The differences between what an item's source displays and what law asks for: one for each disclosure that is too short. */
export function belowLaw(disclosures: readonly Disclosed[]): readonly Difference[] {
  return disclosures
    .filter(({ days, permanent }) => permanent !== true && days < lawful)
    .map(({ zh, en, days }) => ({ zh, en, source: days, law: lawful, citation: 'VCL25:35' }));
}
