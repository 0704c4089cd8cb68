/**
 * Posts a text to an address over the network, as witnesses are asked. Follows no redirect, waits ten seconds at most, and reads no more than
 * 64 KiB of the answer.
 *
 * @throws {Error} when nothing came back in time, or too much
 */
export async function postText(
  url: string,
  body: string,
): Promise<{ readonly status: number; readonly type: string; readonly body: string }> {
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(url, {
    ...{ method: 'POST', body, signal, redirect: 'manual' },
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    length += (part as Uint8Array).length;
    if (length > longest) throw new Error(`an answer of more than ${longest} bytes`);
  }
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: Buffer.concat(parts).toString('utf8') };
}

const patienceMs = 10_000;
const longest = 65_536;
