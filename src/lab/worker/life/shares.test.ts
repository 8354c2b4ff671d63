import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorial, roundTo, sharesOf } from './shares.js';

describe('a change shared out', () => {
  it('gives each of two sources the mean of what it does first and second', () => {
    // alone 10 and 4, together 20
    const values = [0, 10, 4, 20];
    expect(sharesOf(2, (on) => values[on]).map((share) => share / factorial(2))).toEqual([13, 7]);
  });

  it('gives a source that changes nothing nothing, and equal sources the same', () => {
    const shares = sharesOf(3, (on) => ((on & 1) !== 0 ? 6 : 0) + ((on & 2) !== 0 ? 6 : 0));
    expect(shares).toEqual([36, 36, 0]);
  });

  it('adds up exactly to the whole change, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9600, max: 9600 }), { minLength: 64, maxLength: 64 }),
        (values) => {
          const sum = sharesOf(6, (on) => values[on]).reduce((all, share) => all + share, 0);
          expect(sum).toBe((values[63] - values[0]) * factorial(6));
        },
      ),
    );
  });

  it('is rounded so that the parts still add up, none by a whole unit or more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (parts) => {
          const whole = Math.round(parts.reduce((sum, part) => sum + part, 0)) + 0;
          const rounded = roundTo(parts, whole);
          expect(rounded.reduce((sum, part) => sum + part, 0)).toBe(whole);
          for (const [place, part] of parts.entries())
            expect(Math.abs(rounded[place] - part)).toBeLessThan(1.0001);
        },
      ),
    );
  });
});
