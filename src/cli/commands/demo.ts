import { setTimeout as sleep } from 'node:timers/promises';
import { parseInstant } from '../../kernel/instant.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { breaking } from '../breaking.ts';
import type { CliContext } from '../cli-context.ts';
import { assetDisposalScript } from '../demo/asset-disposal-script.ts';
import { demoClock } from '../demo/demo-clock.ts';
import { playScript } from '../demo/play-script.ts';
import { recreateDatabase } from '../demo/recreate-database.ts';
import { sampleProps } from '../demo/sample-props.ts';
import { buildSampleVillage, type SampleParts } from '../demo/sample-village.ts';
import { tellNextSteps } from '../demo/tell-next-steps.ts';
import { tellTrail } from '../demo/tell-trail.ts';
import { stepNames } from '../step-names.ts';
import type { Settled } from '../settled.ts';
import { reportReplay } from '../report-replay.ts';
import { serveSiyi } from '../serve-siyi.ts';

/** `siyi demo` as asked. */
export interface DemoAsked extends Settled {
  readonly host: string;
  readonly port: number;
  readonly serve: boolean;
  readonly fast?: boolean;
}

/**
 * Walks one matter of a sample village from proposal to archive on a fresh database while a reader watches, checks the finished
 * trail, and serves the village for the reader to try; 1 when any step went otherwise than the script says, or the trail does not hold.
 *
 * @throws {Failure} ALREADY_EXISTS when the database at the place is not a sample
 */
export async function demo(context: CliContext, asked: DemoAsked): Promise<number> {
  await recreateDatabase(asked.database);
  const walked = await walk(context, asked);
  if (!walked.asExpected) return 1;
  if (!asked.serve) return 0;
  return serveVillage(context, asked, walked.parts, walked.instance);
}

interface Walked {
  readonly asExpected: boolean;
  readonly instance: string;
  readonly parts: SampleParts;
}

async function walk(context: CliContext, { database, language, fast = false }: DemoAsked): Promise<Walked> {
  const { output } = context;
  const props = sampleProps(language);
  const clock = demoClock(parseInstant('2026-03-02T09:00:00+08:00'));
  // The script fires due times itself, at their time; a real timer would do it at another point of the story.
  const siyi = await context.openSiyi({ database, clock, sweepMs: 2 ** 31 - 1 });
  try {
    output.line(output.paint('strong', tell(language, 'demo.title')));
    output.line(tell(language, 'demo.sample'));
    output.line(tell(language, 'demo.clock'));
    const parts = await buildSampleVillage(siyi, language);
    output.line(tell(language, 'demo.village'));
    const pause = () => (output.isTerminal && !fast ? sleep(900) : Promise.resolve());
    const names = await stepNames(siyi, 'ZC-04');
    const stage = { siyi, clock, parts, props, output, language, names, pause };
    const { instance, surprises } = await playScript(stage, 'ZC-04', props.text('title.matter'), assetDisposalScript(props));
    await tellTrail(output, language, siyi, parts.supervisor, { instance, names });
    output.line();
    const agrees = await reportReplay(output, siyi, language);
    for (const surprise of surprises) output.line(output.paint('bad', surprise));
    return { asExpected: agrees && surprises.length === 0, instance, parts };
  } finally {
    await siyi.close();
  }
}

async function serveVillage(
  context: CliContext,
  { database, language, host, port }: DemoAsked,
  parts: SampleParts,
  instance: string,
): Promise<number> {
  const { broken, onBroken } = breaking();
  const siyi = await context.openSiyi({ database, onBroken });
  const onListening = (url: string) => tellNextSteps(context.output, language, siyi, { parts, url, instance });
  return serveSiyi(context, siyi, { host, port, quiet: true, language, broken, onListening });
}
