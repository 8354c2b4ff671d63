import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdgeList, toRows } from './edge-list.js';
import { type LatentRows, walksAllowed, withLatentTies } from './latent.js';
import type { Rows } from './rows.js';
import { SmallestDraws } from './smallest-draws.js';

/** A well-mixed draw for tests; the engine brings its own. Constants of MurmurHash3's finaliser (Appleby). */
function drawOf(low: number, high: number): number {
  let word = Math.imul(low, 0x9e3779b1) ^ (high + 0x7f4a7c15);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}

const rowsOf = (ties: number[][]) =>
  toRows(readEdgeList(new TextEncoder().encode(ties.map((tie) => tie.join(' ')).join('\n')), 'drawn'));
const options = { shareQ16: 65536 / 4, seedDraw: drawOf, maximum: 1_000_000 };

function tiesOf(rows: Rows, kind: (place: number) => boolean = () => true): number[][] {
  const ties: number[][] = [];
  for (let node = 0; node + 1 < rows.offsets.length; node++) {
    for (let place = rows.offsets[node]; place < rows.offsets[node + 1]; place++) {
      if (node < rows.partners[place] && kind(place)) ties.push([node, rows.partners[place]]);
    }
  }
  return ties;
}
const latentOf = (rows: LatentRows) => tiesOf(rows, (place) => rows.latent[place] === 1);

/** All pairs at distance two by looking at every three nodes, by increasing draw. */
function friendsOfFriends(rows: Rows): number[][] {
  const tied = new Set(tiesOf(rows).map(String));
  const nodes = rows.offsets.length - 1;
  const found: number[][] = [];
  for (let a = 0; a < nodes; a++) {
    for (let b = a + 1; b < nodes; b++) {
      if (tied.has(`${a},${b}`)) continue;
      const shared = Array.from({ length: nodes }, (_, c) => c).some(
        (c) =>
          tied.has(`${Math.min(a, c)},${Math.max(a, c)}`) && tied.has(`${Math.min(b, c)},${Math.max(b, c)}`),
      );
      if (shared) found.push([a, b]);
    }
  }
  return found.sort((a, b) => drawOf(a[0], a[1]) - drawOf(b[0], b[1]) || a[0] - b[0] || a[1] - b[1]);
}

const byNode = (a: number[], b: number[]) => a[0] - b[0] || a[1] - b[1];
const tie = fc.tuple(fc.nat(16), fc.nat(16)).filter(([a, b]) => a !== b);
const topology = fc.array(tie, { minLength: 1, maxLength: 50 });

describe('latent ties', () => {
  it('join the ends of a path of three', () => {
    const rows = withLatentTies(
      rowsOf([
        [0, 1],
        [1, 2],
      ]),
      { ...options, shareQ16: 32768 },
    );
    expect(rows).toEqual({
      offsets: Uint32Array.of(0, 2, 4, 6),
      partners: Uint32Array.of(1, 2, 0, 2, 0, 1),
      twins: Uint32Array.of(2, 4, 0, 5, 1, 3),
      latent: Uint8Array.of(0, 1, 0, 0, 1, 0),
    });
  });

  it('are the friends of friends with the smallest draws, as many as the share says', () => {
    fc.assert(
      fc.property(topology, fc.integer({ min: 0, max: 131_072 }), (ties, shareQ16) => {
        const rows = rowsOf(ties);
        const wanted = Math.floor((tiesOf(rows).length * shareQ16) / 65536);
        const expected = friendsOfFriends(rows).slice(0, wanted).sort(byNode);
        expect(latentOf(withLatentTies(rows, { ...options, shareQ16 }))).toEqual(expected);
      }),
    );
  });

  it('leave the ties of the topology as they were, in sorted rows with right twins', () => {
    fc.assert(
      fc.property(topology, (ties) => {
        const rows = rowsOf(ties);
        const both = withLatentTies(rows, options);
        expect(tiesOf(both, (place) => both.latent[place] === 0)).toEqual(tiesOf(rows));
        for (let node = 0; node + 1 < both.offsets.length; node++) {
          for (let place = both.offsets[node]; place < both.offsets[node + 1]; place++) {
            if (place > both.offsets[node])
              expect(both.partners[place]).toBeGreaterThan(both.partners[place - 1]);
            expect(both.partners[both.twins[place]]).toBe(node);
            expect(both.twins[both.twins[place]]).toBe(place);
            expect(both.latent[both.twins[place]]).toBe(both.latent[place]);
          }
        }
      }),
    );
  });

  it('do not depend on the order of lines', () => {
    fc.assert(
      fc.property(topology, (ties) => {
        const turned = ties.map(([a, b]) => [b, a]).reverse();
        expect(withLatentTies(rowsOf(turned), options)).toEqual(withLatentTies(rowsOf(ties), options));
      }),
    );
  });

  it('are absent at a share of nothing, and never more than the maximum', () => {
    const rows = rowsOf(Array.from({ length: 40 }, (_, i) => [i, (i + 1) % 40]));
    expect(withLatentTies(rows, { ...options, shareQ16: 0 })).toEqual({
      ...rows,
      latent: new Uint8Array(80),
    });
    expect(latentOf(withLatentTies(rows, { ...options, maximum: 3 })).length).toBe(3);
    expect(latentOf(withLatentTies(rows, { ...options, shareQ16: 10 * 65536 })).length).toBe(40); // all there are
  });

  it('are chosen by number where all draws are equal', () => {
    const star = rowsOf(Array.from({ length: 20 }, (_, i) => [0, i + 1]));
    const rows = withLatentTies(star, { ...options, seedDraw: () => 7 });
    expect(latentOf(rows)).toEqual([
      [1, 2],
      [1, 3],
      [1, 4],
      [1, 5],
      [1, 6],
    ]);
  });

  it('are found in bounded time around a hub that half a billion pairs share', () => {
    const spokes = 30_000;
    const star = rowsOf(Array.from({ length: spokes }, (_, i) => [0, i + 1]));
    const latent = latentOf(withLatentTies(star, { ...options, shareQ16: 65536 / 4 }));
    expect(latent.length).toBe(spokes / 4);
    expect(new Set(latent.map(String)).size).toBe(spokes / 4);
    // the smaller numbers are met as often as the larger ones: mean of both ends near the middle
    const mean = latent.flat().reduce((sum, node) => sum + node, 0) / (2 * latent.length);
    expect(Math.abs(mean / spokes - 0.5)).toBeLessThan(0.02); // four standard errors are 0.011
  });

  it('are refused for a share or maximum that is no whole number from 0 on', () => {
    const rows = rowsOf([[0, 1]]);
    expect(() => withLatentTies(rows, { ...options, shareQ16: 0.2 })).toThrow(RangeError);
    expect(() => withLatentTies(rows, { ...options, maximum: -1 })).toThrow(RangeError);
  });
});

describe('the walks a node may follow', () => {
  it('are as many as fit, and at least one', () => {
    expect(walksAllowed(Float64Array.of(1, 5, 100), 106)).toBe(100);
    expect(walksAllowed(Float64Array.of(1, 5, 100), 26)).toBe(20);
    expect(walksAllowed(Float64Array.of(1, 5, 100), 0)).toBe(1);
    expect(walksAllowed(new Float64Array(0), 10)).toBe(1);
  });
});

describe('the smallest draws', () => {
  it('are kept once each, whatever the order of offers and however many', () => {
    const offers = Array.from({ length: 9000 }, (_, i) => [drawOf(i, 1) >>> 20, i, i + 1]);
    const smallest = new SmallestDraws(50);
    for (const [draw, low, high] of [...offers, ...offers.reverse()]) smallest.offer(draw, low, high);
    const expected = offers.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 50);
    expect([...smallest.kept()]).toEqual(expected.flatMap(([, low, high]) => [low, high]));
  });

  it('find room for any number of equal draws', () => {
    const smallest = new SmallestDraws(3);
    for (let i = 20_000; i > 0; i--) smallest.offer(1, i, i + 1);
    expect([...smallest.kept()]).toEqual([1, 2, 2, 3, 3, 4]);
  });
});
