import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BAND,
  type Begun,
  LISTED,
  NOT_SCORED,
  PRIVILEGE,
  SANCTION,
  SILENT,
  WRONGFUL,
} from '../worker/protocol.js';
import { countStates, EMPTY, layoutFor, ORDERS, type Sorting, windowsOf } from './layout.js';
import { paletteOf, stampsOf } from './paint.js';

const societies = fc
  .record({
    citizens: fc.integer({ min: 1, max: 3_000 }),
    width: fc.integer({ min: 160, max: 1_400 }),
    seed: fc.integer({ min: 1, max: 1_000 }),
    order: fc.constantFrom(...ORDERS),
  })
  .map(({ citizens, width, seed, order }) => {
    const bytes = (by: number) =>
      Uint8Array.from({ length: citizens }, (_, i) => (i * by * seed + seed) % 251);
    const begun: Begun = {
      citizens,
      months: 12,
      firstMonth: '2018-01',
      worlds: [],
      group: bytes(3),
      income: bytes(5),
    };
    const firstSanction = Uint16Array.from({ length: citizens }, (_, i) => (i * seed) % 13);
    const sorting: Sorting = { order, begun, frame: bytes(7), firstSanction, month: 6 };
    return { citizens, layout: layoutFor(citizens, width, 560), sorting };
  });

describe('the facade', () => {
  it('gives everybody one window, in every order and room', () => {
    fc.assert(
      fc.property(societies, ({ citizens, layout, sorting }) => {
        const windows = [...windowsOf(layout, sorting)].filter((citizen) => citizen !== EMPTY);
        expect(windows.sort((a, b) => a - b)).toEqual(Array.from({ length: citizens }, (_, i) => i));
      }),
    );
  });

  it('stands from the lowest score to the highest, and those nobody scores last', () => {
    fc.assert(
      fc.property(societies, ({ layout, sorting }) => {
        const frame = sorting.frame as Uint8Array;
        const bands = [...windowsOf(layout, { ...sorting, order: 'score' })]
          .filter((citizen) => citizen !== EMPTY)
          .map((citizen) => frame[citizen] & BAND);
        expect(bands).toEqual([...bands].sort((a, b) => a - b));
      }),
    );
  });

  it('counts everybody once by band, and each mark by itself', () => {
    const frame = Uint8Array.of(0, 3 | SANCTION, 3 | SANCTION | WRONGFUL, NOT_SCORED, 6 | PRIVILEGE | SILENT);
    expect(countStates(frame)).toEqual({ bands: [1, 0, 0, 2, 0, 0, 1, 1], marks: [2, 1, 1, 0, 1] });
  });

  it('tells each mark by a shape of its own, in every band, by day and by night', () => {
    for (const dark of [false, true]) {
      const stamps = stampsOf(8, paletteOf(dark));
      for (let band = 0; band <= NOT_SCORED; band++) {
        const seen = [0, SANCTION, PRIVILEGE, SANCTION | WRONGFUL, LISTED, SILENT].map((marks) =>
          stamps[band | marks].join(),
        );
        expect(new Set(seen).size).toBe(seen.length);
      }
    }
  });

  it('has room for a million, a pixel each', () => {
    const { cell, columns, rows } = layoutFor(1_000_000, 900, 560);
    expect(cell).toBe(1);
    expect(columns * rows).toBeGreaterThanOrEqual(1_000_000);
  });
});
