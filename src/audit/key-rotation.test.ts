import { describe, expect, it } from 'vitest';
import type { Instant } from '../kernel/instant.ts';
import { openRotation, rotationStatement } from './key-rotation.ts';
import { parseNote } from './note.ts';
import { verifierOf } from './sign-note.ts';

const name = 'example.com/ledgers';
const at = '2026-03-02T01:00:00.000Z' as Instant;
const old = new Uint8Array(32).fill(1);
const next = new Uint8Array(32).fill(2);
const statement = rotationStatement(name, { old, next }, at);

describe('the statement of a new key', () => {
  it('names both keys and is signed by both', () => {
    expect(openRotation(statement)).toEqual({ name, old: verifierOf({ name, seed: old }), next: verifierOf({ name, seed: next }), at });
  });

  it('is refused when one of both did not sign', () => {
    const lines = parseNote(statement).signatures.map(({ line }) => line);
    for (const line of lines)
      expect(() => openRotation(statement.replace(`${line}\n`, ''))).toThrow(expect.objectContaining({ code: 'CHECKPOINT_UNSIGNED' }));
  });

  it('is refused with any character of its text changed', () => {
    const end = statement.indexOf('\n\n');
    for (let place = 0; place <= end; place += 1) {
      const changed = statement.slice(0, place) + (statement[place] === 'x' ? 'y' : 'x') + statement.slice(place + 1);
      expect(() => openRotation(changed)).toThrow();
    }
  });

  it('is refused where it says more lines, or fewer', () => {
    expect(() => openRotation(statement.replace('\n\n', '\nmore\n\n'))).toThrow(expect.objectContaining({ code: 'NOTE_INVALID' }));
    expect(() => openRotation(statement.replace(`${at}\n`, ''))).toThrow();
  });
});
