import { expect, it } from 'vitest';
import { saltLength } from '../audit/leaf.ts';
import { withMasks } from '../audit/mask-of.ts';
import { openEntry } from '../audit/opened-entry.ts';
import type { Entry } from '../kernel/entry.ts';
import type { Instant } from '../kernel/instant.ts';
import { shownFields } from './shown-fields.ts';

it('shows of a register what its public page shows, and of an entry nothing that people wrote', () => {
  const row = withMasks({ name: '样例甲', identity: '610114199001011234', amountFen: 10_000 });
  const entry: Entry = {
    ...{ instance: '019b8a52-0000-7000-8000-000000000001', revision: 1, organisation: '610114099201', flow: 'f'.repeat(64) },
    ...{ type: 'notice.posted', data: { boards: [{ place: '样例公开栏', photo: 'a'.repeat(64) }], register: [row] } },
    actor: { person: '00000000-0000-7000-8000-000000000009', roles: ['clerk'], organisation: '610114099201' },
    ...{ occurredAt: '2026-01-05T01:00:00.000Z' as Instant, recordedAt: '2026-01-05T02:00:00.000Z' as Instant },
    ...{ from: [], to: [], verdicts: [], facts: {} },
  };
  const { fields } = openEntry(entry, new Uint8Array(saltLength(entry)).fill(5), null, shownFields(entry));
  const told = JSON.stringify(fields);
  for (const secret of ['样例甲', '610114199001011234', '样例公开栏', '00000000-0000-7000']) expect(told).not.toContain(secret);
  const [first] = (fields['data.register'] as { readonly rows: readonly Record<string, object>[] }).rows;
  expect(first?.['name']).toHaveProperty('commitment');
  expect(first?.['shown.name']).toMatchObject({ value: '样**' });
  expect(first?.['amountFen']).toMatchObject({ value: 10_000 });
  expect(fields['type']).toMatchObject({ value: 'notice.posted' });
});
