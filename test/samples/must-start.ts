import type { StartInput } from '../../src/contract/start-input.ts';
import type { SiyiSession } from '../../src/service/siyi.ts';
import type { Recorded } from '../../src/service/show-recorded.ts';

/** Opens a matter that must be allowed to be opened. */
export async function mustStart(session: SiyiSession, input: StartInput, key?: string): Promise<Recorded> {
  const outcome = await session.start(input, key);
  if (!outcome.ok) throw new Error(`${input.item} is not opened: ${JSON.stringify(outcome.refusal.verdicts)}`);
  return outcome.value;
}
