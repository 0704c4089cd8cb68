import { describe, expect, it } from 'vitest';
import { parseCheckpoint } from '../audit/checkpoint.ts';
import { parseNote } from '../audit/note.ts';
import { parseWitnessRequest } from '../audit/witness-request.ts';
import { growingLedger } from '../../test/helpers/growing-ledger.ts';
import { judgeRequest } from './judge-request.ts';
import type { SignedRequest } from './read-request.ts';

const ledger = growingLedger();
const fork = growingLedger(undefined, undefined, 5);
const headOf = (size: number) => ({ size, root: ledger.root(size) });

describe('judgeRequest()', () => {
  it('has no objection to a ledger that grows or stays', () => {
    for (let size = 0; size <= 20; size += 1) {
      expect(judgeRequest(null, requestOf(ledger.asks(0, size)))).toBeNull();
      for (let from = 0; from <= size; from += 1) expect(judgeRequest(headOf(from), requestOf(ledger.asks(from, size)))).toBeNull();
    }
  });

  it('tells its own size to whoever starts from another', () => {
    expect(judgeRequest(null, requestOf(ledger.asks(3, 7)))).toEqual({ status: 409, size: 0 });
    expect(judgeRequest(headOf(5), requestOf(ledger.asks(0, 7)))).toEqual({ status: 409, size: 5 });
    expect(judgeRequest(headOf(5), requestOf(ledger.asks(4, 5)))).toEqual({ status: 409, size: 5 });
    expect(judgeRequest(headOf(5), requestOf(ledger.asks(2, 3)))).toEqual({ status: 409, size: 5 });
  });

  it('objects to a fork, however it is asked, and to a proof that is none', () => {
    for (let size = 6; size <= 20; size += 1) {
      expect(judgeRequest(headOf(6), requestOf(fork.asks(6, size)))).toEqual({ status: 422 });
      expect(judgeRequest({ size: 6, root: fork.root(6) }, requestOf(fork.asks(6, size)))).toBeNull();
    }
    const asked = requestOf(ledger.asks(5, 9));
    for (const proof of [[], asked.proof.slice(1), [...asked.proof, ...asked.proof], [new Uint8Array(32), ...asked.proof.slice(1)]]) {
      expect(judgeRequest(headOf(5), { ...asked, proof })).toEqual({ status: 422 });
    }
  });

  it('objects to a proof where none is needed, and to a root of nothing that is not that', () => {
    const extra = [new Uint8Array(32)];
    expect(judgeRequest(null, { ...requestOf(ledger.asks(0, 5)), proof: extra })).toEqual({ status: 422 });
    expect(judgeRequest(headOf(5), { ...requestOf(ledger.asks(5, 5)), proof: extra })).toEqual({ status: 422 });
    const empty = requestOf(ledger.asks(0, 0));
    expect(judgeRequest(null, { ...empty, checkpoint: { ...empty.checkpoint, root: new Uint8Array(32) } })).toEqual({ status: 422 });
  });
});

function requestOf(body: string): SignedRequest {
  const { oldSize, proof, checkpoint } = parseWitnessRequest(body);
  const { text } = parseNote(checkpoint);
  return { oldSize, proof, checkpoint: parseCheckpoint(text), text, lines: [] };
}
