import { describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { tellFailure } from './tell-failure.ts';

describe('tellFailure()', () => {
  it('says what was wrong and what would be right', () => {
    expect(tellFailure(new Failure('ITEM_NOT_FOUND'), 'zh-CN')).toBe('清单中没有该权力事项，请从本级现行清单中选择。');
  });

  it('adds what was needed and what came', () => {
    const failure = new Failure('REVISION_STALE', { needed: 4, got: 3, person: 'x' });
    expect(tellFailure(failure, 'zh-CN')).toBe('办件已被他人更新，请重新读取后再提交。应为：4。收到：3。');
    expect(tellFailure(failure, 'en')).toBe(
      'Somebody else has changed the matter meanwhile. Read it again, then send. What would be right: 4. What came: 3.',
    );
  });

  it('leaves out what no sentence can hold', () => {
    expect(tellFailure(new Failure('INPUT_INVALID', { needed: { a: 1 }, got: ['a'] }), 'en')).toBe(
      'What was sent does not have the right form. Correct the fields named and send it again.',
    );
  });
});
