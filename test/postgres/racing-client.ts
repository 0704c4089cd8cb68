import { randomUUID } from 'node:crypto';
import { postObservation, type Asked } from '../samples/post-observation.ts';

/** What a client knows when it ends. */
export interface ClientReport {
  /** By key: what was acknowledged, with the revision that it was told. */
  readonly acknowledged: ReadonlyMap<string, Asked & { readonly recordedAs: number }>;
  /** Everything that was ever asked. */
  readonly asked: readonly Asked[];
  /** Answers by status; 0 where none came. */
  readonly answers: Readonly<Record<number, number>>;
}

/**
 * Records opinions on matters that others record on as well, without end, at whichever node is there. A request without an answer, or
 * answered 503, is asked again with the same key, at another node; one that came too late (409) is given up and a new one made.
 */
export async function race(
  urls: () => readonly string[],
  token: string,
  instances: readonly string[],
  more: () => boolean,
  onAcknowledged: () => void = () => undefined,
): Promise<ClientReport> {
  const acknowledged = new Map<string, Asked & { readonly recordedAs: number }>();
  const asked: Asked[] = [];
  const answers: Record<number, number> = {};
  let turn = Math.floor(Math.random() * 1000);
  const known = new Map<string, number>(instances.map((instance) => [instance, 1]));
  while (more()) {
    turn += 1;
    const instance = instances[turn % instances.length] ?? '';
    const key = randomUUID();
    const request: Asked = { instance, key, revision: known.get(instance) ?? 1, opinion: `样例意见 ${key}` };
    asked.push(request);
    for (let settled = false; !settled && more();) {
      turn += 1;
      const answer = await postObservation(urls()[turn % urls().length] ?? '', token, request);
      answers[answer.status] = (answers[answer.status] ?? 0) + 1;
      settled = answer.status === 201 || answer.status === 409;
      if (answer.status === 201) {
        acknowledged.set(key, { ...request, recordedAs: answer.revision });
        onAcknowledged();
      }
      if (settled) known.set(instance, answer.revision);
      if (!settled && answer.status !== 0 && answer.status !== 503) throw new Error(`answered ${answer.status}: ${answer.text}`);
      if (!settled) await new Promise((resume) => setTimeout(resume, 5));
    }
  }
  return { acknowledged, asked, answers };
}
