import { Agent, request } from 'node:http';

/** What was answered: the status, the body's text, and what the client needs of it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Posts JSON to a server on this machine over connections that stay open. */
export type Post = (path: string, headers: Readonly<Record<string, string>>, body: unknown) => Promise<Answer>;

/** A client with at most `connections` connections; `close` ends them. */
export function clientOf(port: number, connections: number): { readonly post: Post; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post: Post = (path, headers, body) =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const all = { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const asked = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers: all }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      });
      asked.once('error', reject);
      asked.end(text);
    });
  return { post, close: () => agent.destroy() };
}
