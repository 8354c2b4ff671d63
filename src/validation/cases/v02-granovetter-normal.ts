import { draw, own, table } from '../../engine/contracts.js';
import type { I32, i32, U16 } from '../../engine/lanes.js';
import { density, normalCdf, normalQuantile } from '../../statistics/normal.js';
import { type Check, defineCase, within } from '../case.js';
import { crowdOf } from '../shared/crowd.js';

const CITIZENS = 100_000;
const MEAN = 0.25;

/** A threshold for life, by the place of one's draw among all draws there are. */
export function drawThreshold(size: i32, luck: U16, thresholds: I32, threshold: I32): void {
  for (let i = 0; i < size; i++) {
    threshold[i] = thresholds[luck[i]];
  }
}

function settled(spread: number): Check {
  const shown = crowdOf({
    id: 'granovetter-normal',
    citizens: CITIZENS,
    months: 300,
    draws: { threshold: { bits: 16 } },
    columns: [{ name: 'threshold', bits: 32, signed: true }],
    kernels: [
      {
        stage: 'birth',
        run: drawThreshold,
        with: [
          draw('threshold'),
          table('thresholds', () =>
            Int32Array.from({ length: 65536 }, (_, place) =>
              Math.ceil(CITIZENS * (MEAN + spread * normalQuantile((place + 0.5) / 65536))),
            ),
          ),
          own('threshold'),
        ],
      },
    ],
  });
  const expected = fixedPoint(spread);
  const slope = density((expected - MEAN) / spread) / spread;
  const tolerance = (4 * Math.sqrt((expected * (1 - expected)) / CITIZENS)) / (1 - slope);
  return within(
    `share that acts, spread ${spread.toFixed(2)}`,
    expected,
    (shown ?? Number.NaN) / CITIZENS,
    tolerance,
    '4 standard errors, as the crowd amplifies them',
  );
}

function fixedPoint(spread: number): number {
  let share = 0;
  for (let step = 0; step < 10_000; step++) {
    share = normalCdf((share - MEAN) / spread);
  }
  return share;
}

export default defineCase({
  id: 'V2',
  title: 'A little more spread of thresholds turns a handful into a crowd of all.',
  source: 'Granovetter 1978; fixed points of r = Phi((r - .25) / spread)',
  run: () => [0.1, 0.12, 0.2, 0.3].map(settled),
});
