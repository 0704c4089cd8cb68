import { sampleProps } from '../../src/cli/demo/sample-props.ts';
import { buildSampleVillage, sampleVillageCode, type SampleParts } from '../../src/cli/demo/sample-village.ts';
import { setupSession } from '../../src/cli/setup-session.ts';
import { createSiyi, type Siyi } from '../../src/index.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import { turnsOf, type Turn } from './turns.ts';

/** Siyi on a durable file with the sample village, and the events of a matter ready to be recorded in it. */
export interface Village {
  readonly siyi: Siyi;
  readonly code: string;
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
  const turns = turnsOf(sampleProps('zh-CN'));
  return { siyi, code: sampleVillageCode, parts: parts ?? (await fillVillage(siyi, sampleVillageCode)), turns };
}

/** Another village of the same kind beside it, in the same database. @param number 2 to 99 */
export async function neighbourOf({ siyi, turns }: Village, number: number, parts?: SampleParts): Promise<Village> {
  const code = `${sampleVillageCode.slice(0, -2)}${String(number).padStart(2, '0')}`;
  return { siyi, code, parts: parts ?? (await fillVillage(siyi, code)), turns };
}

async function fillVillage(siyi: Siyi, code: string): Promise<SampleParts> {
  const parts = await buildSampleVillage(siyi, 'zh-CN', code);
  const none = { key: 'circulation.days', value: 0, from: '2026-01-01', source: '样例' };
  await siyi.as(setupSession).setValue({ organisation: code, ...none });
  const props = sampleProps('zh-CN');
  turnsOf(props);
  for (const { name, mediaType, bytes } of props.takeFiles())
    await siyi.as(parts.clerk).attach({ organisation: code, name, mediaType, bytes });
  return parts;
}
