import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMillisOf, instantOf, parseInstant } from './instant.ts';

describe('parseInstant()', () => {
  it.each([
    ['2026-01-05T09:00:00+08:00', '2026-01-05T01:00:00.000Z'],
    ['2026-01-05T00:30:00+08:00', '2026-01-04T16:30:00.000Z'],
    ['2026-01-05T09:00:00Z', '2026-01-05T09:00:00.000Z'],
    ['2026-01-05T09:00:00-00:00', '2026-01-05T09:00:00.000Z'],
    ['2026-01-05T09:00:00.5Z', '2026-01-05T09:00:00.500Z'],
    ['2026-01-05T09:00:00.123456789Z', '2026-01-05T09:00:00.123Z'],
    ['2028-02-29T23:59:59.999-05:30', '2028-03-01T05:29:59.999Z'],
    // Shanghai kept summer time in July 1990; an offset in the text leaves nothing to guess.
    ['1990-07-01T09:00:00+09:00', '1990-07-01T00:00:00.000Z'],
    // New York's clocks skip this hour; the host's zone plays no part.
    ['2026-03-08T02:30:00Z', '2026-03-08T02:30:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    ['without an offset', '2026-01-05T09:00:00'],
    ['a day alone', '2026-01-05'],
    ['without seconds', '2026-01-05T09:00Z'],
    ['a space for T', '2026-01-05 09:00:00Z'],
    ['small letters', '2026-01-05t09:00:00z'],
    ['an offset without colon', '2026-01-05T09:00:00+0800'],
    ['30 February', '2026-02-30T09:00:00+08:00'],
    ['29 February of a common year', '2026-02-29T09:00:00+08:00'],
    ['31 April', '2026-04-31T00:00:00Z'],
    ['day 32', '2026-01-32T00:00:00Z'],
    ['month 13', '2026-13-01T00:00:00Z'],
    ['month 0', '2026-00-01T00:00:00Z'],
    ['24:00', '2026-01-05T24:00:00Z'],
    ['minute 60', '2026-01-05T23:60:00Z'],
    ['a leap second, which the stored form cannot carry', '2016-12-31T23:59:60Z'],
    ['an offset of a whole day', '2026-01-05T09:00:00+24:00'],
    ['ten digits of a second', '2026-01-05T09:00:00.1234567890Z'],
    ['full-width digits', '２０２６-01-05T09:00:00Z'],
    ['something after it', '2026-01-05T09:00:00Z\n'],
    ['before the year 0', '0000-01-01T00:00:00+08:00'],
    ['after the year 9999', '9999-12-31T23:59:59-08:00'],
    ['nothing', ''],
  ])('refuses %s', (_name, text) => {
    expect(() => parseInstant(text)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }));
  });

  it('tells what it got, cut, and what would be right', () => {
    expect(() => parseInstant('9'.repeat(100))).toThrow(
      expect.objectContaining({ facts: { got: '9'.repeat(40), needed: '2026-01-05T09:00:00+08:00' } }),
    );
  });

  it('names one moment whatever offset it is written with', () => {
    const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), minutes, (millis, offset) => {
        const sign = offset < 0 ? '-' : '+';
        const two = (value: number) => String(value).padStart(2, '0');
        const local = new Date(millis + offset * 60_000).toISOString().slice(0, -1);
        const text = `${local}${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
        expect(epochMillisOf(parseInstant(text))).toBe(millis);
      }),
    );
  });
});

describe('instantOf() and epochMillisOf()', () => {
  it('are each other’s inverse, and text order is time order', () => {
    const moment = fc.integer({ min: 0, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        expect(epochMillisOf(instantOf(one))).toBe(one);
        expect(Math.sign(one - other)).toBe(instantOf(one) < instantOf(other) ? -1 : instantOf(one) > instantOf(other) ? 1 : 0);
      }),
    );
  });
});
