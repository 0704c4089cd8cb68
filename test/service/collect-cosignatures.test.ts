import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cosign, verifyCosignature } from '../../src/audit/cosignature.ts';
import { parseCheckpoint } from '../../src/audit/checkpoint.ts';
import { verifyConsistency } from '../../src/audit/consistency.ts';
import { publicKeyOf } from '../../src/audit/ed25519.ts';
import { parseNote } from '../../src/audit/note.ts';
import { parsePolicy, type Policy } from '../../src/audit/policy.ts';
import { emptyRoot } from '../../src/audit/tree-hash.ts';
import { formatVkey, vkeyOf } from '../../src/audit/vkey.ts';
import { formatWitnessSize, parseWitnessRequest } from '../../src/audit/witness-request.ts';
import { sampleVillage, type SampleVillage } from '../samples/village.ts';
import { lastCheckpoint } from '../../src/store/ledger/last-checkpoint.ts';
import { listCosignatures } from '../../src/store/ledger/list-cosignatures.ts';
import { listLedgers } from '../../src/store/ledger/list-ledgers.ts';
import { cosignatureCollector, type CosignatureCollector } from '../../src/service/collect-cosignatures.ts';

const seeds = { a: new Uint8Array(32).fill(1), b: new Uint8Array(32).fill(2) };
const keyOf = (name: keyof typeof seeds) => vkeyOf(`witness.example/${name}`, 'cosignature', publicKeyOf(seeds[name]));
const policy: Policy = parsePolicy(
  `witness 甲 ${formatVkey(keyOf('a'))} https://a.example/w\nwitness 乙 ${formatVkey(keyOf('b'))} https://b.example\ngroup both all 甲 乙\nquorum both\n`,
);

/** A witness as C2SP tlog-witness has it, without a network: remembers one head, and says what it was asked. */
function witness(name: keyof typeof seeds) {
  let seen = { size: 0, root: emptyRoot() };
  const statuses: number[] = [];
  const answer = (body: string) => {
    const { oldSize, proof, checkpoint } = parseWitnessRequest(body);
    const note = parseNote(checkpoint);
    const head = parseCheckpoint(note.text);
    if (oldSize !== seen.size) return { status: 409, type: 'text/x.tlog.size', body: formatWitnessSize(seen.size) };
    if (!verifyConsistency({ from: oldSize, to: head.size, fromRoot: seen.root, toRoot: head.root, proof }))
      return { status: 422, type: '', body: '' };
    seen = head;
    return {
      status: 200,
      type: '',
      body: `${cosign(note, { name: `witness.example/${name}`, seed: seeds[name], time: 1_790_000_000 })}\n`,
    };
  };
  return {
    statuses,
    forget: (head: typeof seen) => void (seen = head),
    ask(body: string) {
      const answered = answer(body);
      statuses.push(answered.status);
      return answered;
    },
  };
}

let village: SampleVillage;
let now = 0;
beforeAll(async () => {
  village = await sampleVillage();
});
afterAll(() => village.close());

async function record(): Promise<void> {
  const opened = await village.siyi.as(village.clerk).start({ item: 'GG-02', organisation: village.clerk.organisation, title: '样例证明' });
  expect(opened.ok).toBe(true);
  await village.siyi.advanceLedger();
}

async function linesNow() {
  return village.siyi.context.store.read(function* () {
    const [ledger] = yield* listLedgers();
    const head = yield* lastCheckpoint(ledger?.key ?? 0);
    return { note: head?.note ?? '', lines: yield* listCosignatures(ledger?.key ?? 0, head?.size ?? 0) };
  });
}

describe('cosignatureCollector()', () => {
  const witnesses = { a: witness('a'), b: witness('b') };
  let isUp = { a: true, b: true };
  let lies = false;
  const asked: string[] = [];
  let collector: CosignatureCollector;
  beforeAll(() => {
    const post = async (url: string, body: string) => {
      asked.push(url);
      const name = url.startsWith('https://a.') ? 'a' : 'b';
      if (!isUp[name]) throw new Error('no answer');
      const answered = witnesses[name].ask(body);
      return lies ? { ...answered, body: answered.body.replace(/.{4}==\n$/, 'AAAA==\n') } : answered;
    };
    collector = cosignatureCollector(village.siyi.context.store, policy, post, () => now);
  });

  it('keeps a valid line of each witness under the head', async () => {
    await record();
    await collector.round();
    expect(asked).toEqual(['https://a.example/w/add-checkpoint', 'https://b.example/add-checkpoint']);
    const { note, lines } = await linesNow();
    expect(lines.map((line) => line.witness)).toEqual(['witness.example/a', 'witness.example/b']);
    const signed = parseNote(note + lines.map(({ line }) => `${line}\n`).join(''));
    expect(verifyCosignature(signed, keyOf('a'))).toEqual({ time: 1_790_000_000 });
  });

  it('asks nobody again who has given his line', async () => {
    const before = asked.length;
    await collector.round();
    expect(asked).toHaveLength(before);
  });

  it('keeps nobody waiting for one that does not answer, and leaves that one alone for longer each time', async () => {
    isUp = { a: false, b: true };
    await record();
    const fails = { errors: [expect.objectContaining({ code: 'WITNESS_UNREACHABLE', facts: { witness: '甲' } })] };
    await expect(collector.round()).rejects.toMatchObject(fails);
    expect((await linesNow()).lines.map((line) => line.witness)).toEqual(['witness.example/b']);
    await collector.round();
    now += 5000;
    await expect(collector.round()).rejects.toMatchObject(fails);
    now += 9999;
    await collector.round();
    isUp = { a: true, b: true };
    now += 1;
    await collector.round();
    expect((await linesNow()).lines).toHaveLength(2);
  });

  it('goes from the size that a witness names, when that is another than was thought', async () => {
    witnesses.a.forget({ size: 0, root: emptyRoot() });
    await record();
    await collector.round();
    expect(witnesses.a.statuses.slice(-2)).toEqual([409, 200]);
    expect((await linesNow()).lines).toHaveLength(2);
  });

  it('keeps no line that the witness did not make', async () => {
    lies = true;
    await record();
    await expect(collector.round()).rejects.toMatchObject({ errors: [{ code: 'WITNESS_REFUSED' }, { code: 'WITNESS_REFUSED' }] });
    expect((await linesNow()).lines).toEqual([]);
    lies = false;
  });

  it('tells when a witness knows of more than was ever signed here', async () => {
    now += 3_600_000;
    witnesses.b.forget({ size: 99, root: new Uint8Array(32) });
    await expect(collector.round()).rejects.toMatchObject({ errors: [{ code: 'WITNESS_REFUSED', facts: { known: 99 } }] });
  });
});
