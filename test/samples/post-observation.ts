/** A request that is made until it is answered; its key names it for ever. */
export interface Asked {
  readonly instance: string;
  readonly key: string;
  readonly revision: number;
  readonly opinion: string;
}

/** What came back; status 0 when nothing did. */
export interface Answer {
  readonly status: number;
  /** The revision of the matter after it, or as it is. */
  readonly revision: number;
  readonly text: string;
}

/** Asks a service once to record an opinion. */
export async function postObservation(url: string, token: string, { instance, key, revision, opinion }: Asked): Promise<Answer> {
  try {
    const response = await fetch(`${url}/api/v1/instances/${instance}/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        'if-match': `"${String(revision)}"`,
      },
      body: JSON.stringify({ type: 'observation.recorded', occurredAt: '2026-03-02T01:00:00Z', data: { opinion } }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    const body = JSON.parse(text) as { readonly revision?: number; readonly facts?: { current: number } };
    return { status: response.status, revision: body.revision ?? body.facts?.current ?? revision, text };
  } catch {
    // No answer is an answer of its own: the request is asked again under its key.
    return { status: 0, revision, text: '' };
  }
}
