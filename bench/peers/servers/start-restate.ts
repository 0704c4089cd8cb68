import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { freePort } from './free-port.ts';
import { processServer } from './process-server.ts';
import type { Server } from './server.ts';

/** Where Restate takes calls, and where it is told of services. */
export interface RestateUrls {
  readonly ingress: string;
  readonly admin: string;
  /** What it says of its own durability. */
  readonly settings: string;
}

/** One Restate server with two partitions, which was its best of one, two, four and eight on two cores; the url is {@link RestateUrls} as JSON. */
export async function startRestate(folder: string): Promise<Server> {
  const binary = createRequire(import.meta.url).resolve('@restatedev/restate-server-linux-x64/bin/restate-server');
  const [ingress, admin, fabric] = [await freePort(), await freePort(), await freePort()];
  const env = {
    ...process.env,
    RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
    RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
    RESTATE_LISTEN_MODE: 'tcp',
    RESTATE_BIND_ADDRESS: `127.0.0.1:${fabric}`,
    RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${fabric}`,
    RESTATE_DEFAULT_NUM_PARTITIONS: '2',
    RESTATE_DISABLE_TELEMETRY: '1',
    DO_NOT_TRACK: '1',
  };
  const args = ['--base-dir', folder, '--node-name', 'peers'];
  const config = execFileSync(binary, [...args, '--dump-config'], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const settings = [...new Set(config.match(/^rocksdb-disable-wal(?:-fsync)? = .*$/gm))].join(' ').replaceAll(' = ', '=');
  const child = spawn(binary, args, { stdio: 'ignore', env });
  const urls: RestateUrls = { ingress: `http://127.0.0.1:${ingress}`, admin: `http://127.0.0.1:${admin}`, settings };
  const ended = once(child, 'exit').then(() => {
    throw new Error('Restate did not start');
  });
  ended.catch(() => undefined);
  for (let healthy = false; !healthy;) {
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 200))]);
    const answers = await Promise.all(
      [`${urls.admin}/health`, `${urls.ingress}/restate/health`].map((url) => fetch(url).catch(() => null)),
    );
    healthy = answers.every((answer) => answer?.ok === true);
  }
  return processServer(child, JSON.stringify(urls));
}
