import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdgeList } from './edge-list.js';
import { toRows } from './rows.js';

describe('the rows of an edge list', () => {
  it('hold every tie at both ends, ascending, each knowing its twin', () => {
    const tie = fc.tuple(fc.nat(20), fc.nat(20)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(tie, { minLength: 1, maxLength: 80 }), (ties) => {
        const list = readEdgeList(
          new TextEncoder().encode(ties.map((pair) => pair.join(' ')).join('\n')),
          'drawn',
        );
        const { offsets, partners, twins } = toRows(list);
        expect(offsets[list.nodes]).toBe(2 * list.edges.from.length);
        const found: number[][] = [];
        for (let node = 0; node < list.nodes; node++) {
          for (let place = offsets[node]; place < offsets[node + 1]; place++) {
            if (place > offsets[node]) expect(partners[place]).toBeGreaterThan(partners[place - 1]);
            expect(partners[twins[place]]).toBe(node);
            expect(twins[twins[place]]).toBe(place);
            if (node < partners[place]) found.push([node, partners[place]]);
          }
        }
        expect(found).toEqual(Array.from(list.edges.from, (from, i) => [from, list.edges.to[i]]));
      }),
    );
  });

  it('are those of the worked example', () => {
    const rows = toRows({ nodes: 3, edges: { from: Uint32Array.of(0, 0), to: Uint32Array.of(1, 2) } });
    expect(rows).toEqual({
      offsets: Uint32Array.of(0, 2, 3, 4),
      partners: Uint32Array.of(1, 2, 0, 0),
      twins: Uint32Array.of(2, 3, 0, 1),
    });
  });
});
