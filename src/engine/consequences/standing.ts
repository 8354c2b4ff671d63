/** What the score alone opens or closes: cut-offs, by points or by a share of people. */
import {
  type Clock,
  type Consequence,
  census,
  type KernelUse,
  own,
  read,
  type Settings,
  table,
  whole,
} from '../contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../lanes.js';
import { maskOf } from './effects.js';

export const deciding = (clock: Clock): boolean => clock.voluntary || clock.mandatory;

/** What the score alone opens or closes: entered at a cut-off, left only beyond the hysteresis. */
export function standBy(size: i32, score: U16, enrolled: U8, enter: I32, stay: I32, standing: U16): void {
  for (let i = 0; i < size; i++) {
    const points = score[i] >>> 4;
    standing[i] = ((standing[i] & stay[points]) | enter[points]) & -enrolled[i];
  }
}

/**
 * One consequence for a share of people: for those who have, with all who score as low or lower, at most so
 * many 65,536ths of everybody (`lowest` 1), or as high or higher (0). The cut is made where the bands of last
 * month lay, so that one bar holds on every ground a decision is made on; while nobody had left the `neutral`
 * band there was no order of people, and nobody is in.
 */
export function standByShare(
  size: i32,
  score: U16,
  enrolled: U8,
  ranks: I32,
  perPoint: i32,
  neutral: i32,
  lowest: i32,
  share: i32,
  bits: i32,
  standing: U16,
): void {
  for (let i = 0; i < size; i++) {
    const band = Math.imul(score[i] >>> 4, perPoint) >> 16;
    const low = flag(ranks[band + 1] <= share) & lowest;
    const high = flag(ranks[band] >= 65536 - share) & (1 - lowest);
    const ordered = flag(ranks[neutral + 1] - ranks[neutral] < 65536) & enrolled[i];
    standing[i] = standing[i] | (-((low | high) & ordered) & bits);
  }
}

/** These consequences by one score; what other scores decide is left as it stands. */
export function standing(
  score: string,
  consequences: readonly Consequence[],
  into: string,
  viewed = false,
): KernelUse[] {
  const others = ~maskOf(consequences);
  const decided = { stage: 'decide', when: deciding, viewed } as const;
  return [
    {
      ...decided,
      run: standBy,
      with: [
        read(score),
        read('enrolled'),
        table(`cut-offs:enter:${score}`, (settings) => cutOffTable(consequences, settings, 0)),
        table(`cut-offs:stay:${score}`, (settings) =>
          cutOffTable(consequences, settings, settings['cut-offs.hysteresis']).map((bits) => bits | others),
        ),
        own(into),
      ],
    },
    ...consequences
      .filter(({ byShare }) => byShare)
      .map(({ id, kind, place }) => ({
        ...decided,
        run: standByShare,
        with: [
          read(score),
          read('enrolled'),
          census('ranks', 'band'),
          whole((_clock, settings) => settings['scale.band-per-point']),
          whole(
            (_clock, { 'scale.neutral': neutral, 'scale.band-per-point': perPoint }) =>
              ((neutral >> 4) * perPoint) >> 16,
          ),
          whole(kind === 'sanction' ? 1 : 0),
          whole((_clock, settings) => settings[`cut-offs.${id}.share`]),
          whole(1 << place),
          own(into),
        ],
      })),
  ];
}

/** For each score point above the bottom: the consequences whose side of the cut-off it is on. */
export function cutOffTable(
  consequences: readonly Consequence[],
  settings: Settings,
  hysteresis: number,
): Int32Array {
  const points = settings['scale.points'];
  const enter = new Int32Array(points + 1);
  for (const consequence of consequences) {
    const cutOff = settings[`cut-offs.${consequence.id}`];
    if (cutOff === undefined) {
      continue;
    }
    const above = cutOff - settings['scale.min'];
    for (let point = 0; point <= points; point++) {
      const applies = consequence.kind === 'sanction' ? point < above + hysteresis : point >= above;
      enter[point] |= applies ? 1 << consequence.place : 0;
    }
  }
  return enter;
}
