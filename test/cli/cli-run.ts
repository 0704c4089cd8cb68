import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { CliContext, OpenedWitness, OpenOptions, OpenWitness } from '../../src/cli/cli-context.ts';
import { outputOf } from '../../src/cli/output.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { buildApp } from '../../src/http/app.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { randomPool } from '../../src/kernel/random-pool.ts';
import { powerItems } from '../../machines/index.ts';
import { rebuilder } from '../../src/engine/rebuild.ts';
import { createSiyi } from '../../src/main.ts';
import type { Siyi } from '../../src/service/siyi.ts';
import { backUpDatabase } from '../../src/store/sqlite/back-up-database.ts';
import { buildWitnessApp } from '../../src/witness/build-witness-app.ts';
import { openWitness } from '../../src/witness/open-witness.ts';
import { restoreDatabase } from '../../src/store/sqlite/restore-database.ts';

/** A folder of its own, and a way to remove it. */
export function temporaryFolder(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'siyi-cli-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a run answered and said. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, on real databases and a real server; `more` replaces parts of its surroundings. */
export async function cliRun(typed: readonly string[], more: Partial<CliContext> & { readonly isTty?: boolean } = {}): Promise<Ran> {
  const [out, err] = [capture(more.isTty ?? false), capture(false)];
  const context: CliContext = {
    output: outputOf(out.stream, more.env ?? {}),
    errors: outputOf(err.stream, {}),
    env: {},
    items: powerItems,
    clock: systemClock,
    replay: rebuilder(),
    openSiyi: (options: OpenOptions) => createSiyi(options),
    backUpDatabase,
    restoreDatabase,
    listen,
    openWitness: openListeningWitness,
    askedToStop: async () => undefined,
    ...more,
  };
  const code = await runCli(context, typed);
  return { code, out: out.said(), err: err.said() };
}

async function listen(siyi: Siyi, { host, port }: { readonly host: string; readonly port: number }) {
  const app = await buildApp(siyi.context, {});
  const url = await app.listen({ host, port });
  return { url, log: () => undefined, logFailure: () => undefined, close: () => app.close() };
}

/** Opens a witness as `main.ts` does, without a log. */
export async function openListeningWitness({ onBroken, ...asked }: OpenWitness): Promise<OpenedWitness> {
  const witness = openWitness({ ...asked, clock: systemClock, random: randomPool() });
  return {
    ...witness,
    async listen({ host, port }) {
      const app = buildWitnessApp(witness, { onBroken });
      return { url: await app.listen({ host, port }), close: () => app.close() };
    },
  };
}

function capture(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 120 });
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  return { stream, said: () => Buffer.concat(parts).toString('utf8') };
}
