import { describe, expect, it } from 'vitest';
import { asked, noon, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import type { Entry } from '../kernel/entry.ts';
import { define } from './define.ts';
import { erase, type Erasure } from './erase.ts';
import { replay } from './replay.ts';
import { start } from './start.ts';

const definition = define(smallFlow, smallRules());
const opened = start(definition, asked('matter.opened'));
const erasure: Erasure = {
  ...{ revision: 1, fields: ['data.note'], reason: '样例', document: 'd'.repeat(64) },
  ...{ occurredAt: noon, recordedAt: noon },
};
const actor = { person: 'p', roles: ['officer'], organisation: '610114099201' };

function entryOf(revision: number, entry: Pick<Entry, 'type' | 'data' | 'from' | 'to' | 'verdicts' | 'facts'>): Entry {
  const times = { occurredAt: noon, recordedAt: noon };
  return { instance: 'i', revision, organisation: '610114099201', flow: definition.hash, actor, ...times, ...entry };
}

describe('erase()', () => {
  it('leads nowhere, and says what it erases, why and by what document', () => {
    const { event, outcome } = erase(definition, opened.snapshot, erasure, [], {});
    expect(event).toMatchObject({
      type: 'field.erased',
      data: { revision: 1, fields: ['data.note'], reason: '样例', documents: { erasureAuthorisation: 'd'.repeat(64) } },
    });
    expect(outcome).toEqual({ ok: true, value: { snapshot: opened.snapshot, from: opened.to, to: opened.to, verdicts: [], facts: {} } });
  });

  it('is replayed as standing still, and found where it says otherwise', () => {
    const { event, outcome } = erase(definition, opened.snapshot, erasure, [], {});
    if (!outcome.ok) throw new Error('refused');
    const first = entryOf(1, { type: 'matter.opened', data: {}, ...opened });
    const second = entryOf(2, { type: event.type, data: event.data, ...outcome.value });
    const after = (entry: Entry) => replay([first, entry], () => definition);
    expect(after(second)).toEqual(replay([first], () => definition));
    for (const wrong of [{ from: [] }, { to: [...second.to, 'elsewhere'] }])
      expect(() => after({ ...second, ...wrong })).toThrow(expect.objectContaining({ code: 'REPLAY_DIFFERS' }));
    expect(() => replay([{ ...second, revision: 1 }], () => definition)).toThrow(expect.objectContaining({ code: 'REPLAY_DIFFERS' }));
  });
});
