import { defineValue } from './define-value.ts';
import { productDefault, type ValueDefinition } from './value-definition.ts';

/** Review before posting, posting, display, and the answers to those who object or ask. */
export const disclosureValues: readonly ValueDefinition[] = [
  defineValue('review.required', 'flag', 'on', { value: true, source: 'SD-O:11', certainty: 'S', loosen: 'free' }),
  defineValue('review.objection', 'days', 'lower', { value: 5, source: 'SD-O:16', certainty: 'S', loosen: 'free' }),
  defineValue('review.answer', 'days', 'lower', { value: 5, source: 'SD-O:16', certainty: 'S', loosen: 'free' }),
  defineValue('publish.within', 'days', 'lower', { value: 10, source: 'CQ:30', certainty: 'S', loosen: 'free' }),
  defineValue(
    'publish.finance.within',
    'days',
    'lower',
    { value: 5, source: productDefault, certainty: 'M', loosen: 'free' },
    { since: '2020-09-24', value: 5, source: 'ZJ-A:25', certainty: 'S', loosen: 'free' },
  ),
  // Until 2025 no national number: Chongqing's ten days are the strictest found (Shandong five).
  defineValue(
    'display.days',
    'days',
    'higher',
    { value: 10, source: 'CQ:30', certainty: 'S', loosen: 'free' },
    { since: '2026-01-01', value: 15, source: 'VCL25:35', certainty: 'S', loosen: 'no' },
  ),
  // The reading under which a display lasts longer.
  defineValue(
    'display.restDays',
    'choice',
    ['holidays', 'holidaysAndWeekends'],
    { value: 'holidaysAndWeekends', source: productDefault, certainty: 'M', loosen: 'free' },
    { since: '2021-01-01', value: 'holidaysAndWeekends', source: 'CC:203', certainty: 'S', loosen: 'free' },
  ),
  // Three days in Chongqing, fifteen in Shanghai.
  defineValue('objection.reply', 'days', 'lower', { value: 5, source: 'SD-O:16', certainty: 'S', loosen: { to: 15 } }),
  // Who may demand: a lower layer may make it easier and never harder.
  defineValue('joint.villagers', 'share', 'lower', { value: '1/10', source: 'SD-O:8', certainty: 'S', loosen: 'no' }),
  defineValue('joint.representatives', 'share', 'lower', { value: '1/5', source: 'SD-O:8', certainty: 'S', loosen: 'no' }),
  // Of the representatives, who may have the villagers' assembly called.
  defineValue(
    'joint.villagersAssembly',
    'share',
    'lower',
    { value: '1/3', source: 'VCL18:21', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: '1/3', source: 'VCL25:25', certainty: 'S', loosen: 'no' },
  ),
  // Who may ask, and how soon they are answered: never to their disadvantage.
  defineValue(
    'inquiry.representatives',
    'count',
    'lower',
    { value: 5, source: productDefault, certainty: 'M', loosen: 'no' },
    { since: '2020-07-31', value: 5, source: 'ZJ:36', certainty: 'S', loosen: 'no' },
  ),
  defineValue(
    'inquiry.reply',
    'days',
    'lower',
    { value: 15, source: productDefault, certainty: 'M', loosen: 'no' },
    { since: '2020-07-31', value: 15, source: 'ZJ:36', certainty: 'S', loosen: 'no' },
  ),
  // No text found: as for an answer to an objection.
  defineValue('disclosure.supply', 'days', 'lower', { value: 5, source: productDefault, certainty: 'M', loosen: { to: 15 } }),
];
