import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../plain-date.ts';
import { articleMap } from './article-map.ts';
import { isInForce } from './is-in-force.ts';
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
    const days = ['2025-12-31', '2026-01-01'].map(parsePlainDate);
    for (const day of days) {
      const versions = [...statutes.values()].filter((each) => each.name.zh.endsWith('和国村民委员会组织法') && isInForce(each, day));
      expect(versions.map(({ id }) => id)).toEqual([day === '2025-12-31' ? 'VCL18' : 'VCL25']);
    }
  });

  it('calls a whole text whole only where its articles were counted, but for the one without articles', () => {
    const uncounted = [...statutes.values()].filter(({ text, articles }) => text === 'unofficialCopy' && articles === null);
    expect(uncounted.map(({ id }) => id)).toEqual(['SEED']);
  });

  it('gives each old article one new one', () => {
    expect(new Set(articleMap.values()).size).toBe(articleMap.size);
  });
});
