import { sampleProps } from '../../src/cli/demo/sample-props.ts';
import { buildSampleVillage, sampleVillageCode, type SampleParts } from '../../src/cli/demo/sample-village.ts';
import { setupSession } from '../../src/cli/setup-session.ts';
import { createSiyi, type Siyi } from '../../src/index.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import { turnsOf, type Turn } from './turns.ts';

/** Siyi on a durable file with the sample village, and the events of a matter ready to be recorded in it. */
export interface Village {
  readonly siyi: Siyi;
  readonly parts: SampleParts;
  readonly turns: readonly Turn[];
}

/**
 * Opens siyi on a database and fills it with the demo's village (样例) when `parts` of an earlier filling are not given. The village waits
 * no days for circulation, so that a whole matter fits into one day; everything else is as it is in service. The clock stands still.
 */
export async function openVillage(database: string, parts?: SampleParts, files?: string): Promise<Village> {
  const evening = parseInstant('2026-03-16T20:00:00+08:00');
  const clock = { now: () => evening };
  const rest = 3_600_000;
  const siyi = await createSiyi({
    database,
    ...(files !== undefined && { files }),
    clock,
    deliverMs: rest,
    sweepMs: rest,
    ledgerMs: rest,
    auditMs: rest,
  });
  const props = sampleProps('zh-CN');
  const turns = turnsOf(props);
  if (parts !== undefined) return { siyi, parts, turns };
  const built = await buildSampleVillage(siyi, 'zh-CN');
  const none = { key: 'circulation.days', value: 0, from: '2026-01-01', source: '样例' };
  await siyi.as(setupSession).setValue({ organisation: sampleVillageCode, ...none });
  for (const { name, mediaType, bytes } of props.takeFiles())
    await siyi.as(built.clerk).attach({ organisation: sampleVillageCode, name, mediaType, bytes });
  return { siyi, parts: built, turns };
}
