import { channel, citizen, own, read, send, table, whole } from '../../engine/contracts.js';
import type { I32, i32, U16 } from '../../engine/lanes.js';
import { scale } from '../../engine/scoring/score.js';
import { defineWorld } from '../../models/define-world.js';
import { defineCase, within } from '../case.js';

/** Odds of repaying, one citizen each. */
const ODDS = [1, 2, 10, 25, 50, 100, 400];
const FACTOR = 20 / Math.log(2);
/** Parts of a point, and of a unit of evidence; the products of `scale` stay in 32 bits. */
const PART = 64;
const EVIDENCE = 2 ** 12;

/** Evidence for repaying: the logarithm of the odds, out of a table of whole numbers. */
export function weighEvidence(size: i32, who: I32, evidence: I32, weighted: I32): void {
  for (let i = 0; i < size; i++) {
    weighted[i] = weighted[i] + evidence[who[i]];
  }
}

function scores(): number[] {
  const lived = defineWorld({
    id: 'points-odds',
    citizens: ODDS.length,
    months: 1,
    columns: [
      { name: 'enrolled', bits: 2, start: 1 },
      { name: 'score', bits: 16 },
    ],
    kernels: [
      {
        stage: 'score',
        run: weighEvidence,
        with: [
          citizen(),
          table('evidence', () => Int32Array.from(ODDS, (odds) => Math.round(EVIDENCE * Math.log(odds)))),
          send('weighted'),
        ],
      },
      {
        stage: 'score',
        run: scale,
        with: [
          channel('weighted'),
          read('enrolled'),
          whole(Math.round(EVIDENCE * Math.log(50))),
          whole(Math.round((FACTOR * PART * 65536) / EVIDENCE)),
          whole(600 * PART),
          whole(65535),
          own('score'),
        ],
      },
    ],
  }).run();
  return Array.from(lived.column('score') as U16, (score) => score / PART);
}

export default defineCase({
  id: 'V8',
  title: 'Twenty points double the odds of repaying, around 600 points for 50 to 1.',
  source: 'Siddiqi 2006, worked example: factor 28.8539, offset 487.123',
  run: () => {
    const points = scores();
    const at = (odds: number) => points[ODDS.indexOf(odds)];
    const step = 1 / PART;
    return [
      within('points at 50 to 1', 600, at(50), step, 'a 64th of a point'),
      within('points at 100 to 1', 620, at(100), step, 'a 64th of a point'),
      within('points at 25 to 1', 580, at(25), step, 'a 64th of a point'),
      within('offset: points at 1 to 1', 487.12288, at(1), step, 'a 64th of a point'),
      within(
        'factor: points for a unit of log-odds',
        28.8539,
        (at(400) - at(1)) / Math.log(400),
        (2 * step) / Math.log(400),
        'a 64th of a point at both ends',
      ),
    ];
  },
});
