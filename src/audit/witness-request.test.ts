import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWitnessRequest, formatWitnessSize, parseWitnessRequest, parseWitnessSize } from './witness-request.ts';

/** The example of C2SP tlog-witness, its checkpoint shortened to one signature. */
const example = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

describe('parseWitnessRequest()', () => {
  it('reads the example of the specification, and writes it as it was', () => {
    const request = parseWitnessRequest(example);
    expect(request.oldSize).toBe(20_852_014);
    expect(request.proof).toHaveLength(4);
    expect(request.checkpoint.startsWith('example.com/behind-the-sofa\n20852163\n')).toBe(true);
    expect(formatWitnessRequest(request)).toBe(example);
  });

  it('reads a first checkpoint without a proof', () => {
    expect(parseWitnessRequest('old 0\n\nx\n1\ny\n')).toEqual({ oldSize: 0, proof: [], checkpoint: 'x\n1\ny\n' });
  });

  it.each([
    ['old', 'old 01\n\nx'],
    ['old', 'old -1\n\nx'],
    ['old', 'older 1\n\nx'],
    ['old', 'old 1\r\n\nx'],
    ['old', ' old 1\n\nx'],
    ['hash', 'old 1\nabc\n\nx'],
    ['hash', `old 1\n${'A'.repeat(44)}\n\nx`],
    ['checkpoint', 'old 1\n'],
    ['length', `old 1\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}\nx`],
  ])('refuses a wrong %s', (part, body) => {
    expect(() => parseWitnessRequest(body)).toThrow(expect.objectContaining({ code: 'PROOF_INVALID', facts: { part } }));
  });

  it('gives back what was written', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(hash, { maxLength: 63 }), fc.string(), (oldSize, proof, checkpoint) => {
        expect(parseWitnessRequest(formatWitnessRequest({ oldSize, proof, checkpoint }))).toEqual({ oldSize, proof, checkpoint });
      }),
    );
  });
});

describe('parseWitnessSize()', () => {
  it('reads what was written', () => {
    expect(parseWitnessSize(formatWitnessSize(20_852_014))).toBe(20_852_014);
  });

  it.each(['', '1', '01\n', '-1\n', '1\n\n', '1 \n'])('refuses %j', (body) => {
    expect(() => parseWitnessSize(body)).toThrow(expect.objectContaining({ code: 'PROOF_INVALID' }));
  });
});
