import { defineValue } from './define-value.ts';
import { productDefault, type ValueDefinition } from './value-definition.ts';

/** Lists of power items: with whom they are filed, who is trained. The seed document names both; other districts name others. */
export const listValues: readonly ValueDefinition[] = [
  named('filing.receivers', ['organisationDepartment', 'civilAffairs', 'agricultureBureau']),
  named('training.categories', ['villageCommittees', 'collectiveLeaders', 'groupLeaders']),
];

function named(key: 'filing.receivers' | 'training.categories', value: readonly string[]): ValueDefinition {
  return defineValue(
    key,
    'list',
    'more',
    { value, source: productDefault, certainty: 'M', loosen: 'free' },
    { since: '2022-07-28', value, source: 'SEED', certainty: 'S', loosen: 'free' },
  );
}
