import { expect } from 'vitest';
import { createSiyi } from '../../src/main.ts';
import { village } from '../samples/service-database.ts';
import type { ClientReport } from './racing-client.ts';

/**
 * Compares what clients were told with what a database holds: every acknowledged event once, at the revision that was told; no event that
 * nobody asked for; every matter replayed to the state that is stored.
 *
 * @returns how many events there are beside those acknowledged: asked for, recorded, and never answered
 */
export async function account(url: string, files: string, instances: readonly string[], reports: readonly ClientReport[]): Promise<number> {
  const siyi = await createSiyi({ database: url, files, sweepMs: 3_600_000, deliverMs: 3_600_000 });
  try {
    const officer = siyi.as({ person: '00000000-0000-7000-8000-000000000001', roles: ['officer'], organisation: village });
    const kept = new Map<string, { readonly instance: string; readonly revision: number }>();
    for (const instance of instances) {
      for await (const { type, revision, data } of officer.exportTrail({ instance })) {
        if (type !== 'observation.recorded') continue;
        const { opinion } = data as { readonly opinion: string };
        expect(kept.has(opinion)).toBe(false);
        kept.set(opinion, { instance, revision });
      }
    }
    const asked = new Set(reports.flatMap((report) => report.asked.map(({ opinion }) => opinion)));
    expect([...kept.keys()].filter((opinion) => !asked.has(opinion))).toEqual([]);
    const acknowledged = reports.flatMap((report) => [...report.acknowledged.values()]);
    const lost = acknowledged.filter(({ opinion, instance, recordedAs }) => {
      const found = kept.get(opinion);
      return found === undefined || found.instance !== instance || found.revision !== recordedAs;
    });
    expect(lost).toEqual([]);
    for await (const { differences } of siyi.replay()) expect(differences).toEqual([]);
    return kept.size - acknowledged.length;
  } finally {
    await siyi.close();
  }
}
