import { describe, expect, it } from 'vitest';
import { asked, emptyContext, noon, smallFlow, smallRules } from '../../test/samples/small-flow.ts';
import { define } from './define.ts';
import { openedEvent, start } from './start.ts';

describe('start()', () => {
  it('leads from nowhere to the first state, judges nothing and remembers the opening', () => {
    const rules = smallRules();
    const definition = define(smallFlow, rules);
    expect(start(definition, asked(openedEvent, { title: '样例' }))).toEqual({
      snapshot: {
        machine: 'small',
        hash: definition.hash,
        status: 'active',
        value: { procedure: 'asking', watch: 'idle' },
        context: {
          ...emptyContext,
          record: { opened: { type: 'matter.opened', occurredAt: noon, recordedAt: noon, planHash: null, data: { title: '样例' } } },
        },
      },
      from: [],
      to: ['procedure.asking', 'watch.idle'],
      verdicts: [],
      facts: {},
    });
    expect(rules.judgedBy.size).toBe(0);
  });
});
