/** A score of two criteria, one's own points and friends' scores, by the engine's own kernels. */
import { channel, friends, own, read, send, whole } from '../../engine/contracts.js';
import type { I32, i32, U16 } from '../../engine/lanes.js';
import { peerMean } from '../../engine/scoring/peers.js';
import { addFewPoints, EVERYBODY } from '../../engine/scoring/points.js';
import { scale } from '../../engine/scoring/score.js';
import { defineWorld } from '../../models/define-world.js';
import type { Topology } from '../../models/topologies.js';

/** A score of 1000 points in the scale of this model: as fine as the products of `scale` allow in 32 bits. */
const FULL = 30_000;
/** Sixteenths of the 255 bands that friends' scores are read in. */
const BANDS = 4_080;

/** Shows a score in sixteenths of a band, where the regime's word of eight bits shows whole bands. */
export function showFinely(size: i32, score: U16, perUnit: i32, shown: I32): void {
  for (let i = 0; i < size; i++) {
    shown[i] = Math.imul(score[i], perUnit) >> 16;
  }
}

/**
 * Everybody's score in thousandths once it has settled.
 *
 * @param ownWeight, peerWeight  percent
 * @param gain     how much a weighted point is worth, on the score's scale; 1 keeps the sum
 * @param points   one's own points, 0 to 1000
 */
export function settledScores(about: {
  ties: Topology;
  ownWeight: number;
  peerWeight: number;
  gain: number;
  points: (citizen: number) => number;
}): number[] {
  const nobody = whole(0);
  const lived = defineWorld({
    id: 'peer-score',
    months: 80,
    ties: about.ties,
    columns: [
      { name: 'points', bits: 32, signed: true, start: about.points },
      { name: 'known', bits: 16, start: 65535 },
      { name: 'enrolled', bits: 2, start: 1 },
      { name: 'score', bits: 16 },
      { name: 'shown', bits: 32, signed: true, public: true },
    ],
    channels: { friends: { start: 0, merge: 'sum' } },
    kernels: [
      {
        stage: 'score',
        run: peerMean,
        with: [
          friends('mean', 'shown'),
          friends('count', 'ties'),
          read('known'),
          whole(1),
          nobody,
          send('friends'),
        ],
      },
      criterion(read('points'), about.ownWeight),
      criterion(channel('friends'), about.peerWeight),
      {
        stage: 'score',
        run: scale,
        with: [
          channel('weighted'),
          read('enrolled'),
          nobody,
          whole(Math.round((about.gain * FULL * 65536) / 100_000)),
          nobody,
          whole(FULL),
          own('score'),
        ],
      },
      {
        stage: 'score',
        run: showFinely,
        with: [own('score'), whole(Math.round((BANDS * 65536) / FULL)), own('shown')],
      },
    ],
  }).run({ sums: [] });
  return Array.from(lived.column('score'), (score) => (1000 * score) / FULL);
}

const criterion = (points: ReturnType<typeof read>, weight: number) =>
  ({
    stage: 'score',
    run: addFewPoints,
    with: [
      read('known'),
      whole(EVERYBODY),
      points,
      whole(1),
      points,
      whole(0),
      whole(0),
      whole(0),
      whole(weight),
      send('weighted'),
    ],
  }) as const;

/**
 * How far a settled score can be from the real-valued one, as a part of 1000: friends' points are whole
 * thousandths read from 4,080 steps, rounded down, and the loop passes that on.
 */
export const roundingOf = (peerPart: number): number =>
  ((1 + 1000 / BANDS) * peerPart) / (1 - peerPart) / 1000;
