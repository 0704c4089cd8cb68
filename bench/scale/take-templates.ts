import { readdirSync, readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { powerItems } from '../../machines/index.ts';
import { assetDisposalScript } from '../../src/cli/demo/asset-disposal-script.ts';
import { demoClock } from '../../src/cli/demo/demo-clock.ts';
import { playScript } from '../../src/cli/demo/play-script.ts';
import { sampleProps } from '../../src/cli/demo/sample-props.ts';
import { buildSampleVillage } from '../../src/cli/demo/sample-village.ts';
import { outputOf } from '../../src/cli/output.ts';
import { stepNames } from '../../src/cli/step-names.ts';
import { define } from '../../src/engine/define.ts';
import { createSiyi } from '../../src/index.ts';
import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import type { Entry } from '../../src/kernel/entry.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { readTrail } from '../../src/store/journal/read-trail.ts';
import { listRefusals } from '../../src/store/refusal/list-refusals.ts';
import { templateOf, type Template } from './template.ts';

/** A refusal as its row is written. */
export interface RefusalTemplate {
  readonly type: string;
  readonly body: string;
}

/** What copies are made of. */
export interface Templates {
  readonly matters: readonly Template[];
  readonly refusals: readonly RefusalTemplate[];
}

/**
 * The demo's matter, played through the service on a database in memory with all that it is refused, and beside it the golden journals of every
 * item whose flow is still the present one: those were walked through the real rules.
 */
export async function takeTemplates(): Promise<Templates> {
  const played = await playDemo();
  const journals = readdirSync('test/golden/journals').map((name) => readFileSync(`test/golden/journals/${name}`, 'utf8'));
  const definitions = new Map(powerItems.map(({ code, flow }) => [code, define(flow, ruleBook)] as const));
  const items = new Map([...definitions].map(([code, definition]) => [definition.hash, code]));
  const matters: Template[] = [];
  const found = [...journals.map((text) => JSON.parse(text) as { flow: string; entries: Entry[] }), played];
  for (const { flow, entries } of found) {
    const item = items.get(flow);
    const definition = item === undefined ? undefined : definitions.get(item);
    if (item !== undefined && definition !== undefined) matters.push(templateOf(item, definition, entries));
  }
  return { matters, refusals: played.refusals };
}

async function playDemo() {
  const clock = demoClock(parseInstant('2026-03-02T09:00:00+08:00'));
  const siyi = await createSiyi({ database: ':memory:', clock, sweepMs: 2 ** 31 - 1 });
  const props = sampleProps('zh-CN');
  const parts = await buildSampleVillage(siyi, 'zh-CN');
  const output = outputOf(new Writable({ write: (_chunk, _encoding, done) => done() }), {});
  const stage = {
    siyi,
    clock,
    parts,
    props,
    output,
    language: 'zh-CN',
    names: await stepNames(siyi, 'ZC-04'),
    pause: () => Promise.resolve(),
  } as const;
  const { instance, surprises } = await playScript(stage, 'ZC-04', props.text('title.matter'), assetDisposalScript(props));
  if (surprises.length > 0) throw new Error(surprises.join('\n'));
  const entries = (await siyi.context.store.read(() => readTrail(instance, 0, 1000))).map(({ entry }) => entry);
  const refused = (await siyi.context.store.read(() => listRefusals({}, { limit: 100 }))).rows;
  await siyi.close();
  const refusals = refused.map(({ refusal, actor, data, occurredAt }) => ({
    type: refusal.event,
    body: canonicalJson({
      actor: { organisation: actor.organisation, roles: actor.roles },
      ...{ data, occurredAt, expected: refusal.expected, state: refusal.state, verdicts: refusal.verdicts },
    }),
  }));
  return { flow: entries[0]?.flow ?? '', entries, refusals };
}
