import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoiled } from '../../test/helpers/spoiled.ts';
import { Failure } from '../kernel/failure.ts';
import { checkpointText } from './checkpoint.ts';
import { cosign } from './cosignature.ts';
import { publicKeyOf } from './ed25519.ts';
import { formatNote, parseNote } from './note.ts';
import { formatPolicy, judgePolicy, parsePolicy } from './policy.ts';
import { noteSignature, verifierOf } from './sign-note.ts';
import { formatVkey, vkeyOf } from './vkey.ts';

const origin = 'siyi.example/610114/2026';
const seedOf = (byte: number) => new Uint8Array(32).fill(byte);
const log = verifierOf({ name: origin, seed: seedOf(99) });
const witness = (byte: number) => vkeyOf(`witness.example/${byte}`, 'cosignature', publicKeyOf(seedOf(byte)));
const lineOf = (name: string, byte: number) => `witness ${name} ${formatVkey(witness(byte))}`;
const names = ['监督委员会', '街道', '纪检监察'];
const text = checkpointText({ origin, size: 5, root: seedOf(9) });
const signed = formatNote(text, [noteSignature(text, { name: origin, seed: seedOf(99) })]);

/** The example of C2SP tlog-policy, with keys. */
const example = [
  `log ${formatVkey(log)} https://siyi.example/ledgers/`,
  '',
  '# 样例',
  ...[1, 2, 3].map((byte) => `  ${lineOf(`X${byte}`, byte)}`),
  'group X-witnesses 2 X1 X2 X3',
  ...[4, 5, 6].map((byte) => `${lineOf(`Y${byte}`, byte)}\thttps://witness.example/${byte}  `),
  'group Y-witnesses any Y1 Y2 Y3'.replaceAll(/Y(\d)/g, (_, digit: string) => `Y${Number(digit) + 3}`),
  'group\tX-and-Y all X-witnesses Y-witnesses',
  'quorum X-and-Y',
  '',
].join('\n');

describe('parsePolicy()', () => {
  it('reads the example of C2SP tlog-policy', () => {
    const policy = parsePolicy(example);
    expect(policy.logs).toEqual([{ vkey: log, url: 'https://siyi.example/ledgers/' }]);
    expect(policy.witnesses.map(({ name, url }) => [name, url])).toEqual([
      ...['X1', 'X2', 'X3'].map((name) => [name, null]),
      ...[4, 5, 6].map((byte) => [`Y${byte}`, `https://witness.example/${byte}`]),
    ]);
    expect(policy.groups).toEqual([
      { name: 'X-witnesses', needed: 2, members: ['X1', 'X2', 'X3'] },
      { name: 'Y-witnesses', needed: 1, members: ['Y4', 'Y5', 'Y6'] },
      { name: 'X-and-Y', needed: 2, members: ['X-witnesses', 'Y-witnesses'] },
    ]);
    expect(policy.quorum).toBe('X-and-Y');
    expect(parsePolicy(formatPolicy(policy))).toEqual(policy);
  });

  it.each(['quorum none', 'quorum none\n', `${lineOf('w', 1)}\nquorum w\n`])('reads a small one: %#', (given) => {
    expect(formatPolicy(parsePolicy(given))).toBe(given.endsWith('\n') ? given : `${given}\n`);
  });

  it('reads 32 of everything', () => {
    const many = Array.from({ length: 32 }, (_, at) => at + 1);
    const logs = many.map((at) => `log ${formatVkey(verifierOf({ name: `l${at}`, seed: seedOf(at) }))}`);
    const groups = many.map((at) => `group g${at} all w${at}`);
    expect(parsePolicy([...logs, ...many.map((at) => lineOf(`w${at}`, at)), ...groups, 'quorum g32'].join('\n')).groups).toHaveLength(32);
  });

  it.each([
    ['', 1, 'quorum'],
    ['# quorum none\n', 2, 'quorum'],
    ['quorum none\nquorum none\n', 2, 'quorum'],
    ['quorum w\n', 1, 'quorum'],
    [`quorum w\n${lineOf('w', 1)}\n`, 1, 'quorum'],
    ['quorum none none\n', 1, 'words'],
    ['quorum\n', 1, 'words'],
    ['Quorum none\n', 1, 'words'],
    ['quorum none # none\n', 1, 'words'],
    ['quorum none\r\n', 1, 'characters'],
    ['quorum none\x7f\n', 1, 'characters'],
    ['\n\0\nquorum none\n', 2, 'characters'],
    ['log\n', 1, 'words'],
    [`log ${formatVkey(log)} a b\n`, 1, 'words'],
    ['log x\n', 1, 'key'],
    [`log ${formatVkey(log)}\nlog ${formatVkey({ ...log })}\n`, 2, 'key'],
    [`log ${formatVkey(log)}\nlog ${formatVkey(vkeyOf('another', 'ed25519', log.publicKey))}\n`, 2, 'key'],
    ['witness w\n', 1, 'words'],
    [`${lineOf('w', 1)} a b\n`, 1, 'words'],
    [`witness w ${formatVkey(log)}\n`, 1, 'key'],
    [`${lineOf('w', 1)}\n${lineOf('v', 1)}\n`, 2, 'key'],
    [`${lineOf('w', 1)}\n${lineOf('w', 2)}\n`, 2, 'name'],
    [`${lineOf('none', 1)}\n`, 1, 'name'],
    [`${lineOf('w', 1)}\ngroup\n`, 2, 'words'],
    [`${lineOf('w', 1)}\ngroup g\n`, 2, 'words'],
    [`${lineOf('w', 1)}\ngroup g all\n`, 2, 'members'],
    [`${lineOf('w', 1)}\ngroup g all v\n`, 2, 'members'],
    [`${lineOf('w', 1)}\ngroup g all none\n`, 2, 'members'],
    [`${lineOf('w', 1)}\ngroup g all g\n`, 2, 'members'],
    [`${lineOf('w', 1)}\ngroup g all w w\n`, 2, 'members'],
    [`${lineOf('w', 1)}\ngroup g all w\ngroup h all w\n`, 3, 'members'],
    [`${lineOf('w', 1)}\ngroup w all w\n`, 2, 'name'],
    [`${lineOf('w', 1)}\ngroup none all w\n`, 2, 'name'],
    ...['0', '2', '-1', '01', 'some', '1.0'].map((needed) => [`${lineOf('w', 1)}\ngroup g ${needed} w\n`, 2, 'needed']),
    [' '.repeat(2 ** 18 + 1), 1, 'characters'],
  ])('refuses %#, naming line %d and the part', (given, line, part) => {
    expect(() => parsePolicy(given as string)).toThrow(expect.objectContaining({ code: 'POLICY_INVALID', facts: { line, part } }));
  });

  it('reads a spoiled policy as what it then says, or refuses it', () => {
    const small = `# a\n${lineOf('w', 1)}\n\t\ngroup g 1 w\ngroup h all g\nquorum h\n`;
    let read = 0;
    fc.assert(
      fc.property(spoiled(small), (given) => {
        try {
          const policy = parsePolicy(given);
          expect(parsePolicy(formatPolicy(policy))).toEqual(policy);
          read += 1;
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(error.code).toBe('POLICY_INVALID');
        }
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(0);
  });
});

describe('judgePolicy()', () => {
  const two = parsePolicy(
    [`log ${formatVkey(log)}`, ...names.map((name, at) => lineOf(name, at + 1)), `group 见证 2 ${names.join(' ')}`, 'quorum 见证'].join(
      '\n',
    ),
  );
  const cosigned = (...bytes: number[]) =>
    bytes.reduce(
      (note, byte) => `${note}${cosign({ text }, { name: `witness.example/${byte}`, seed: seedOf(byte), time: 1000 + byte })}\n`,
      signed,
    );

  it.each([
    [[], []],
    [[1], ['监督委员会']],
    [
      [2, 1],
      ['监督委员会', '街道'],
    ],
    [
      [3, 1],
      ['监督委员会', '纪检监察'],
    ],
    [[1, 2, 3], names],
    [[4, 5, 6], []],
    [[1, 1], ['监督委员会']],
  ])('counts those that cosigned, each once: %j', (bytes, standing) => {
    expect(judgePolicy(two, parseNote(cosigned(...bytes)))).toEqual({
      log,
      witnesses: standing.map((name) => ({ name, time: 1001 + names.indexOf(name) })),
      quorum: standing.length >= 2,
      forged: [],
    });
  });

  it.each([
    [[1, 2, 4], true],
    [[1, 3, 6], true],
    [[1, 2], false],
    [[1, 4, 5, 6], false],
    [[4, 5, 6], false],
    [[1, 2, 3, 4, 5, 6], true],
  ])('judges groups of groups: %j', (bytes, quorum) => {
    expect(judgePolicy(parsePolicy(example), parseNote(cosigned(...bytes))).quorum).toBe(quorum);
  });

  it('asks for no witness where the quorum is none, and knows no ledger where none is named', () => {
    expect(judgePolicy(parsePolicy('quorum none'), parseNote(signed))).toEqual({ log: null, witnesses: [], quorum: true, forged: [] });
  });

  it('takes no ledger’s key for another ledger', () => {
    const next = verifierOf({ name: 'siyi.example/610114/2027', seed: seedOf(99) });
    const byNext = parseNote(formatNote(text, [noteSignature(text, { name: next.name, seed: seedOf(99) })]));
    expect(judgePolicy(parsePolicy(`log ${formatVkey(next)}\nquorum none`), byNext).log).toBeNull();
  });

  it('believes nothing of a note with a line that its key did not make', () => {
    const changed = parseNote(cosigned(1, 2).replace('\n5\n', '\n6\n'));
    expect(judgePolicy(two, changed)).toEqual({ log: null, witnesses: [], quorum: false, forged: [origin, '监督委员会', '街道'] });
    const other = cosign({ text: 'another\n' }, { name: 'witness.example/3', seed: seedOf(3), time: 5 });
    const spoiledBy = parseNote(`${cosigned(1, 2)}${other}\n`);
    expect(judgePolicy(two, spoiledBy)).toMatchObject({ log: null, quorum: false, forged: ['纪检监察'] });
  });

  it('judges checkpoints only', () => {
    const note = parseNote(formatNote('hello\n', [noteSignature('hello\n', { name: origin, seed: seedOf(99) })]));
    expect(() => judgePolicy(two, note)).toThrow(expect.objectContaining({ code: 'CHECKPOINT_INVALID' }));
  });
});
