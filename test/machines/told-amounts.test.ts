import { describe, expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';

describe('amounts in the conditions of an item', () => {
  it.each(powerItems.map(({ code, condition }) => [code, condition] as const))(
    'leave out what the upper band has, as the rules do: %s',
    (_, condition) => {
      // 以下 includes its number, and every band ends below its bound.
      expect(condition.zh).not.toMatch(/元以下/u);
    },
  );
});
