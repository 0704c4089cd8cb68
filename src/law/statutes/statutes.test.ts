import { describe, expect, it } from 'vitest';
import { addDays } from '../plain-date.ts';
import { articleMap } from './article-map.ts';
import { localStatutes } from './local-statutes.ts';
import { nationalStatutes } from './national-statutes.ts';
import { partyStatutes } from './party-statutes.ts';
import { statutes } from './statutes.ts';

describe('the index of statutes', () => {
  it('holds every row under an id of its own', () => {
    expect(statutes.size).toBe(nationalStatutes.length + partyStatutes.length + localStatutes.length);
  });

  it('ends no statute before it begins', () => {
    for (const { inForceFrom, inForceTo } of statutes.values()) expect(inForceTo === null || inForceTo >= inForceFrom).toBe(true);
  });

  it('follows the Organic Law of 2018 by that of 2025 without a gap', () => {
    const [old, now] = [statutes.get('VCL18'), statutes.get('VCL25')];
    expect(old?.inForceTo).toBe('2025-12-31');
    expect(now?.inForceFrom).toBe(addDays(old?.inForceTo ?? addDays('1970-01-01' as never, 0), 1));
  });

  it('calls a whole text whole only where its articles were counted, but for the one without articles', () => {
    const uncounted = [...statutes.values()].filter(({ text, articles }) => text === 'unofficialCopy' && articles === null);
    expect(uncounted.map(({ id }) => id)).toEqual(['SEED']);
  });

  it('gives each old article one new one', () => {
    expect(new Set(articleMap.values()).size).toBe(articleMap.size);
  });
});
