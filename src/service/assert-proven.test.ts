import { expect, it } from 'vitest';
import { powerItems } from '../../machines/index.ts';
import { assertProven } from './assert-proven.ts';

it('answers a flow that is a machine, and tells what another lacks', () => {
  const flow = powerItems[0]?.flow ?? {};
  expect(assertProven(flow)).toMatchObject({ id: flow['id'], config: flow });
  expect(() => assertProven({ ...flow, invoke: [] })).toThrow(
    expect.objectContaining({
      code: 'FLOW_UNPROVEN',
      facts: { findings: [expect.objectContaining({ at: expect.stringContaining('invoke') })] },
    }),
  );
});
