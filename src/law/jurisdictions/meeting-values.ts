import { defineValue } from './define-value.ts';
import { productDefault, type ValueDefinition } from './value-definition.ts';

/** How a meeting is called, and what is asked of it beside presence and votes. */
export const meetingValues: readonly ValueDefinition[] = [
  defineValue(
    'notice.villagersAssembly',
    'days',
    'higher',
    { value: 10, source: 'VCL18:21', certainty: 'S', loosen: 'no' },
    { since: '2026-01-01', value: 10, source: 'VCL25:25', certainty: 'S', loosen: 'no' },
  ),
  // Before the Law on Collective Economic Organizations no text: as for the villagers' assembly.
  defineValue(
    'notice.collectiveMembersAssembly',
    'days',
    'higher',
    { value: 10, source: productDefault, certainty: 'M', loosen: { to: 0 } },
    { since: '2025-05-01', value: 10, source: 'RCEO:27', certainty: 'S', loosen: 'no' },
  ),
  // No national number. Three days in Zhejiang, Chongqing and Beijing, five in Shandong, ten in Shanghai.
  defineValue('notice.representativesAssembly', 'days', 'higher', { value: 3, source: 'CQ:12', certainty: 'S', loosen: { to: 0 } }),
  // Civil Code art. 201 leaves it open whether the last of the days may be the day of the meeting.
  defineValue('notice.strictCounting', 'flag', 'on', { value: true, source: productDefault, certainty: 'M', loosen: 'free' }),
  defineValue('notice.posted', 'flag', 'on', { value: true, source: 'SD:24', certainty: 'S', loosen: 'free' }),
  // Village practice; no text found.
  defineValue('circulation.days', 'days', 'higher', { value: 3, source: productDefault, certainty: 'M', loosen: { to: 0 } }),
  // Off. Zhejiang asks for 15 days before a vote on collective assets (ZJ-A:20).
  defineValue('consultation.days', 'days', 'higher', { value: 0, source: productDefault, certainty: 'M', loosen: 'free' }),
  defineValue(
    'consultation.vitalInterest',
    'choice',
    ['warn', 'block'],
    { value: 'warn', source: productDefault, certainty: 'M', loosen: 'free' },
    { since: '2026-01-01', value: 'warn', source: 'VCL25:33', certainty: 'S', loosen: 'free' },
  ),
  defineValue('merged.allowed', 'flag', 'off', { value: false, source: productDefault, certainty: 'M', loosen: 'free' }),
  defineValue('online.villageBodies', 'flag', 'off', { value: false, source: productDefault, certainty: 'M', loosen: 'free' }),
  defineValue(
    'ballot.villagersAssembly',
    'flag',
    'on',
    { value: true, source: productDefault, certainty: 'M', loosen: 'free' },
    { since: '2020-07-31', value: true, source: 'ZJ:17', certainty: 'S', loosen: 'free' },
  ),
  defineValue(
    'risk.required',
    'flag',
    'on',
    { value: true, source: productDefault, certainty: 'M', loosen: 'free' },
    { since: '2020-09-24', value: true, source: 'ZJ-A:17', certainty: 'S', loosen: 'free' },
  ),
  // Off: found in forms only.
  defineValue('township.signature', 'flag', 'on', { value: false, source: productDefault, certainty: 'M', loosen: 'free' }),
  defineValue('proposer.kinds', 'list', 'fewer', {
    value: ['branch', 'villagersCommittee', 'supervisionCommittee', 'collective', 'villagers', 'representatives'],
    source: 'HN:54',
    certainty: 'S',
    loosen: 'free',
  }),
  defineValue('kinship', 'choice', ['warn', 'block'], { value: 'warn', source: productDefault, certainty: 'M', loosen: 'free' }),
];
