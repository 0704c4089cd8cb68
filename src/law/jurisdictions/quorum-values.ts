import { defineValue } from './define-value.ts';
import { productDefault, type ValueDefinition } from './value-definition.ts';

/** Who must be present, and how the representatives' assembly is made up. Shares are "at least", but `quorum.villagersAssembly.villagers` is "more than". */
export const quorumValues: readonly ValueDefinition[] = [
  defineValue('quorum.branchCommittee', 'share', 'higher', { value: '1/2', source: 'PBR', certainty: 'M', loosen: 'no' }),
  // Local custom; no text found.
  defineValue('quorum.twoCommittees', 'share', 'higher', { value: '2/3', source: productDefault, certainty: 'M', loosen: { to: '1/2' } }),
  defineValue('quorum.partyMembersAssembly', 'share', 'higher', { value: '1/2', source: 'PBR:11', certainty: 'W', loosen: 'no' }),
  defineValue(
    'quorum.representativesAssembly',
    'share',
    'higher',
    { value: '2/3', source: 'VCL18:26', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: '2/3', source: 'VCL25:30', certainty: 'S', loosen: 'no' },
  ),
  defineValue(
    'quorum.villagersAssembly.villagers',
    'share',
    'higher',
    { value: '1/2', source: 'VCL18:22', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: '1/2', source: 'VCL25:26', certainty: 'S', loosen: 'no' },
  ),
  defineValue(
    'quorum.villagersAssembly.households',
    'share',
    'higher',
    { value: '2/3', source: 'VCL18:22', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: '2/3', source: 'VCL25:26', certainty: 'S', loosen: 'no' },
  ),
  // One share for both ways of counting: villagers of 18 and over, or representatives of households.
  defineValue(
    'quorum.groupAssembly',
    'share',
    'higher',
    { value: '2/3', source: 'VCL18:28', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: '2/3', source: 'VCL25:32', certainty: 'S', loosen: 'no' },
  ),
  defineValue(
    'quorum.collectiveMembersAssembly',
    'share',
    'higher',
    { value: '2/3', source: 'RLC:19', certainty: 'S', loosen: 'no' },
    { since: '2025-05-01', value: '2/3', source: 'RCEO:27', certainty: 'S', loosen: 'no' },
  ),
  // Off. Shandong asks for 2/3 of the women representatives (SD:24).
  defineValue('quorum.womenRepresentatives', 'share', 'higher', { value: '0/1', source: productDefault, certainty: 'M', loosen: 'free' }),
  defineValue(
    'composition.womenRepresentatives',
    'share',
    'higher',
    { value: '1/3', source: 'VCL18:25', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: '1/3', source: 'VCL25:29', certainty: 'S', loosen: 'no' },
  ),
  defineValue(
    'composition.representativesPerCommitteeMember',
    'count',
    'higher',
    { value: 4, source: 'VCL18:25', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: 4, source: 'VCL25:29', certainty: 'S', loosen: 'no' },
  ),
  // The composition is law: a village may not switch it off, and its roster must be put right.
  defineValue(
    'composition.defective',
    'choice',
    ['warn', 'block'],
    { value: 'block', source: 'VCL18:25', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: 'block', source: 'VCL25:29', certainty: 'S', loosen: 'no' },
  ),
];
