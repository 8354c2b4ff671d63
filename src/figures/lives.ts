import type { Comparison, Lives } from '../run/results.js';
import { asGood, livesSentence } from '../text/findings.js';
import { count, perThousand } from '../text/numbers.js';
import { type Figure, traceOf } from './figure.js';
import { draw, drawNothing, KINDS, type Kind, Plot } from './plot.js';

const COLUMNS = 40;
const ROWS = 25;
const CELL = 8.1;

/** Of 1,000 lives: how many are worse, as good, better, and the same in both worlds. */
export function lives(comparison: Comparison): Figure {
  const id = 'lives';
  const found = comparison.lives;
  const trace = traceOf(comparison);
  const title = livesSentence(found);
  const table = {
    caption: 'Lives in world B, held against the same lives in world A',
    columns: ['In world B', 'Lives', 'Of 1,000'],
    rows: outcomes(found).map(({ word, lives }) => [word, count(lives), perThousand(lives, found.total)]),
  };
  const note =
    'Better or worse means fewer or more months with a door closed; where they are equal, fewer or more months behind with payments; then more or less money left.';
  if (found.total === 0) return { id, title, svg: drawNothing({ id, title, trace }), table, note };
  const shares = apportion(
    outcomes(found).map(({ lives }) => lives),
    COLUMNS * ROWS,
  );
  const cells = outcomes(found).flatMap(({ kind }, index) =>
    Array.from({ length: shares[index]! }, () => kind),
  );
  const places = cells.map((kind, index) => ({ kind, x: index % COLUMNS, y: Math.floor(index / COLUMNS) }));
  const svg = draw({
    id,
    title,
    description: `Each of the 1,000 marks stands for ${count(found.total / 1000) === '1' ? 'one life' : `one life in 1,000`}: ${outcomes(
      found,
    )
      .map(({ word, kind }, index) => `${count(shares[index]!)} ${word.toLowerCase()} (${LOOKS[kind]})`)
      .join(', ')}.`,
    trace,
    height: ROWS * CELL + 12,
    legend: outcomes(found).map(({ kind, word }, index) => ({
      kind,
      text: `${count(shares[index]!)} ${word.toLowerCase()}`,
    })),
    plot: {
      marginTop: 6,
      marginBottom: 6,
      marginLeft: 8,
      marginRight: 8,
      x: { domain: [0, COLUMNS - 1], axis: null },
      y: { domain: [0, ROWS - 1], reverse: true, axis: null },
      marks: (Object.keys(LOOKS) as (keyof typeof LOOKS)[]).map((kind) => {
        const { stroke, fill, symbol, rotate } = KINDS[kind];
        return Plot.dot(
          places.filter((place) => place.kind === kind),
          {
            x: 'x',
            y: 'y',
            symbol,
            rotate,
            stroke,
            fill,
            strokeWidth: 1,
            r: kind === 'same' ? 1 : kind === 'equal' ? 1.9 : 2.4,
          },
        );
      }),
    },
  });
  return { id, title, svg, table, note };
}

const LOOKS = {
  worse: 'filled triangles pointing down',
  equal: 'grey diamonds',
  better: 'hollow triangles pointing up',
  same: 'small dots',
} as const satisfies Partial<Record<Kind, string>>;

function outcomes(found: Lives): { kind: keyof typeof LOOKS; word: string; lives: number }[] {
  return [
    { kind: 'worse', word: 'Worse', lives: found.worse },
    { kind: 'equal', word: 'Different, as good', lives: asGood(found) },
    { kind: 'better', word: 'Better', lives: found.better },
    { kind: 'same', word: 'The same', lives: found.total - found.differ },
  ];
}

/** Shares of `places` in proportion to `parts`, by largest remainder; who is there at all gets one place. */
export function apportion(parts: readonly number[], places: number): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * places) / total);
  const shares = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0));
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = places - shares.reduce((sum, share) => sum + share, 0);
  for (let turn = 0; left > 0; turn++, left--) shares[order[turn % order.length]!.index]!++;
  while (left < 0) {
    shares[shares.indexOf(Math.max(...shares))]!--;
    left++;
  }
  return shares;
}
