/** The peer term: what friends bring to a score, for those whose contacts a partner sees. */
import {
  type Clock,
  type Criterion,
  friends,
  type KernelUse,
  own,
  read,
  type Settings,
  send,
  whole,
} from '../contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16, within } from '../lanes.js';
import { reading } from '../register/record.js';
import { scoring } from './when.js';

/** Where friends' points are read from. */
export const FRIENDS_POINTS = reading('friends');
/** The way of counting friends that looks at their conduct and not at their scores. */
export const CONDUCT = 4;
/** Public bands divide the scale in 255 steps; sixteenths of a friend's band to thousandths of the scale. */
const BAND_TO_POINTS_Q16 = 16063; // 1000 / (255 * 16) on 16 bits

/** The partners, as a mask, that can know what a criterion needs; and those that see contacts. */
export interface PartnersOf {
  fields(needs: readonly string[]): number;
  contacts: number;
}

/** Friends' mean band as points, for those whose contacts a partner sees; else the neutral points. */
export function peerMean(
  size: i32,
  meanBand: I32,
  degree: I32,
  coverage: U16,
  seers: i32,
  neutral: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const points = within((meanBand[i] * BAND_TO_POINTS_Q16) >> 16, 0, 1000);
    into[i] = choose((coverage[i] & seers & (0 - flag(degree[i] > 0))) !== 0, points, neutral);
  }
}

/** The lowest band among friends as points. */
export function peerWorst(
  size: i32,
  leastBand: I32,
  degree: I32,
  coverage: U16,
  seers: i32,
  neutral: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const points = within((leastBand[i] * 16 * BAND_TO_POINTS_Q16) >> 16, 0, 1000);
    into[i] = choose((coverage[i] & seers & (0 - flag(degree[i] > 0))) !== 0, points, neutral);
  }
}

/** 1000 points less 2000 for the share of friends with a mark: on the list, or noted for their conduct. */
export function peerMarked(
  size: i32,
  markedShare: I32,
  degree: I32,
  coverage: U16,
  seers: i32,
  neutral: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    const points = within(1000 - ((markedShare[i] * 2000) >> 8), 0, 1000);
    into[i] = choose((coverage[i] & seers & (0 - flag(degree[i] > 0))) !== 0, points, neutral);
  }
}

/** Who did last month, in everybody's sight, what costs friends points: criticism, talk of hard times, or being listed. */
export function noteConduct(size: i32, critical: U8, pessimistic: U8, listed: U8, noted: U8): void {
  for (let i = 0; i < size; i++) {
    noted[i] = critical[i] | pessimistic[i] | listed[i];
  }
}

export function peerKernels(
  criterion: Criterion,
  partnersOf: PartnersOf,
  peerModes: readonly number[],
): KernelUse[] {
  const inMode = (mode: number) => (clock: Clock, settings: Settings) =>
    scoring(clock) && settings['peer.mode'] === mode;
  const modes = [
    { mode: 1, run: peerMean, asks: friends('mean', 'band') },
    { mode: 2, run: peerWorst, asks: friends('least', 'band') },
    { mode: 3, run: peerMarked, asks: friends('share', 'listed') },
    { mode: CONDUCT, run: peerMarked, asks: friends('share', 'noted') },
  ];
  return [
    ...modes
      .filter(({ mode }) => peerModes.includes(mode))
      .map(
        ({ mode, run, asks }): KernelUse => ({
          stage: 'score',
          run,
          when: inMode(mode),
          viewed: true,
          with: [
            asks,
            friends('count', 'ties'),
            read('coverage'),
            whole(partnersOf.contacts),
            whole(criterion.reference),
            send(FRIENDS_POINTS),
          ],
        }),
      ),
    ...(peerModes.includes(0)
      ? [
          {
            stage: 'score' as const,
            run: sayNeutral,
            when: inMode(0),
            viewed: true,
            with: [whole(criterion.reference), send(FRIENDS_POINTS)],
          },
        ]
      : []),
  ];
}

export function sayNeutral(size: i32, points: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = points;
  }
}

/** Said once the month is over, so that friends see all of it a month later. */
export const notingConduct: KernelUse = {
  stage: 'believe',
  run: noteConduct,
  when: scoring,
  with: [read('critical'), read('pessimistic'), read('listed'), own('noted')],
};
