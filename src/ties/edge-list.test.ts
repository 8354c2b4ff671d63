import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../engine/errors.js';
import { type EdgeList, readEdgeList, refuseTooManyNodes } from './edge-list.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readEdgeList(bytesOf(text), 'club.csv');
const pairsOf = (list: EdgeList) => Array.from(list.edges.from, (from, tie) => [from, list.edges.to[tie]]);

describe('an edge list', () => {
  it.each([
    ['blanks', '0 1\n1 2\n'],
    ['tabs', '0\t1\n1\t2\n'],
    ['commas', '0,1\n1,2\n'],
    ['semicolons with blanks around', ' 0 ; 1 \n 1 ; 2 \n'],
    ['several separators in one file', '0 1\n1;2\n'],
    ['line ends of Windows', '0 1\r\n1 2\r\n'],
    ['line ends of old machines', '0 1\r1 2\r'],
    ['no line end at the end', '0 1\n1 2'],
    ['quotes', '"0","1"\n\'1\' \'2\'\n'],
    ['a byte order mark', '\ufeff0 1\n1 2\n'],
    ['a header', 'source,target\n0,1\n1,2\n'],
    ['a header of several words each', '"Source node";"Target node"\n0;1\n1;2\n'],
    ['a header in another script', '源\t目标\n0\t1\n1\t2\n'],
    ['comments of three kinds and blank lines', '# a club\n% who knows whom\n\n0 1\n  // and\n1 2\n\n'],
    ['a header behind a comment', '# a club\nfrom to\n0 1\n1 2\n'],
    ['leading zeros', '00 01\n01 002\n'],
  ])('may be written with %s', (_, text) => {
    const list = read(text);
    expect(list.nodes).toBe(3);
    expect(pairsOf(list)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(list.dropped).toEqual({ selfLoops: 0, duplicates: 0 });
  });

  it('numbers the nodes anew in the order of their numbers', () => {
    expect(pairsOf(read('500 7\n9007199254740991 500\n'))).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(pairsOf(read('9007199254740990 9007199254740991\n9007199254740991 9007199254740989'))).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('counts and drops pairs that stand twice, either way round, and ties of a node with itself', () => {
    const list = read('1 2\n2 1\n1 2\n3 3\n2 3\n9 9\n');
    expect(list).toMatchObject({ nodes: 3, dropped: { selfLoops: 2, duplicates: 2 } });
    expect(pairsOf(list)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('reads back whatever set of pairs is written, in any order and any dress', () => {
    const number = fc.oneof(fc.nat(12), fc.nat(5000), fc.maxSafeNat());
    const tie = fc.tuple(number, number).filter(([a, b]) => a !== b);
    const dress = fc.record({
      separator: fc.constantFrom(' ', '\t', ',', ';', ' , ', '  '),
      end: fc.constantFrom('\n', '\r\n', '\n\n', '\r', '\n# between\n'),
      quote: fc.constantFrom('', '"', "'"),
      reversed: fc.boolean(),
      again: fc.boolean(),
    });
    const lines = fc.array(fc.tuple(tie, dress, fc.nat()), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lines, fc.constantFrom('', '\ufeff', 'a b\n', '# c\n'), (written, opening) => {
        const ties = written.map(([pair]) => [Math.min(...pair), Math.max(...pair)]);
        const names = [...new Set(ties.flat())].sort((a, b) => a - b);
        const different = [...new Set(ties.map(String))].map((key) =>
          key.split(',').map((id) => names.indexOf(Number(id))),
        );
        const expected = different.sort((a, b) => a[0] - b[0] || a[1] - b[1]);

        const shuffled = [...written].sort((a, b) => a[2] - b[2]);
        const text = shuffled.map(([[a, b], { separator, end, quote, reversed, again }]) => {
          const [first, second] = (reversed ? [b, a] : [a, b]).map((id) => quote + id + quote);
          const line = first + separator + second + end;
          return again ? line + line : line;
        });
        const list = read(opening + text.join(''));
        expect(list.nodes).toBe(names.length);
        expect(pairsOf(list)).toEqual(expected);
        const repeated = written.filter(([, { again }]) => again).length;
        expect(list.dropped.duplicates).toBe(written.length + repeated - expected.length);
      }),
    );
  });

  it('is read or refused with a reason, whatever the bytes', () => {
    const likely = fc.constantFrom(...bytesOf('0123456789 \t,;\r\n#%/"\'-.@aZ{<'));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(likely, { maxLength: 60 }).map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        try {
          expect(readEdgeList(content, 'any').nodes).toBeGreaterThan(1);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of a million lines is read in the order of a second', () => {
    const lines = 1_000_000;
    const text = Array.from(
      { length: lines },
      (_, i) => `${(i * 7919) % 100_003} ${(i * 104_729 + 1) % 99_991}\n`,
    );
    const bytes = bytesOf(text.join(''));
    const start = performance.now();
    const list = readEdgeList(bytes, 'large');
    expect(list.edges.from.length + list.dropped.duplicates + list.dropped.selfLoops).toBe(lines);
    expect(performance.now() - start).toBeLessThan(20_000); // generous: machines that run tests are shared
  });
});

const facebook = new URL('../../../shared/data/ego-facebook.edges.txt', import.meta.url);

describe('a published topology', () => {
  it.runIf(existsSync(facebook))('is read whole', () => {
    const list = readEdgeList(readFileSync(facebook), 'ego-facebook.edges.txt');
    expect(list.nodes).toBe(4039);
    expect(list.edges.from.length).toBe(88_234);
    expect(list.dropped).toEqual({ selfLoops: 0, duplicates: 0 });
  });
});

describe('too many nodes', () => {
  it('are refused at the limit of 32 bits', () => {
    expect(() => refuseTooManyNodes(2 ** 32 - 1, 'huge')).not.toThrow();
    expect(() => refuseTooManyNodes(2 ** 32, 'huge')).toThrow(
      expect.objectContaining({ kind: 'too-many-nodes' }),
    );
  });
});
