// A process of its own for one contestant: does one task and tells what it found.
import type { Open } from './contestant.ts';
import { histories } from './play/histories.ts';
import { measure } from './play/measure.ts';
import { pour } from './play/pour.ts';
import type { Task } from './play/task.ts';
import { verify } from './play/verify.ts';

const task = JSON.parse(process.argv[2] ?? '{}') as Task;
try {
  const { open } = (await import(task.module)) as { readonly open: Open };
  process.send?.({ found: await found(open) });
} catch (error) {
  process.send?.({ failed: error instanceof Error ? error.message : String(error) });
}
// Declared in one way for one version of Node and otherwise for another.
(process as { readonly disconnect?: () => void }).disconnect?.();
// Some engines leave timers and connections behind that would keep the process.
setTimeout(() => process.exit(), 500).unref();

async function found(open: Open): Promise<unknown> {
  if (task.kind === 'history') return histories(open, task);
  const contestant = await open(task.place);
  if (task.kind === 'pour') return pour(contestant, task);
  const done = task.kind === 'measure' ? await measure(contestant, task) : await verify(contestant, task);
  await contestant.close();
  return done;
}
