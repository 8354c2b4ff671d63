import { describe, expect, it } from 'vitest';
import { hashText, luckKey } from './address.js';
import { fillSixteens } from './sixteens.js';
import { fillWords, threefry } from './threefry.js';

const ids = (size: number, first: number) => Int32Array.from({ length: size }, (_, i) => first + i);

describe('the luck of a citizen', () => {
  // Random123, tests/kat_vectors: threefry2x32 20 rounds
  it.each([
    [
      [0, 0],
      [0, 0],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      [0xc4923a9c, 0x483df7a0],
    ],
  ])('equals the published vector for key %j and counter %j', (key, counter, expected) => {
    expect(threefry(key[0], key[1], counter[0], counter[1])).toEqual(expected);
  });

  it('is the same whether drawn as words or as sixteens, alone or in a block', () => {
    const low = new Int32Array(64);
    const high = new Int32Array(64);
    fillWords(64, ids(64, 1000), 7, 9, 5, low, high);
    const parts = [0, 1, 2, 3].map(() => new Uint16Array(64));
    fillSixteens(64, ids(64, 1000), 7, 9, 5, parts[0], parts[1], parts[2], parts[3]);
    for (let i = 0; i < 64; i++) {
      expect(parts[0][i] | (parts[1][i] << 16)).toBe(low[i]);
      expect(parts[2][i] | (parts[3][i] << 16)).toBe(high[i]);
      expect(threefry(7, 9, 1000 + i, 5)).toEqual([low[i] >>> 0, high[i] >>> 0]);
    }
  });

  it('is shared by the members of a household', () => {
    const low = new Int32Array(8);
    fillWords(8, ids(8, 400), 7, 9, 5, low, new Int32Array(8), 2);
    expect(new Set(low.subarray(0, 4)).size).toBe(1);
    expect(low[0]).not.toBe(low[4]);
  });

  it('differs between ideas, units and seeds', () => {
    const keys = [
      luckKey(1, 'work', 'citizen'),
      luckKey(1, 'work', 'household'),
      luckKey(2, 'work', 'citizen'),
      luckKey(1 + 2 ** 32, 'work', 'citizen'),
      luckKey(1, 'budget', 'citizen'),
    ];
    expect(new Set(keys.map((key) => `${key.key0},${key.key1}`)).size).toBe(keys.length);
    expect(hashText('')).toBe(0x811c9dc5);
  });
});
