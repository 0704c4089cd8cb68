/**
 * Articles of the Organic Law of Villagers' Committees: 2018 number → 2025 number (in force 2026-01-01). Most local rules and forms
 * still cite the old numbers. 2025's art. 33 (consultation) and others that are not here had no counterpart.
 */
export const articleMap: ReadonlyMap<number, number> = new Map([
  [3, 3], // forming, dissolving, changing the area of a committee
  [21, 25], // villagers' assembly: composition, calling, notice
  [22, 26], // villagers' assembly: quorum and majority
  [23, 27], // reports, revoking decisions
  [24, 28], // matters that need a decision
  [25, 29], // representatives' assembly: composition
  [26, 30], // representatives' assembly: calling, quorum, majority
  [27, 31], // charter, covenants, legality
  [28, 32], // villagers' group assembly
  [29, 34], // principle of decision
  [30, 35], // disclosure
  [31, 36], // failure to disclose
  [32, 37], // supervision body
  [33, 38], // yearly evaluation
  [34, 39], // archives
  [35, 40], // audit
  [36, 41], // revocation, ordered correction
  [38, 47], // units stationed in the village
]);
