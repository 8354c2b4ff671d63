import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdgeList, toRows } from './edge-list.js';
import { describeTopology } from './topology.js';

const NOTHING = { selfLoops: 0, duplicates: 0 };

function figuresOf(ties: number[][]) {
  const list = readEdgeList(new TextEncoder().encode(ties.map((tie) => tie.join(' ')).join('\n')), 'drawn');
  return describeTopology(toRows(list), list.dropped);
}

/** All counts by looking at every three nodes. */
function counted(ties: number[][]) {
  const names = [...new Set(ties.flat())].sort((a, b) => a - b);
  const tied = names.map(() => names.map(() => false));
  for (const [a, b] of ties)
    tied[names.indexOf(a)][names.indexOf(b)] = tied[names.indexOf(b)][names.indexOf(a)] = true;
  const closed = names.map(() => 0);
  const triples = names.map(() => 0);
  names.forEach((_, middle) => {
    for (let a = 0; a < names.length; a++) {
      for (let b = 0; b < a; b++) {
        if (!tied[middle][a] || !tied[middle][b]) continue;
        triples[middle]++;
        if (tied[a][b]) closed[middle]++;
      }
    }
  });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const component = names.map((_, i) => i);
  for (const _ of names) {
    for (const [a, row] of tied.entries()) {
      for (const [b, is] of row.entries()) if (is) component[a] = Math.min(component[a], component[b]);
    }
  }
  const sizes = names.map((_, i) => component.filter((own) => own === i).length).filter((size) => size > 0);
  return {
    nodes: names.length,
    edges: sum(tied.flat().map(Number)) / 2,
    averageClustering:
      sum(closed.map((count, i) => (triples[i] === 0 ? 0 : count / triples[i]))) / names.length,
    transitivity: sum(triples) === 0 ? 0 : sum(closed) / sum(triples),
    triangles: sum(closed) / 3,
    components: sizes.length,
    largestComponent: Math.max(...sizes),
  };
}

describe('the figures of a topology', () => {
  it('are those of a complete graph: everybody knows everybody', () => {
    const ties = Array.from({ length: 7 }, (_, a) => Array.from({ length: a }, (_, b) => [a, b])).flat();
    expect(figuresOf(ties)).toEqual({
      nodes: 7,
      edges: 21,
      averageClustering: 1,
      transitivity: 1,
      triangles: 35,
      components: 1,
      largestComponent: 7,
      degreeQuantiles: { '0': 6, '25': 6, '50': 6, '75': 6, '90': 6, '99': 6, '100': 6 },
      dropped: NOTHING,
    });
  });

  it('are those of a ring: two partners each, who do not know each other', () => {
    const ring = Array.from({ length: 12 }, (_, i) => [i, (i + 1) % 12]);
    expect(figuresOf(ring)).toMatchObject({
      nodes: 12,
      edges: 12,
      averageClustering: 0,
      transitivity: 0,
      triangles: 0,
      components: 1,
    });
  });

  it('are those of a star: one hub, and no two of its partners tied', () => {
    const star = figuresOf(Array.from({ length: 99 }, (_, i) => [0, i + 1]));
    expect(star).toMatchObject({
      nodes: 100,
      edges: 99,
      averageClustering: 0,
      transitivity: 0,
      components: 1,
    });
    expect(star.degreeQuantiles).toEqual({ '0': 1, '25': 1, '50': 1, '75': 1, '90': 1, '99': 1, '100': 99 });
  });

  it('tell components apart', () => {
    const apart = figuresOf([
      [0, 1],
      [1, 2],
      [2, 0],
      [10, 11],
    ]);
    expect(apart).toMatchObject({
      components: 2,
      largestComponent: 3,
      triangles: 1,
      averageClustering: 3 / 5,
      transitivity: 1,
    });
  });

  it('hand through what reading left out', () => {
    expect(
      figuresOf([
        [0, 1],
        [1, 0],
        [1, 1],
      ]).dropped,
    ).toEqual({ selfLoops: 1, duplicates: 1 });
  });

  it('are zero without nodes', () => {
    const none = { offsets: new Uint32Array(1), partners: new Uint32Array(0), twins: new Uint32Array(0) };
    expect(describeTopology(none, NOTHING)).toMatchObject({
      nodes: 0,
      edges: 0,
      averageClustering: 0,
      transitivity: 0,
      components: 0,
      largestComponent: 0,
    });
  });

  it('equal a count of every three nodes', () => {
    const tie = fc.tuple(fc.nat(14), fc.nat(14)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(tie, { minLength: 1, maxLength: 70 }), (ties) => {
        const { averageClustering, ...expected } = counted(ties);
        const figures = figuresOf(ties);
        expect(figures).toMatchObject(expected);
        expect(figures.averageClustering).toBeCloseTo(averageClustering, 12);
      }),
    );
  });

  it('do not depend on how the nodes are numbered', () => {
    const tie = fc.tuple(fc.nat(14), fc.nat(14)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(
        fc.uniqueArray(tie, { minLength: 1, maxLength: 60, selector: (pair) => [...pair].sort().join() }),
        (ties) => {
          expect(figuresOf(ties.map(([a, b]) => [1000 - 7 * a, 1000 - 7 * b]))).toEqual(figuresOf(ties));
        },
      ),
    );
  });
});

const facebook = new URL('../../../shared/data/ego-facebook.edges.txt', import.meta.url);

describe('a published topology', () => {
  it.runIf(existsSync(facebook))('has its published figures, in well under a second', () => {
    const list = readEdgeList(readFileSync(facebook), 'ego-facebook.edges.txt');
    const start = performance.now();
    const figures = describeTopology(toRows(list), list.dropped);
    expect(performance.now() - start).toBeLessThan(5000); // generous: machines that run tests are shared
    // McAuley & Leskovec 2012, as published by SNAP; transitivity and quantiles computed from the file
    expect(figures).toMatchObject({
      nodes: 4039,
      edges: 88_234,
      triangles: 1_612_010,
      components: 1,
      largestComponent: 4039,
      degreeQuantiles: { '0': 1, '25': 11, '50': 25, '75': 57, '90': 113, '99': 200, '100': 1045 },
      dropped: NOTHING,
    });
    expect(figures.averageClustering).toBeCloseTo(0.605547, 6);
    expect(figures.transitivity).toBeCloseTo(0.519174, 6);
  });
});
