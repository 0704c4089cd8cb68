import { defineValue } from './define-value.ts';
import { productDefault, type ValueDefinition } from './value-definition.ts';

/** Who must be in favour. Shares are "more than", but those of the collective's assemblies are "at least". */
export const majorityValues: readonly ValueDefinition[] = [
  defineValue('pass.branchCommittee', 'share', 'higher', { value: '1/2', source: 'PBR', certainty: 'M', loosen: 'no' }),
  defineValue('pass.twoCommittees', 'share', 'higher', { value: '1/2', source: productDefault, certainty: 'M', loosen: 'no' }),
  defineValue('pass.partyMembersAssembly', 'share', 'higher', { value: '1/2', source: 'PBR:11', certainty: 'W', loosen: 'no' }),
  defineValue(
    'pass.villageBodies',
    'share',
    'higher',
    { value: '1/2', source: 'VCL18:22', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: '1/2', source: 'VCL25:26', certainty: 'S', loosen: 'no' },
  ),
  defineValue(
    'pass.collectiveMembersAssembly',
    'share',
    'higher',
    { value: '2/3', source: 'RLC:19', certainty: 'S', loosen: 'no' },
    { since: '2025-05-01', value: '2/3', source: 'RCEO:27', certainty: 'S', loosen: 'no' },
  ),
  defineValue(
    'pass.collectiveDelegatesAssembly',
    'share',
    'higher',
    { value: '2/3', source: 'RLC:19', certainty: 'S', loosen: 'no' },
    { since: '2025-05-01', value: '2/3', source: 'RCEO:28', certainty: 'S', loosen: 'no' },
  ),
];
