import { expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { assertProven } from './assert-proven.ts';

it('answers a flow that keeps the law, and tells the claims that another breaks', () => {
  const flow = powerItems[0]?.flow ?? {};
  expect(assertProven(flow, flow, {})).toMatchObject({ id: flow['id'], config: flow });
  expect(() => assertProven({ ...flow, invoke: [] }, flow, {})).toThrow(
    expect.objectContaining({
      code: 'FLOW_UNPROVEN',
      facts: { claims: [expect.objectContaining({ claim: 'wellFormed', holds: false })] },
    }),
  );
});
