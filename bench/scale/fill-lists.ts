import type { ListContent } from '../../src/contract/list-content.ts';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import { sha256Hex } from '../../src/kernel/digest.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import type { PlannedVillage } from './places.ts';
import type { PlannedMatter } from './plan-matters.ts';
import { present } from './present.ts';
import type { Sink } from './sink.ts';

/** What lists are drawn from: the content of a district's, and the matters by which they are said to have been put in force. */
export interface Listing {
  readonly villages: readonly PlannedVillage[];
  readonly matters: readonly PlannedMatter[];
  readonly content: ListContent;
  readonly years: number;
}

const listColumns = 'power_list_key hash organisation tier number content added_by added_at'.split(' ');
const inForceColumns = 'organisation power_list_key from_day instance_key sequence'.split(' ');
const origins = { district: 'guidance', street: 'adopted', village: 'chosen' } as const;

/**
 * Gives every district, street and village a list of all items for each year. Not real: each is put in force by some matter of the village, or of the
 * first village below, and by that matter's number among the entries.
 */
export async function fillLists(sink: Sink, { villages, matters, content, years }: Listing): Promise<void> {
  const first = new Map<number, number>();
  for (const { village, key } of matters) if (key > 0 && !first.has(village)) first.set(village, key);
  const last = Number(present.slice(0, 4));
  const kept = new Map<string, string>();
  let listKey = 0;
  for (let number = 1; number <= years; number += 1) {
    const day = `${last - years + number}-01-01`;
    const [lists, inForce]: unknown[][][] = [[], []];
    const put = (organisation: string, tier: keyof typeof origins, upper: string | null, village: number): void => {
      const instance = first.get(village);
      if (kept.has(`${organisation} ${day}`) || instance === undefined) return;
      const basedOn = upper === null ? null : (kept.get(`${upper} ${day}`) ?? null);
      const entries = content.entries.map((entry) => ({ ...entry, origin: origins[tier] }));
      // The year makes it another one than the year before.
      const text = canonicalJson({ tier, organisation, basedOn, entries, note: day } as unknown as JsonObject);
      const hash = sha256Hex(text);
      kept.set(`${organisation} ${day}`, hash);
      listKey += 1;
      const at = `${day}T01:00:00.000Z`;
      lists?.push([listKey, hash, organisation, tier, number, text, '00000000-0000-7000-8000-000000000001', at]);
      inForce?.push([organisation, listKey, day, instance, instance]);
    };
    for (const [at, { code, street, district }] of villages.entries()) {
      put(district, 'district', null, at);
      put(street, 'street', district, at);
      put(code, 'village', street, at);
    }
    await sink.insert('power_list', listColumns, lists ?? []);
    await sink.insert('list_in_force', inForceColumns, inForce ?? []);
  }
}
